package org.spean.broadcast;

import java.time.Duration;
import java.time.Instant;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.outbox.Backoff;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SendOutcome.TryLater;
import org.spean.outbox.SentList.Sought;

/** What to do after an attempt for a row of an alert; what the codes mean stands in the gateway's one table. */
final class AlertPolicy {
    /** A refusal about this message or person, e.g. a congested carrier. */
    static final int MOST_ATTEMPTS = 5;

    /** A list that never shows anything must not make us write for ever. */
    static final int MOST_NOT_THERE = 4;

    /** Nobody was there, or all of ours is too much: nothing about the person, so it is tried as long as that lasts, within reason. */
    static final int MOST_IN_AN_OUTAGE = 30;

    /** Where there is no list to look at, receipts get so long. */
    static final Duration RECEIPTS_ONLY = Duration.ofMinutes(15);

    private static final Backoff BACKOFF =
            new Backoff(MOST_ATTEMPTS, MOST_IN_AN_OUTAGE, Duration.ofSeconds(5), Duration.ofMinutes(5));
    private static final Duration UNTIL_MENDED = Duration.ofSeconds(30);

    private AlertPolicy() {}

    /** @param firstLook when to look it up if it is unknown */
    static RowSettlement after(Attempt attempt, SendOutcome outcome, Instant firstLook, Instant now) {
        return switch (outcome) {
            case SendOutcome.Accepted accepted -> new RowSettlement.Accepted(accepted.sid());
            case SendOutcome.Unknown unknown -> new RowSettlement.Unknown(firstLook);
            case SendOutcome.Refused refused ->
                refused.account()
                        ? new RowSettlement.Again(now.plus(UNTIL_MENDED), refused.code())
                        : new RowSettlement.Rejected(refused.code(), refused.mark());
            case TryLater later ->
                BACKOFF.isLast(attempt.number(), later)
                        ? new RowSettlement.Rejected(later.code(), SendOutcome.Mark.NOTHING)
                        : new RowSettlement.Again(now.plus(BACKOFF.wait(attempt.number(), later)), later.code());
        };
    }

    /** After a look at the gateway's list. {@link RowSettlement.Unknown}: it is looked at again. */
    static RowSettlement after(
            Attempt attempt, Sought sought, Instant begun, boolean mayGoOut, Instant nextLook, Instant now) {
        return switch (sought) {
            case Sought.Found found -> new RowSettlement.Accepted(found.sid());
            case Sought.NotThere gone -> notThere(attempt, mayGoOut, now);
            case Sought.NoList none ->
                now.isBefore(begun.plus(RECEIPTS_ONLY))
                        ? new RowSettlement.Unknown(nextLook)
                        : unanswered(attempt, mayGoOut, now);
        };
    }

    /** Nobody has it, as far as anybody can tell: people whom two crashes hit in a row are not forgotten. */
    private static RowSettlement notThere(Attempt attempt, boolean mayGoOut, Instant now) {
        return attempt.number() >= MOST_NOT_THERE || !mayGoOut
                ? new RowSettlement.GivenUp()
                : new RowSettlement.OnceMore(now);
    }

    /** A second warning does less harm than none; a third nobody needs. */
    private static RowSettlement unanswered(Attempt attempt, boolean mayGoOut, Instant now) {
        return attempt.repeat() || !mayGoOut ? new RowSettlement.GivenUp() : new RowSettlement.OnceMore(now);
    }
}
