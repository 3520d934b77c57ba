package org.spean.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.model.Channel;
import org.spean.model.EventId;

/** A caller hears numbers though Redis is gone, and the key is kept (design section 1, rule 1). */
class CallOutageTest {
    private final TestLine line = new TestLine();

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void aCallerHearsNumbersThoughRedisIsFrozenAndTheDangerKeyIsKept() {
        line.redis.freeze();
        try {
            Answer answer = line.answer(key("9"));
            assertThat(answer.kind()).isEqualTo(Answer.Kind.SAFETY);
            assertThat(answer.replies())
                    .singleElement()
                    .satisfies(reply ->
                            assertThat(((Reply.Spoken) reply).pieces()).anyMatch(Reply.Piece.Number.class::isInstance));
            // The answer does not wait for a slow disk.
            await().atMost(Duration.ofSeconds(10)).until(() -> line.spool.size() == 1);
        } finally {
            line.redis.thaw();
        }
    }

    private static Arrival key(String key) {
        EventId event = new EventId(Arrival.callEvent("CA1", 3));
        return new Arrival("main", "1294", event, TestLine.SOKHA, Channel.VOICE, new Input.Keys(key), Instant.now());
    }
}
