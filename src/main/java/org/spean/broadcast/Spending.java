package org.spean.broadcast;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the alerts approved today and this month in Phnom Penh cost, or may still cost.
 *
 * @param dayUsd spent or reserved
 */
public record Spending(BigDecimal dayUsd, BigDecimal monthUsd) {
    private static final int DIGITS = 4;

    /** The part of the day's budget; 0 when there is no budget. */
    public double ofDay(Budget budget) {
        return share(dayUsd, budget.dailyUsd());
    }

    /** The part of the month's budget; 0 when there is no budget. */
    public double ofMonth(Budget budget) {
        return share(monthUsd, budget.monthlyUsd());
    }

    private static double share(BigDecimal spent, BigDecimal most) {
        return most.signum() == 0
                ? 0
                : spent.divide(most, DIGITS, RoundingMode.HALF_UP).doubleValue();
    }
}
