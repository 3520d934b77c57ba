package org.spean.metrics;

/** What we asked a gateway's REST API for. */
public enum GatewayOperation {
    SEND_SMS,
    LIST_MESSAGES,
    START_CALL,
    END_CALL
}
