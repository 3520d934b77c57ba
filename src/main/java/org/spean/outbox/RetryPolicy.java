package org.spean.outbox;

import java.time.Duration;
import java.time.Instant;
import org.spean.outbox.SendOutcome.Mark;

/**
 * What to do after an attempt, for replies: a reply that is hours late helps nobody and may harm, so it is tried for minutes,
 * not for days.
 */
final class RetryPolicy {
    static final int MOST_ATTEMPTS = 5;
    /** While a gateway takes nothing: about ten minutes. */
    static final int MOST_WAITS = 20;

    private static final Duration UNTIL_MENDED = Duration.ofSeconds(30);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private RetryPolicy() {}

    static Settlement after(Outgoing message, SendOutcome outcome, Instant now) {
        return switch (outcome) {
            case SendOutcome.Accepted accepted -> new Settlement.Accepted(accepted.sid());
            case SendOutcome.Refused refused ->
                refused.account()
                        ? withoutSlot(message, now.plus(UNTIL_MENDED))
                        : new Settlement.Failed(refused.code(), refused.mark());
            case SendOutcome.Unknown unknown -> new Settlement.Unknown(unknown.reason());
            case SendOutcome.TryLater later ->
                message.attempt() >= MOST_ATTEMPTS
                        ? new Settlement.Failed(later.code(), Mark.NOTHING)
                        : new Settlement.Again(now.plus(wait(message.attempt(), later)), later.code());
        };
    }

    /** The gateway takes nothing for now: the message was not sent. */
    static Settlement withoutSlot(Outgoing message, Instant due) {
        return message.attempt() >= MOST_WAITS
                ? new Settlement.Failed("gateway-closed", Mark.NOTHING)
                : new Settlement.Again(due, "gateway-closed");
    }

    private static Duration wait(int attempt, SendOutcome.TryLater later) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 10));
        Duration ours = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        Duration theirs = later.after().orElse(Duration.ZERO);
        return theirs.compareTo(ours) > 0 ? theirs : ours;
    }
}
