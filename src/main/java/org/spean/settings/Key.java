package org.spean.settings;

import java.util.Optional;

/** Every setting outside the gateways: its place in the file and its variable. */
enum Key {
    MODE("mode", "SPEAN_MODE"),
    HTTP_HOST("http.host", "SPEAN_HTTP_HOST"),
    HTTP_PORT("http.port", "SPEAN_HTTP_PORT"),
    MANAGEMENT_PORT("http.managementPort", "SPEAN_MANAGEMENT_PORT"),
    PUBLIC_URL("http.publicUrl", "SPEAN_PUBLIC_URL"),
    TRUSTED_PROXIES("http.trustedProxies", "SPEAN_TRUSTED_PROXIES"),
    DRAIN_SECONDS("http.drainSeconds", "SPEAN_DRAIN_SECONDS"),
    DATA_DIR("data.dir", "SPEAN_DATA_DIR"),
    KEY_FILE("data.keyFile", "SPEAN_KEY_FILE"),
    SPOOL_MAX_ENTRIES("data.spoolMaxEntries", "SPEAN_SPOOL_MAX_ENTRIES"),
    CONTENT_DIR("content.dir", "SPEAN_CONTENT_DIR"),
    VERIFY_EVERY_DAYS("content.verifyEveryDays", "SPEAN_VERIFY_EVERY_DAYS"),
    REDIS_URL("redis.url", "SPEAN_REDIS_URL"),
    REDIS_TIMEOUT("redis.commandTimeoutMillis", "SPEAN_REDIS_COMMAND_TIMEOUT_MILLIS"),
    REDIS_SERVER("redis.serverPath", "SPEAN_REDIS_SERVER_PATH"),
    OWN_SENDERS("senders.own", "SPEAN_OWN_SENDERS"),
    SPEECH_REGION("speech.region", "SPEAN_SPEECH_REGION"),
    SPEECH_KEY("speech.key", "SPEAN_SPEECH_KEY"),
    SPEECH_URL("speech.url", "SPEAN_SPEECH_URL"),
    CALLS_RING("calls.ring", "SPEAN_CALLS_RING"),
    CALLS_ALERTS_AT_ONCE("calls.alerts-at-once", "SPEAN_CALLS_ALERTS_AT_ONCE"),
    CALLS_MISSED_CALL("calls.missed-call", "SPEAN_CALLS_MISSED_CALL"),
    BROADCAST_PRICES("broadcast.prices", "SPEAN_BROADCAST_PRICES"),
    BROADCAST_ALLOWED("broadcast.allowedCallingCodes", "SPEAN_BROADCAST_ALLOWED_CALLING_CODES"),
    BROADCAST_DAILY_BUDGET("broadcast.dailyBudgetUsd", "SPEAN_BROADCAST_DAILY_BUDGET_USD"),
    BROADCAST_MONTHLY_BUDGET("broadcast.monthlyBudgetUsd", "SPEAN_BROADCAST_MONTHLY_BUDGET_USD"),
    BROADCAST_QUIET_FROM("broadcast.quietFrom", "SPEAN_BROADCAST_QUIET_FROM"),
    BROADCAST_QUIET_UNTIL("broadcast.quietUntil", "SPEAN_BROADCAST_QUIET_UNTIL"),
    BROADCAST_LOOK_UP_AFTER("broadcast.lookUpAfterSeconds", "SPEAN_BROADCAST_LOOK_UP_AFTER_SECONDS"),
    LOG_FORMAT("log.format", "SPEAN_LOG_FORMAT");

    private final String path;
    private final String variable;

    Key(String path, String variable) {
        this.path = path;
        this.variable = variable;
    }

    /** Section and name in the file, e.g. {@code http.port}. */
    String path() {
        return path;
    }

    String variable() {
        return variable;
    }

    static Optional<Key> ofPath(String path) {
        for (Key key : values()) {
            if (key.path.equals(path)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
