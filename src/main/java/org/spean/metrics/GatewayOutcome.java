package org.spean.metrics;

/** What a gateway's REST API answered. */
public enum GatewayOutcome {
    OK,
    /** Not done, worth another try. */
    TEMPORARY,
    /** Not done and never will be. */
    PERMANENT,
    /** Perhaps done. */
    UNKNOWN
}
