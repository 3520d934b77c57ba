package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.calls.ReadingSheet.Script;
import org.spean.calls.RecordingLine;
import org.spean.calls.RecordingLine.Take;
import org.spean.calls.RecordingSessions.Held;
import org.spean.calls.RecordingState;
import org.spean.model.Language;

/** Calls to the recording line, between two webhooks. */
class RedisRecordingSessionsTest {
    private static final String CALL = "CA1";
    private static final Script SCRIPT = new Script(Language.KM, 17, "danger.start.part2", "0123456789ab");
    private static final RecordingState NEXT = new RecordingState.AskLanguage("sok-dara", 0);

    private final Vertx vertx = Vertx.vertx();
    private RedisLink link;
    private RedisRecordingSessions sessions;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        link = TestRedis.shared().link(vertx);
        KeyRing keys = KeyRing.random(new SecureRandom());
        sessions = new RedisRecordingSessions(
                link, new Crypto(new Pseudonyms(keys.index()), new ValueSeal(keys.encryption(), new SecureRandom())));
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void everyStateComesBackAsItWent() {
        Take take = new Take("RE1", 4, Instant.ofEpochMilli(1_764_000_000_123L));
        for (RecordingState state : List.of(
                new RecordingState.AskPin(2),
                NEXT,
                new RecordingState.AskNumber("sok-dara", Language.EN, 1),
                new RecordingState.Speaking("sok-dara", SCRIPT, 1),
                new RecordingState.Fetching("sok-dara", SCRIPT, take, 3, 2),
                new RecordingState.Judging("sok-dara", SCRIPT, "a".repeat(32), 1),
                new RecordingState.Ended())) {
            assertThat(RecordingStateCodec.read(RecordingStateCodec.write(state)))
                    .isEqualTo(state);
        }
        assertThatThrownBy(() -> RecordingStateCodec.read("speaking 1 sok-dara km"))
                .isInstanceOf(UnreadableValueException.class);
    }

    @Test
    void theFirstAnswerOfAStepCountsForEveryRepeat() {
        assertThat(Answers.of(sessions.at("main", CALL, 0))).isEqualTo(new Held.Open(RecordingLine.start()));
        assertThat(Answers.of(sessions.said("main", CALL, 0, NEXT, "one"))).isEqualTo("one");
        assertThat(Answers.of(sessions.said("main", CALL, 0, RecordingLine.start(), "two")))
                .as("a parallel request that was slower")
                .isEqualTo("one");
        assertThat(Answers.of(sessions.at("main", CALL, 0))).isEqualTo(new Held.Said("one"));
        assertThat(Answers.of(sessions.at("main", CALL, 1))).isEqualTo(new Held.Open(NEXT));
        assertThat(Answers.of(sessions.at("main", CALL, 2))).isEqualTo(new Held.Lost());
        assertThat(Answers.of(sessions.at("other", CALL, 1)))
                .as("another gateway")
                .isEqualTo(new Held.Lost());
    }

    @Test
    void aCallIsForgottenAfterAnHourAndNamesNobody() {
        Answers.of(sessions.said("main", CALL, 0, NEXT, "words"));
        String key = Keys.recordingCall("main", CALL);
        assertThat(Answers.of(link.send(Request.cmd(Command.TTL).arg(key))).toLong())
                .isBetween(3_500L, 3_600L);
        assertThat(Answers.of(link.send(Request.cmd(Command.HGETALL).arg(key))).toString())
                .doesNotContain("sok-dara", "words");
    }
}
