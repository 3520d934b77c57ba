package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Input;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.model.EventId;

/** How much of Redis a step of a call costs besides its turn. */
class LiveWritesTest {
    private static final ContactId CONTACT = new ContactId("abcdefghijklmnopqrstuvwxyz");

    @Test
    void aCallThatWasJustHeardOfIsNotWrittenAgain() {
        assertThat(keysWritten(heard(Duration.ofSeconds(59)), false)).isZero();
        assertThat(keysWritten(heard(Duration.ZERO), false)).isZero();
    }

    @Test
    void aNewCallAndOneHeardOfAMinuteAgoAreWritten() {
        assertThat(keysWritten(Optional.empty(), false)).isEqualTo(2);
        assertThat(keysWritten(heard(Duration.ofSeconds(60)), false)).isEqualTo(2);
    }

    @Test
    void theBeginningAndTheEndOfATalkAreWritten() {
        assertThat(keysWritten(heard(Duration.ofSeconds(1)), true)).isEqualTo(2);
        assertThat(keysWritten(heard(Duration.ofMinutes(-70)), false)).isEqualTo(2);
    }

    private static Optional<Instant> heard(Duration ago) {
        return Optional.of(Stage.NOON.minus(ago));
    }

    private static int keysWritten(Optional<Instant> heard, boolean talks) {
        Writes writes = new Writes(4);
        Arrival arrival = new Arrival(
                "main",
                "1294",
                new EventId(Arrival.callEvent("CA1", 3)),
                Stage.SOKHA,
                Channel.VOICE,
                new Input.Silence(),
                Stage.NOON);
        LiveWrites.step(writes, CONTACT, arrival, "CA1", heard, talks);
        return writes.keys().size();
    }
}
