package org.spean.metrics;

/** Which webhook was called. */
public enum WebhookKind {
    SMS,
    VOICE,
    /** The recording line of staff: it fetches while the speaker waits, so its time says nothing of callers. */
    VOICE_RECORD,
    SMS_STATUS,
    VOICE_STATUS,
    SMS_FALLBACK,
    VOICE_FALLBACK
}
