package org.spean.broadcast;

import java.time.Duration;

/**
 * How long a row may be in a hand, and when to find out about one that was perhaps sent. All of it follows from one number, so that a
 * look never comes before the longest attempt is over.
 *
 * @param lease longer than the wait for a slot, the attempt (15 s at most) and the tries to settle
 * @param firstLook receipts of what was sent have come by then, and lists show it (twilio-and-somleng.md section 4.4)
 * @param sweep how often to look for all that
 */
public record AlertTimes(Duration lease, Duration firstLook, Duration betweenLooks, Duration sweep) {
    private static final Duration LONGEST_SWEEP = Duration.ofSeconds(5);

    /** Two minutes. */
    public static final AlertTimes USUAL = of(Duration.ofMinutes(2));

    /** So long an alert that was sent to everybody waits for receipts that ask for one more try: most come within minutes. */
    Duration receipts() {
        return firstLook.multipliedBy(2);
    }

    /** @param firstLook in a rehearsal that cannot wait, shorter than attempts may take */
    public static AlertTimes of(Duration firstLook) {
        Duration half = firstLook.dividedBy(2);
        Duration sweep = firstLook.dividedBy(4);
        return new AlertTimes(half, firstLook, half, sweep.compareTo(LONGEST_SWEEP) < 0 ? sweep : LONGEST_SWEEP);
    }
}
