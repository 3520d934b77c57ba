package org.spean.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Outbox.GivenBack;
import org.spean.outbox.SendOutcome.Mark;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T05:00:00Z");

    @Test
    void eachWaitIsTwiceTheOneBefore() {
        assertThat(wait(1, Optional.empty())).isEqualTo(Duration.ofSeconds(2));
        assertThat(wait(2, Optional.empty())).isEqualTo(Duration.ofSeconds(4));
        assertThat(wait(4, Optional.empty())).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void aLongerRetryAfterIsObeyedAndAShorterOneIsNot() {
        assertThat(wait(1, Optional.of(Duration.ofSeconds(60)))).isEqualTo(Duration.ofSeconds(60));
        assertThat(wait(3, Optional.of(Duration.ofSeconds(1)))).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void theFifthAttemptIsTheLast() {
        assertThat(RetryPolicy.after(message(5), new SendOutcome.TryLater("30017", Optional.empty()), NOW))
                .isEqualTo(new Settlement.Failed("30017", Mark.NOTHING));
    }

    @Test
    void anOutageOfTheGatewaySaysNothingAboutTheMessage() {
        SendOutcome nobody = new SendOutcome.TryLater(SendOutcome.TryLater.NO_CONNECTION, Optional.empty());
        SendOutcome tooMany = new SendOutcome.TryLater("20429", Optional.empty(), true);
        for (SendOutcome outage : List.of(nobody, tooMany)) {
            assertThat(RetryPolicy.after(message(9), outage, NOW)).isInstanceOf(Settlement.Again.class);
            assertThat(RetryPolicy.after(message(10), outage, NOW)).isInstanceOf(Settlement.Failed.class);
        }
    }

    @Test
    void whoGetsNoSlotWaitsAndOnlyForAClosedGatewayNotForEver() {
        Instant due = NOW.plusSeconds(30);
        assertThat(RetryPolicy.withoutSlot(claim(99), false, due)).isEqualTo(new GivenBack.Due(due));
        assertThat(RetryPolicy.withoutSlot(claim(19), true, due)).isEqualTo(new GivenBack.Closed(due));
        assertThat(RetryPolicy.withoutSlot(claim(20), true, due)).isEqualTo(new GivenBack.Never("gateway-closed"));
    }

    @Test
    void whatIsNotKnownIsNeverTriedAgain() {
        assertThat(RetryPolicy.after(message(1), new SendOutcome.Unknown("timeout"), NOW))
                .isEqualTo(new Settlement.Unknown("timeout"));
    }

    @Test
    void aRefusalIsFinalAndKeepsItsMark() {
        assertThat(RetryPolicy.after(message(1), new SendOutcome.Refused("21610", Mark.OPTED_OUT, false), NOW))
                .isEqualTo(new Settlement.Failed("21610", Mark.OPTED_OUT));
    }

    @Test
    void whileTheAccountIsClosedAReplyWaitsForMinutesAndNotForEver() {
        SendOutcome closed = new SendOutcome.Refused("20003", Mark.NOTHING, true, true);
        assertThat(RetryPolicy.after(message(6), closed, NOW))
                .isEqualTo(new Settlement.Again(NOW.plusSeconds(30), "gateway-closed"));
        assertThat(RetryPolicy.after(message(20), closed, NOW))
                .isEqualTo(new Settlement.Failed("gateway-closed", Mark.NOTHING));
    }

    private static Duration wait(int attempt, Optional<Duration> theirs) {
        Settlement after = RetryPolicy.after(message(attempt), new SendOutcome.TryLater("429", theirs), NOW);
        return Duration.between(NOW, ((Settlement.Again) after).due());
    }

    private static Claim claim(int waits) {
        return new Claim(MessageId.of(7, "aaaaaaaa"), new ContactId("a".repeat(26)), "main", "w1-1", NOW, waits);
    }

    private static Outgoing message(int attempt) {
        return new Outgoing(
                MessageId.of(7, "aaaaaaaa"),
                new ContactId("a".repeat(26)),
                PhoneNumber.ofE164("+85512000001").orElseThrow(),
                "main",
                "hello",
                attempt);
    }
}
