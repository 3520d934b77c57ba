package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertNumbers;
import org.spean.broadcast.BroadcastId;

/** The numbers under which alerts are recorded by telephone, and what is recorded. */
class RedisAlertNumbersTest {
    private static final BroadcastId GATE = new BroadcastId("aaaaaaaaaaaa");
    private static final BroadcastId JOBS = new BroadcastId("bbbbbbbbbbbb");

    private final Stage stage = Stage.open();
    private final RedisAlertNumbers numbers = new RedisAlertNumbers(stage.link);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void everyAlertHasANumberOfItsOwnAndKeepsIt() {
        assertThat(number(GATE, NOON)).isEqualTo(9001);
        assertThat(number(JOBS, NOON)).isEqualTo(9002);
        assertThat(number(GATE, NOON)).isEqualTo(9001);
        assertThat(all(NOON)).isEqualTo(Map.of(9001, GATE, 9002, JOBS));
    }

    @Test
    void aNumberNobodyAskedForInTwoWeeksIsFreeAgain() {
        number(GATE, NOON);
        Instant later = NOON.plus(AlertNumbers.LIFE);
        assertThat(all(later.minusMillis(1))).hasSize(1);
        assertThat(all(later)).isEmpty();
        assertThat(number(JOBS, later)).isEqualTo(9001);
        assertThat(all(later)).isEqualTo(Map.of(9001, JOBS));
    }

    @Test
    void aSoundIsKeptForNinetyDays() {
        RedisSounds sounds = new RedisSounds(stage.link);
        String clip = "0123456789abcdef0123456789abcdef";
        assertThat(Answers.of(sounds.get(clip))).isEmpty();
        Answers.of(sounds.put(clip, new byte[] {1, 2, 3}));
        assertThat(Answers.of(sounds.get(clip)).orElseThrow()).containsExactly(1, 2, 3);
        assertThat(stage.dump.life(AlertCallKeys.sound(clip))).isPositive();
    }

    private int number(BroadcastId alert, Instant now) {
        return Answers.of(numbers.of(alert, now));
    }

    private Map<Integer, BroadcastId> all(Instant now) {
        return Answers.of(numbers.all(now));
    }
}
