package org.spean.broadcast;

import org.spean.model.Mode;

/**
 * What the settings say about alerts.
 *
 * @param perSecond messages a second the gateway takes, for the estimate
 */
public record AlertRules(
        Mode mode, Prices prices, Budget budget, QuietHours quietHours, double perSecond, CallRules calls) {
    /**
     * How many calls of alerts there may be.
     *
     * @param atOnce under way at the same time
     * @param perSecond begun in a second
     */
    public record CallRules(int atOnce, double perSecond) {}
}
