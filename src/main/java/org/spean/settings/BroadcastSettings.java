package org.spean.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/**
 * What alerts may cost, where they may go, and when (issue 5, items 2 and 3).
 *
 * @param prices USD per segment by calling code
 * @param otherPrice USD per segment where the code has no entry
 * @param allowedCallingCodes where alerts may go; empty: everywhere
 * @param dailyBudgetUsd 0: no limit
 * @param monthlyBudgetUsd 0: no limit
 * @param quietFrom from then only urgent ones go out, in Phnom Penh; 21:00 or earlier
 * @param quietUntil 07:00 or later
 * @param lookUpAfter when an attempt without an answer is looked up in the gateway's list
 */
public record BroadcastSettings(
        Map<Integer, BigDecimal> prices,
        BigDecimal otherPrice,
        Set<Integer> allowedCallingCodes,
        BigDecimal dailyBudgetUsd,
        BigDecimal monthlyBudgetUsd,
        LocalTime quietFrom,
        LocalTime quietUntil,
        Duration lookUpAfter) {
    public BroadcastSettings {
        prices = Map.copyOf(prices);
        allowedCallingCodes = Set.copyOf(allowedCallingCodes);
    }
}
