package org.spean.metrics;

/** What came of a webhook. */
public enum WebhookOutcome {
    /** A new answer. */
    ANSWERED,
    /** The same event again: the stored answer. */
    REPEATED,
    /** A stated silence: flood guard, our own sender, the platform has answered. */
    SILENT,
    /** The safety answer, because the store or a flow failed. */
    SAFETY,
    /** A receipt was taken. */
    RECORDED,
    /** 403: signature, account or place. */
    FORBIDDEN,
    /** Any other 4xx. */
    BAD_REQUEST
}
