package org.spean.metrics;

/** For which time there is a budget of alerts. */
public enum SpendPeriod {
    DAY,
    MONTH
}
