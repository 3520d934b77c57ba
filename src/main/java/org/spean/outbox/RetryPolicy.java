package org.spean.outbox;

import java.time.Duration;
import java.time.Instant;
import org.spean.outbox.Outbox.GivenBack;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.SendOutcome.TryLater;

/**
 * What to do after an attempt, for replies: a reply that is hours late helps nobody and may harm, so it is tried for minutes,
 * not for days.
 */
final class RetryPolicy {
    static final int MOST_ATTEMPTS = 5;

    /** Nobody was there, or all of ours is too much: nothing about this message. About nine minutes. */
    static final int MOST_IN_AN_OUTAGE = 10;

    /** While a gateway takes nothing: about ten minutes. */
    static final int MOST_WAITS = 20;

    private static final String CLOSED = "gateway-closed";
    private static final Duration UNTIL_MENDED = Duration.ofSeconds(30);
    private static final Backoff BACKOFF =
            new Backoff(MOST_ATTEMPTS, MOST_IN_AN_OUTAGE, Duration.ofSeconds(2), Duration.ofMinutes(2));

    private RetryPolicy() {}

    static Settlement after(Outgoing message, SendOutcome outcome, Instant now) {
        return switch (outcome) {
            case SendOutcome.Accepted accepted -> new Settlement.Accepted(accepted.sid());
            case SendOutcome.Refused refused ->
                refused.account()
                        ? closed(message, now.plus(UNTIL_MENDED))
                        : new Settlement.Failed(refused.code(), refused.mark());
            case SendOutcome.Unknown unknown -> new Settlement.Unknown(unknown.reason());
            case TryLater later ->
                BACKOFF.isLast(message.attempt(), later)
                        ? new Settlement.Failed(later.code(), Mark.NOTHING)
                        : new Settlement.Again(now.plus(BACKOFF.wait(message.attempt(), later)), later.code());
        };
    }

    /** There was no slot: the message was not begun. */
    static GivenBack withoutSlot(Claim claim, boolean closed, Instant due) {
        if (!closed) {
            return new GivenBack.Due(due);
        }
        return claim.waits() >= MOST_WAITS ? new GivenBack.Never(CLOSED) : new GivenBack.Closed(due);
    }

    private static Settlement closed(Outgoing message, Instant due) {
        return message.attempt() >= MOST_WAITS
                ? new Settlement.Failed(CLOSED, Mark.NOTHING)
                : new Settlement.Again(due, CLOSED);
    }
}
