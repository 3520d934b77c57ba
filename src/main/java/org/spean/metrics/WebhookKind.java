package org.spean.metrics;

/** Which webhook was called. */
public enum WebhookKind {
    SMS,
    VOICE,
    SMS_STATUS,
    VOICE_STATUS,
    SMS_FALLBACK,
    VOICE_FALLBACK
}
