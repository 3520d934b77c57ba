package org.spean.console.overview;

/** What the health page looks at, the most urgent first. */
public enum LightKind {
    WEBHOOKS,
    REDIS,
    REDIS_DISK,
    SPOOL,
    OUTBOX,
    GATEWAY,
    UNKNOWN_SENDS,
    PEOPLE,
    MONEY,
    DISK,
    FACTS,
    BACKUP,
    CERTIFICATE
}
