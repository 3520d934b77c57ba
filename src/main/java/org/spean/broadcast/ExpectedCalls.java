package org.spean.broadcast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.spean.calls.CallHours;

/**
 * How many calls a voice alert will take, and how long. Assumed, for nobody has measured it yet: every second call is taken by somebody
 * who presses 1, and a call keeps its place for a minute. So 1 + 1/2 + 1/4 = 1.75 calls a person, of at most {@link
 * AlertCalls#MOST_TRIES}; and whoever is called a third time has waited twice between tries.
 */
public final class ExpectedCalls {
    private static final BigDecimal TAKEN = new BigDecimal("0.5");
    private static final double MINUTES_EACH = 1;
    private static final int SECONDS = 60;

    /** What is assumed, in words for staff. */
    public static final String ASSUMPTION =
            "every second call is taken and lasts a minute, up to 3 calls a person 15 minutes apart";

    private ExpectedCalls() {}

    /** Calls a person, 1.75. */
    static BigDecimal each() {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal share = BigDecimal.ONE;
        for (int call = 0; call < AlertCalls.MOST_TRIES; call++) {
            sum = sum.add(share);
            share = share.multiply(TAKEN);
        }
        return sum;
    }

    /** Rounded up. */
    static long of(long people) {
        return each().multiply(BigDecimal.valueOf(people))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** Rounded up; only minutes in which calls are made count. */
    static long minutes(long people, AlertRules.CallRules rules) {
        if (people == 0) {
            return 0;
        }
        double aMinute = Math.min(rules.atOnce() / MINUTES_EACH, rules.perSecond() * SECONDS);
        long between = CallHours.BETWEEN_TRIES.toMinutes() * (AlertCalls.MOST_TRIES - 1);
        return (long) Math.ceil(of(people) / aMinute) + between;
    }
}
