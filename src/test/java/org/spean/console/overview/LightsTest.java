package org.spean.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.console.Words;
import org.spean.metrics.GatewayOperation;
import org.spean.metrics.GatewayOutcome;
import org.spean.metrics.Meters;
import org.spean.metrics.OutboxPriority;
import org.spean.metrics.SpendPeriod;
import org.spean.metrics.WebhookKind;
import org.spean.metrics.WebhookOutcome;
import org.spean.model.Language;

/** Each fault turns its own light, and no other (A3 #38). */
class LightsTest {
    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

    private record Fault(LightKind light, LightState state, Consumer<Meters> injected) {}

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault(
                        LightKind.WEBHOOKS,
                        LightState.ACT,
                        meters -> meters.webhook(WebhookKind.SMS, WebhookOutcome.SAFETY, 1)),
                new Fault(LightKind.WEBHOOKS, LightState.ACT, Meters::arrivalNotKept),
                new Fault(
                        LightKind.WEBHOOKS,
                        LightState.WATCH,
                        meters -> meters.webhook(WebhookKind.SMS, WebhookOutcome.FORBIDDEN, 1)),
                new Fault(LightKind.WEBHOOKS, LightState.WATCH, Meters::flowFailed),
                new Fault(LightKind.REDIS, LightState.ACT, meters -> meters.degraded(true)),
                new Fault(LightKind.SPOOL, LightState.WATCH, meters -> meters.spool(1)),
                new Fault(
                        LightKind.OUTBOX,
                        LightState.ACT,
                        meters -> meters.outbox(OutboxPriority.REPLY, 3, Duration.ofMinutes(3))),
                new Fault(
                        LightKind.GATEWAY,
                        LightState.ACT,
                        meters -> meters.gatewayRequest(GatewayOperation.SEND_SMS, GatewayOutcome.PERMANENT)),
                new Fault(LightKind.UNKNOWN_SENDS, LightState.WATCH, meters -> meters.unknownSends(20)),
                new Fault(LightKind.UNKNOWN_SENDS, LightState.ACT, meters -> meters.unknownSends(21)),
                new Fault(LightKind.PEOPLE, LightState.WATCH, meters -> meters.cases(1, Duration.ofMinutes(11))),
                new Fault(LightKind.PEOPLE, LightState.ACT, meters -> meters.cases(1, Duration.ofMinutes(61))),
                new Fault(
                        LightKind.MONEY,
                        LightState.WATCH,
                        meters -> meters.house().spent(SpendPeriod.DAY, 0.81)),
                new Fault(
                        LightKind.MONEY,
                        LightState.ACT,
                        meters -> meters.house().spent(SpendPeriod.MONTH, 1)),
                new Fault(
                        LightKind.DISK,
                        LightState.WATCH,
                        meters -> meters.house().diskFree(0.19)),
                new Fault(
                        LightKind.DISK, LightState.ACT, meters -> meters.house().diskFree(0.14)),
                new Fault(LightKind.FACTS, LightState.WATCH, meters -> meters.staleFacts(1)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultTurnsItsOwnLight(Fault fault) {
        try (Meters meters = healthy()) {
            RecentMinutes minutes = new RecentMinutes(meters);
            minutes.look();
            fault.injected().accept(meters);
            for (Light light : lights(minutes, Optional.of(true), Optional.of(NOW), Language.EN)
                    .all()) {
                assertThat(light.state())
                        .as(light.kind().name())
                        .isEqualTo(light.kind() == fault.light() ? fault.state() : LightState.GOOD);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void withoutAFaultEverythingIsInOrderAndSaysSoInWords(Language language) {
        try (Meters meters = healthy()) {
            Lights lights = lights(new RecentMinutes(meters), Optional.of(true), Optional.of(NOW), language);
            assertThat(lights.all()).allSatisfy(light -> {
                assertThat(light.state()).isEqualTo(LightState.GOOD);
                assertThat(light.value()).isNotBlank();
                assertThat(Words.in(language).say(light.todo())).isNotBlank();
            });
            assertThat(lights.all()).extracting(Light::kind).containsExactly(LightKind.values());
        }
    }

    @Test
    void redisThatDoesNotAnswerOrDoesNotWriteIsSaid() {
        try (Meters meters = healthy()) {
            RecentMinutes minutes = new RecentMinutes(meters);
            Lights away = lights(minutes, Optional.empty(), Optional.of(NOW), Language.EN);
            assertThat(state(away, LightKind.REDIS)).isEqualTo(LightState.ACT);
            assertThat(state(away, LightKind.REDIS_DISK)).isEqualTo(LightState.UNKNOWN);
            Lights full = lights(minutes, Optional.of(false), Optional.of(NOW), Language.EN);
            assertThat(state(full, LightKind.REDIS)).isEqualTo(LightState.GOOD);
            assertThat(state(full, LightKind.REDIS_DISK)).isEqualTo(LightState.ACT);
        }
    }

    @Test
    void anOldBackupIsSaidAndNoneIsNotCalledGood() {
        try (Meters meters = healthy()) {
            RecentMinutes minutes = new RecentMinutes(meters);
            Optional<Instant> old = Optional.of(NOW.minus(Duration.ofHours(27)));
            assertThat(state(lights(minutes, Optional.of(true), old, Language.EN), LightKind.BACKUP))
                    .isEqualTo(LightState.ACT);
            assertThat(state(lights(minutes, Optional.of(true), Optional.empty(), Language.EN), LightKind.BACKUP))
                    .isEqualTo(LightState.UNKNOWN);
        }
    }

    static Stream<Arguments> certificates() {
        return Stream.of(
                Arguments.of(endsIn(60), LightState.GOOD, "Ends in 60 days"),
                Arguments.of(endsIn(21), LightState.GOOD, "Ends in 21 days"),
                Arguments.of(endsIn(20), LightState.WATCH, "Ends in 20 days"),
                Arguments.of(endsIn(7), LightState.WATCH, "Ends in 7 days"),
                Arguments.of(endsIn(6), LightState.ACT, "Ends in 6 days"),
                Arguments.of(endsIn(0), LightState.ACT, "Ends in less than a day"),
                Arguments.of(endsIn(-1), LightState.ACT, "It is over"),
                Arguments.of(new Certificate.None(), LightState.UNKNOWN, "There is none to look at"),
                Arguments.of(new Certificate.BeingAsked(), LightState.UNKNOWN, "Being asked just now"),
                Arguments.of(new Certificate.NotSeen(), LightState.UNKNOWN, "did not answer"));
    }

    @ParameterizedTest
    @MethodSource("certificates")
    void aCertificateIsLookedAtThreeWeeksBeforeItsEndAndAWeekBeforeItIsUrgent(
            Certificate certificate, LightState state, String words) {
        try (Meters meters = healthy()) {
            RecentMinutes minutes = new RecentMinutes(meters);
            Lights lights = new Lights(
                    Words.in(Language.EN),
                    minutes.now(),
                    minutes.before(),
                    Optional.of(true),
                    true,
                    Optional.of(NOW),
                    certificate,
                    NOW);
            assertThat(state(lights, LightKind.CERTIFICATE)).isEqualTo(state);
            assertThat(lights.all().getLast().value()).contains(words);
        }
    }

    @Test
    void whatWentWrongBeforeTheLastFiveMinutesIsOver() {
        try (Meters meters = healthy()) {
            RecentMinutes minutes = new RecentMinutes(meters);
            meters.webhook(WebhookKind.SMS, WebhookOutcome.SAFETY, 1);
            for (int second = 0; second <= 300; second += RecentMinutes.EVERY_SECONDS) {
                minutes.look();
            }
            assertThat(state(lights(minutes, Optional.of(true), Optional.of(NOW), Language.EN), LightKind.WEBHOOKS))
                    .isEqualTo(LightState.GOOD);
        }
    }

    private static Meters healthy() {
        Meters meters = new Meters("test");
        meters.house().diskFree(0.8);
        meters.house().spent(SpendPeriod.DAY, 0.1);
        meters.house().spent(SpendPeriod.MONTH, 0.1);
        return meters;
    }

    private static LightState state(Lights lights, LightKind kind) {
        return lights.all().stream()
                .filter(light -> light.kind() == kind)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Lights lights(
            RecentMinutes minutes, Optional<Boolean> redisWrites, Optional<Instant> backup, Language language) {
        return new Lights(
                Words.in(language), minutes.now(), minutes.before(), redisWrites, true, backup, endsIn(21), NOW);
    }

    private static Certificate endsIn(int days) {
        return new Certificate.Ends(NOW.plus(Duration.ofDays(days)));
    }
}
