package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.model.EventId;

/** How much of Redis a step of a call costs besides its turn. */
class LiveWritesTest {
    private static final Reply.Then KEY = new Reply.Then.Key();
    private static final ContactId CONTACT = new ContactId("abcdefghijklmnopqrstuvwxyz");

    @Test
    void aCallThatWasJustHeardOfIsNotWrittenAgain() {
        assertThat(keysWritten(heard(Duration.ofSeconds(59)), KEY)).isZero();
        assertThat(keysWritten(heard(Duration.ZERO), KEY)).isZero();
    }

    @Test
    void aNewCallAndOneHeardOfAMinuteAgoAreWritten() {
        assertThat(keysWritten(Optional.empty(), KEY)).isEqualTo(2);
        assertThat(keysWritten(heard(Duration.ofSeconds(60)), KEY)).isEqualTo(2);
    }

    @Test
    void theBeginningAndTheEndOfATalkAreWritten() {
        assertThat(keysWritten(heard(Duration.ofSeconds(1)), new Reply.Then.Ring(List.of("ana"))))
                .isEqualTo(2);
        assertThat(keysWritten(heard(Duration.ofMinutes(-70)), KEY)).isEqualTo(2);
    }

    @Test
    void theEndOfACallIsWrittenAndRemembered() {
        assertThat(keysWritten(heard(Duration.ofSeconds(1)), new Reply.Then.HangUp()))
                .isEqualTo(2);
        assertThat(after(heard(Duration.ofSeconds(1)), new Reply.Then.HangUp()).encode())
                .isEqualTo(Stage.NOON.toEpochMilli() + ";;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "x;1;l", "12;34", "12;34;m", "9999999999999999;1;l", "0,0,0,0,0,0,,0"})
    void whatCannotBeReadIsACallOfWhichNothingIsKnown(String damaged) {
        assertThat(CallMarks.decode(damaged)).isEqualTo(new CallMarks(Optional.empty(), Optional.empty(), false));
    }

    @Test
    void whatIsWrittenIsRead() {
        CallMarks marks = new CallMarks(Optional.of(Stage.NOON), heard(Duration.ofSeconds(3)), true);
        assertThat(CallMarks.decode(marks.encode())).isEqualTo(marks);
        assertThat(CallMarks.decode("12").began()).contains(Instant.ofEpochMilli(12));
    }

    private static Optional<Instant> heard(Duration ago) {
        return Optional.of(Stage.NOON.minus(ago));
    }

    private static CallMarks after(Optional<Instant> heard, Reply.Then then) {
        Turn turn = new Turn(
                Session.fresh(Optional.empty(), Optional.empty()),
                List.of(new Reply.Spoken(List.of(), then)),
                List.of());
        return new CallMarks(Optional.of(Stage.NOON), heard, false).after(turn, Stage.NOON);
    }

    private static int keysWritten(Optional<Instant> heard, Reply.Then then) {
        Writes writes = new Writes(4);
        Arrival arrival = new Arrival(
                "main",
                "1294",
                new EventId(Arrival.callEvent("CA1", 3)),
                Stage.SOKHA,
                Channel.VOICE,
                new Input.Silence(),
                Stage.NOON);
        LiveWrites.step(
                writes, CONTACT, arrival, "CA1", heard, after(heard, then).heard());
        return writes.keys().size();
    }
}
