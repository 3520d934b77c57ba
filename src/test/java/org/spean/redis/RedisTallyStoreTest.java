package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.metrics.Happening;
import org.spean.metrics.TallyStore;

class RedisTallyStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final Vertx vertx = Vertx.vertx();
    private RedisLink link;
    private TallyStore store;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        link = TestRedis.shared().link(vertx);
        store = new RedisTallyStore(link);
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void whatTwoInstancesCountIsAddedUpByHour() {
        TallyStore other = new RedisTallyStore(link);
        Answers.of(store.add(DAY, 7, Map.of(Happening.TEXT_IN, 3L, Happening.CALL, 1L)));
        Answers.of(other.add(DAY, 7, Map.of(Happening.TEXT_IN, 2L)));
        Answers.of(store.add(DAY, 23, Map.of(Happening.JOURNEY_DANGER, 1L)));
        assertThat(Answers.of(store.day(DAY)))
                .isEqualTo(Map.of(
                        7,
                        Map.of(Happening.TEXT_IN, 5L, Happening.CALL, 1L),
                        23,
                        Map.of(Happening.JOURNEY_DANGER, 1L)));
        assertThat(Answers.of(store.day(DAY.plusDays(1)))).isEmpty();
    }

    @Test
    void aDayIsKeptForFourHundredDays() {
        Answers.of(store.add(DAY, 0, Map.of(Happening.TEXT_OUT, 1L)));
        long left = Answers.of(link.send(Request.cmd(Command.PTTL).arg(TallyKeys.ofDay(DAY))))
                .toLong();
        assertThat(Duration.ofMillis(left)).isBetween(Duration.ofDays(399), Duration.ofDays(400));
    }

    @Test
    void aWordOfANewerVersionIsLeftOut() {
        Answers.of(store.add(DAY, 0, Map.of(Happening.TEXT_OUT, 1L)));
        Answers.of(link.send(Request.cmd(Command.HSET)
                .arg(TallyKeys.ofDay(DAY))
                .arg("00:something_new")
                .arg(4)));
        assertThat(Answers.of(store.day(DAY))).isEqualTo(Map.of(0, Map.of(Happening.TEXT_OUT, 1L)));
    }
}
