package org.spean.console.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.console.Words;
import org.spean.metrics.Standing;

/**
 * Judges what the meters say, by the same limits as {@code config/prometheus/alerts.yml}. One per page.
 *
 * @param before five minutes ago
 * @param redisWrites empty: it does not answer
 */
record Lights(
        Words words,
        Standing now,
        Standing before,
        Optional<Boolean> redisWrites,
        boolean embedded,
        Optional<Instant> backup,
        Certificate certificate,
        Instant time) {
    private static final Duration OUTBOX_LONGEST = Duration.ofMinutes(2);
    private static final Duration WAIT_LONG = Duration.ofMinutes(10);
    private static final Duration WAIT_TOO_LONG = Duration.ofMinutes(60);
    private static final Duration BACKUP_OLD = Duration.ofHours(26);
    private static final Duration CERTIFICATE_SHORT = Duration.ofDays(21);
    private static final Duration CERTIFICATE_ENDS = Duration.ofDays(7);
    private static final long MOST_UNKNOWN = 20;
    private static final double DISK_LEAST = 0.15;
    private static final double DISK_LITTLE = 0.2;
    private static final double MONEY_MUCH = 0.8;
    private static final int PERCENT = 100;

    List<Light> all() {
        return List.of(
                webhooks(),
                redis(),
                redisDisk(),
                spool(),
                outbox(),
                gateway(),
                unknown(),
                people(),
                money(),
                disk(),
                facts(),
                backups(),
                certificates());
    }

    /** A refused signature alone may be anybody on the Internet; a safety answer never is. */
    private Light webhooks() {
        long answered = now.answered() - before.answered();
        long safety = now.safety() - before.safety();
        long refused = now.forbidden() - before.forbidden() + now.badRequests() - before.badRequests();
        LightState state = safety * PERCENT > answered + safety || now.arrivalsLost() > before.arrivalsLost()
                ? LightState.ACT
                : refused > 0 || now.flowFailures() > before.flowFailures() ? LightState.WATCH : LightState.GOOD;
        return light(LightKind.WEBHOOKS, state, "health.webhooks", answered, safety, refused);
    }

    private Light redis() {
        boolean away = redisWrites.isEmpty() || now.degraded();
        String which = words.say(embedded ? "health.redis.embedded" : "health.redis.external");
        return light(
                LightKind.REDIS,
                away ? LightState.ACT : LightState.GOOD,
                away ? "health.redis.away" : "health.redis.there",
                which);
    }

    private Light redisDisk() {
        if (redisWrites.isEmpty()) {
            return light(LightKind.REDIS_DISK, LightState.UNKNOWN, "health.unknown");
        }
        return redisWrites.get()
                ? light(LightKind.REDIS_DISK, LightState.GOOD, "health.redis-disk.good")
                : light(LightKind.REDIS_DISK, LightState.ACT, "health.redis-disk.bad");
    }

    private Light spool() {
        LightState state = now.spoolEntries() == 0
                ? LightState.GOOD
                : before.spoolEntries() > 0 ? LightState.ACT : LightState.WATCH;
        return light(LightKind.SPOOL, state, "health.spool", now.spoolEntries());
    }

    private Light outbox() {
        boolean late = now.outboxOldest().compareTo(OUTBOX_LONGEST) > 0;
        return light(
                LightKind.OUTBOX,
                late ? LightState.ACT : LightState.GOOD,
                "health.outbox",
                now.outboxWaiting(),
                words.span(now.outboxOldest()));
    }

    private Light gateway() {
        long taken = now.gatewayOk() - before.gatewayOk();
        long failed = now.gatewayFailed() - before.gatewayFailed();
        LightState state =
                failed == 0 ? LightState.GOOD : failed * 10 > taken + failed ? LightState.ACT : LightState.WATCH;
        return light(LightKind.GATEWAY, state, "health.gateway", taken, failed);
    }

    private Light unknown() {
        LightState state = now.unknownSends() > MOST_UNKNOWN
                ? LightState.ACT
                : now.unknownSends() > 0 ? LightState.WATCH : LightState.GOOD;
        return light(LightKind.UNKNOWN_SENDS, state, "health.unknown-sends", now.unknownSends());
    }

    private Light people() {
        LightState state = now.casesOldest().compareTo(WAIT_TOO_LONG) > 0
                ? LightState.ACT
                : now.casesOldest().compareTo(WAIT_LONG) > 0 ? LightState.WATCH : LightState.GOOD;
        return light(LightKind.PEOPLE, state, "health.people", now.casesWaiting(), words.span(now.casesOldest()));
    }

    private Light money() {
        double share = Math.max(now.daySpent(), now.monthSpent());
        if (Double.isNaN(share)) {
            return light(LightKind.MONEY, LightState.UNKNOWN, "health.unknown");
        }
        LightState state = share >= 1 ? LightState.ACT : share > MONEY_MUCH ? LightState.WATCH : LightState.GOOD;
        return light(
                LightKind.MONEY,
                state,
                "health.money",
                Math.round(now.daySpent() * PERCENT),
                Math.round(now.monthSpent() * PERCENT));
    }

    private Light disk() {
        if (Double.isNaN(now.diskFree())) {
            return light(LightKind.DISK, LightState.UNKNOWN, "health.unknown");
        }
        LightState state = now.diskFree() < DISK_LEAST
                ? LightState.ACT
                : now.diskFree() < DISK_LITTLE ? LightState.WATCH : LightState.GOOD;
        return light(LightKind.DISK, state, "health.disk", Math.round(now.diskFree() * PERCENT));
    }

    private Light facts() {
        return light(
                LightKind.FACTS,
                now.staleFacts() > 0 ? LightState.WATCH : LightState.GOOD,
                "health.facts",
                now.staleFacts());
    }

    private Light backups() {
        if (backup.isEmpty()) {
            return light(LightKind.BACKUP, LightState.UNKNOWN, "health.backup.none");
        }
        Duration age = Duration.between(backup.get(), time);
        return light(
                LightKind.BACKUP,
                age.compareTo(BACKUP_OLD) > 0 ? LightState.ACT : LightState.GOOD,
                "health.backup",
                words.span(age));
    }

    /** One that renews itself is renewed 30 days before its end. */
    private Light certificates() {
        return switch (certificate) {
            case Certificate.None none -> light(LightKind.CERTIFICATE, LightState.UNKNOWN, "health.certificate.none");
            case Certificate.BeingAsked asked ->
                light(LightKind.CERTIFICATE, LightState.UNKNOWN, "health.certificate.asked");
            case Certificate.NotSeen not ->
                light(LightKind.CERTIFICATE, LightState.UNKNOWN, "health.certificate.not-seen");
            case Certificate.Ends ends -> ending(Duration.between(time, ends.at()));
        };
    }

    private Light ending(Duration left) {
        if (left.isNegative()) {
            return light(LightKind.CERTIFICATE, LightState.ACT, "health.certificate.over");
        }
        LightState state = left.compareTo(CERTIFICATE_ENDS) < 0
                ? LightState.ACT
                : left.compareTo(CERTIFICATE_SHORT) < 0 ? LightState.WATCH : LightState.GOOD;
        return light(LightKind.CERTIFICATE, state, "health.certificate", left.toDays());
    }

    private Light light(LightKind kind, LightState state, String key, Object... values) {
        return new Light(kind, state, words.say(key, values));
    }
}
