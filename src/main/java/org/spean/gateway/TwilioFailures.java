package org.spean.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.spean.outbox.SendOutcome.Mark;

/**
 * The one table of the platforms' error codes: what each means for us (twilio-and-somleng.md sections 4.3 and 6.3). Somleng uses
 * Twilio's numbers and a few of its own, as text.
 */
public final class TwilioFailures {
    /**
     * What follows from a code.
     *
     * @param retry certainly not delivered, and another try may help
     * @param alarm a person must mend something: account, sender, text, configuration
     * @param mark what it says about the person's number
     * @param account nothing of ours is taken any more, or just now if it is tried again
     * @param afterReceipt where the code comes with a receipt: after how long one more try may help; empty: none
     */
    public record Policy(boolean retry, boolean alarm, Mark mark, boolean account, Optional<Duration> afterReceipt) {
        Policy(boolean retry, boolean alarm, Mark mark) {
            this(retry, alarm, mark, false, Optional.empty());
        }

        Policy(boolean retry, boolean alarm, Mark mark, boolean account) {
            this(retry, alarm, mark, account, Optional.empty());
        }

        private Policy onceMore(Duration after) {
            return new Policy(retry, alarm, mark, account, Optional.of(after));
        }
    }

    /** A queue empties, a carrier recovers. */
    private static final Duration SOON = Duration.ofMinutes(10);

    /** A phone is charged, or carried back to where there is a signal. */
    private static final Duration LATER_IN_THE_DAY = Duration.ofHours(1);

    private static final Policy LATER = new Policy(true, false, Mark.NOTHING).onceMore(SOON);
    private static final Policy TOO_MUCH = new Policy(true, false, Mark.NOTHING, true);
    private static final Policy LATER_IF_USEFUL = new Policy(true, false, Mark.UNREACHABLE).onceMore(LATER_IN_THE_DAY);
    private static final Policy MEND = new Policy(false, true, Mark.NOTHING);
    private static final Policy CLOSED = new Policy(false, true, Mark.NOTHING, true);
    private static final Policy NEVER = new Policy(false, false, Mark.NOTHING);
    private static final Policy OPTED_OUT = new Policy(false, false, Mark.OPTED_OUT);
    private static final Policy BAD_NUMBER = new Policy(false, false, Mark.BAD_NUMBER);
    private static final Policy UNREACHABLE = new Policy(false, false, Mark.UNREACHABLE);

    private static final Map<String, Policy> TABLE = table();

    private TwilioFailures() {}

    /** The policy of a code; empty for one we do not know. */
    public static Optional<Policy> policy(String code) {
        return Optional.ofNullable(TABLE.get(code));
    }

    private static Map<String, Policy> table() {
        Map<String, Policy> table = new HashMap<>();
        // Account: authentication, not active, denied, suspended.
        put(table, CLOSED, 20003, 20005, 20006, 20403, 30002);
        // Somleng: its default, invalid parameters, sender not verified.
        put(table, MEND, 20001, 20422, 21210);
        // Too many at once; queue full.
        put(table, TOO_MUCH, 20429, 21611);
        // Queue full after all; carrier congested; cause unknown; channel rate.
        put(table, LATER, 30001, 30017, 30008, 63018, 63038);
        // Handset off or out of reach.
        put(table, LATER_IF_USEFUL, 30003);
        // No such number, or dead.
        put(table, BAD_NUMBER, 21211, 21217, 21421, 30005, 63003, 63024);
        // A number, but not by text: no mobile, blocked by device or carrier, landline, has blocked us.
        put(table, UNREACHABLE, 21614, 30004, 30006, 63033);
        // Said STOP to the platform.
        put(table, OPTED_OUT, 21610);
        // Country not enabled; sender missing or not able; callback URL; message service; scheduling; registration.
        put(
                table, MEND, 21408, 21601, 21603, 21606, 21612, 21609, 21701, 21702, 21703, 21704, 21705, 35111, 35114,
                35118);
        put(table, MEND, 30018, 30024, 30022, 30023, 30027, 30032, 30033, 30034, 30035, 63001, 63007, 63020, 63051);
        // The text: missing, too long, refused, filtered, against policy.
        put(table, MEND, 21602, 21617, 21618, 30007, 63013);
        // Too late, a double would be possible, blocked, or a channel's rules.
        put(table, NEVER, 30036, 30410, 30450, 63015, 63016, 63032);
        return Map.copyOf(table);
    }

    private static void put(Map<String, Policy> table, Policy policy, int... codes) {
        for (int code : codes) {
            if (table.put(Integer.toString(code), policy) != null) {
                throw new IllegalStateException("code " + code + " stands twice in the table");
            }
        }
    }
}
