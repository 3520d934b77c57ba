package org.spean.broadcast;

import org.spean.model.Mode;

/**
 * What the settings say about alerts.
 *
 * @param perSecond messages a second the gateway takes, for the estimate
 */
public record AlertRules(Mode mode, Prices prices, Budget budget, QuietHours quietHours, double perSecond) {}
