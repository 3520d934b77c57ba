package org.spean.broadcast;

import java.math.BigDecimal;

/**
 * The most that alerts may cost, by the day and the month of their approval in Phnom Penh.
 *
 * @param dailyUsd 0: no limit
 * @param monthlyUsd 0: no limit
 */
public record Budget(BigDecimal dailyUsd, BigDecimal monthlyUsd) {
    public static final Budget NONE = new Budget(BigDecimal.ZERO, BigDecimal.ZERO);
}
