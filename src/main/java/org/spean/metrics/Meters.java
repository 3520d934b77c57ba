package org.spean.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Every meter of the service (contract, section "Metrics"). Thread-safe; each call costs well under a microsecond and never
 * blocks, except {@link #scrape}. Gauges are set by whoever knows the number, at least every 15 s.
 */
public final class Meters implements AutoCloseable {
    private static final Duration[] WEBHOOK_BUCKETS =
            millis(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 15_000);
    private static final Duration[] REDIS_BUCKETS = millis(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2000);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<WebhookKind, Map<WebhookOutcome, Counter>> webhooks;
    private final Map<WebhookKind, Timer> webhookDurations;
    private final Map<GatewayOperation, Map<GatewayOutcome, Counter>> gatewayRequests;
    private final Map<MessageDirection, Map<MessageStatus, Counter>> messages;
    private final Map<SecurityEvent, Counter> securityEvents;
    private final Map<OutboxPriority, AtomicLong> outboxDepth;
    private final Map<OutboxPriority, AtomicLong> outboxOldestMillis;
    private final Timer redisCommands;
    private final AtomicLong unknownSends;
    private final AtomicLong casesWaiting;
    private final AtomicLong casesOldestMillis;
    private final AtomicLong degraded;
    private final AtomicLong spoolEntries;
    private final AtomicLong staleFacts;
    private final AtomicLong shuttingDown;
    private final VoiceMeters voice;
    private final RegisterMeters registers;
    private final Counter flowFailures;
    private final Counter arrivalsLost;
    private final Counter gatewayStops;
    private final HouseMeters house;
    private final Tally tally = new Tally();

    /**
     * @param version of the program, shown in {@code spean_build_info}
     */
    public Meters(String version) {
        webhooks = Labels.each(
                WebhookKind.class,
                kind -> Labels.each(
                        WebhookOutcome.class,
                        outcome -> counter(
                                "spean.webhook.requests", "Webhooks answered", "kind", kind, "outcome", outcome)));
        webhookDurations = Labels.each(
                WebhookKind.class,
                kind -> Timer.builder("spean.webhook.duration")
                        .description("From the last byte of the request to the first of the answer")
                        .tag("kind", Labels.value(kind))
                        .serviceLevelObjectives(WEBHOOK_BUCKETS)
                        .register(registry));
        gatewayRequests = Labels.each(
                GatewayOperation.class,
                operation -> Labels.each(
                        GatewayOutcome.class,
                        outcome -> counter(
                                "spean.gateway.requests",
                                "Calls of a gateway's REST API",
                                "operation",
                                operation,
                                "outcome",
                                outcome)));
        messages = Labels.each(
                MessageDirection.class,
                direction -> Labels.each(
                        MessageStatus.class,
                        status -> counter(
                                "spean.messages",
                                "Messages by how far they came",
                                "direction",
                                direction,
                                "status",
                                status)));
        securityEvents = Labels.each(
                SecurityEvent.class,
                event -> Counter.builder("spean.security.events")
                        .description("Refused or sensitive actions")
                        .tag("type", Labels.value(event))
                        .register(registry));
        outboxDepth = Labels.each(
                OutboxPriority.class,
                priority -> priorityGauge("spean.outbox.depth", "Messages waiting to be sent", priority, 1));
        outboxOldestMillis = Labels.each(
                OutboxPriority.class,
                priority -> priorityGauge(
                        "spean.outbox.oldest.age.seconds", "Age of the oldest message that waits", priority, 1000));
        redisCommands = Timer.builder("spean.redis.command.duration")
                .description("From sending a command to its answer, late ones included")
                .serviceLevelObjectives(REDIS_BUCKETS)
                .register(registry);
        unknownSends = gauge("spean.unknown.sends", "Messages that were perhaps sent", 1);
        casesWaiting = gauge("spean.cases.waiting", "People who wait for a person", 1);
        casesOldestMillis = gauge("spean.cases.oldest.age.seconds", "How long the first of them has waited", 1000);
        degraded = gauge("spean.degraded", "1 while answers come from memory because the store is away", 1);
        spoolEntries = gauge("spean.spool.entries", "Arrivals kept on disk until the store is back", 1);
        staleFacts = gauge("spean.content.stale.facts", "Facts verified too long ago to be sent", 1);
        shuttingDown = gauge("spean.shutting.down", "1 while running requests end before the stop", 1);
        voice = new VoiceMeters(registry, tally);
        registers = new RegisterMeters(registry);
        flowFailures = Counter.builder("spean.flow.failures")
                .description("Turns that threw: a bug in a flow or in us; the person got the safety answer")
                .register(registry);
        arrivalsLost = Counter.builder("spean.arrivals.not.kept")
                .description("Arrivals that neither the store nor the spool could keep")
                .register(registry);
        gatewayStops = Counter.builder("spean.gateway.stops")
                .description("How often a gateway failed so that nothing went to it for a while")
                .register(registry);
        house = new HouseMeters(registry);
        Gauge.builder("spean.build.info", () -> 1)
                .description("Which program this is")
                .tag("version", version)
                .tag("java", Runtime.version().toString())
                .register(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** {@code spean_webhook_requests_total} and {@code spean_webhook_duration_seconds}. */
    public void webhook(WebhookKind kind, WebhookOutcome outcome, long nanos) {
        Labels.of(Labels.of(webhooks, kind), outcome).increment();
        Labels.of(webhookDurations, kind).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** {@code spean_gateway_requests_total}: one attempt at a gateway's API. */
    public void gatewayRequest(GatewayOperation operation, GatewayOutcome outcome) {
        Labels.of(Labels.of(gatewayRequests, operation), outcome).increment();
    }

    /** {@code spean_messages_total}: a message reached this status. */
    public void message(MessageDirection direction, MessageStatus status) {
        Labels.of(Labels.of(messages, direction), status).increment();
        switch (status) {
            case RECEIVED -> tally.count(Happening.TEXT_IN);
            case REPLIED, ACCEPTED -> tally.count(Happening.TEXT_OUT);
            case SENT, DELIVERED, UNDELIVERED, FAILED, REFUSED, UNKNOWN -> {}
        }
    }

    /** {@code spean_security_events_total}. */
    public void security(SecurityEvent event) {
        Labels.of(securityEvents, event).increment();
    }

    /** {@code spean_redis_command_duration_seconds}. */
    public void redisCommand(long nanos) {
        redisCommands.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** {@code spean_outbox_depth} and {@code spean_outbox_oldest_age_seconds}. */
    public void outbox(OutboxPriority priority, long waiting, Duration oldest) {
        Labels.of(outboxDepth, priority).set(waiting);
        Labels.of(outboxOldestMillis, priority).set(oldest.toMillis());
    }

    /** {@code spean_unknown_sends}. */
    public void unknownSends(long messages) {
        unknownSends.set(messages);
    }

    /** {@code spean_cases_waiting} and {@code spean_cases_oldest_age_seconds}. */
    public void cases(long waiting, Duration oldest) {
        casesWaiting.set(waiting);
        casesOldestMillis.set(oldest.toMillis());
    }

    /** {@code spean_degraded}. */
    public void degraded(boolean now) {
        degraded.set(now ? 1 : 0);
    }

    /** {@code spean_spool_entries}. */
    public void spool(long entries) {
        spoolEntries.set(entries);
    }

    /** {@code spean_content_stale_facts}. */
    public void staleFacts(long facts) {
        staleFacts.set(facts);
    }

    /** How callers fare. */
    public VoiceMeters voice() {
        return voice;
    }

    /** The list of agencies. */
    public RegisterMeters registers() {
        return registers;
    }

    /** The disk and the money. */
    public HouseMeters house() {
        return house;
    }

    /** What the staff's overview counts. */
    public Tally tally() {
        return tally;
    }

    /** Everything at this moment. */
    public Standing standing() {
        return new Standing(
                sum(WebhookOutcome.ANSWERED, WebhookOutcome.REPEATED, WebhookOutcome.SILENT, WebhookOutcome.RECORDED),
                sum(WebhookOutcome.SAFETY),
                sum(WebhookOutcome.FORBIDDEN),
                sum(WebhookOutcome.BAD_REQUEST),
                sum(GatewayOutcome.OK),
                sum(GatewayOutcome.TEMPORARY, GatewayOutcome.PERMANENT, GatewayOutcome.UNKNOWN),
                (long) arrivalsLost.count(),
                (long) flowFailures.count(),
                outboxDepth.values().stream().mapToLong(AtomicLong::get).sum(),
                Duration.ofMillis(outboxOldestMillis.values().stream()
                        .mapToLong(AtomicLong::get)
                        .max()
                        .orElse(0)),
                unknownSends.get(),
                casesWaiting.get(),
                Duration.ofMillis(casesOldestMillis.get()),
                degraded.get() > 0,
                spoolEntries.get(),
                staleFacts.get(),
                house.diskFree(),
                house.spent(SpendPeriod.DAY),
                house.spent(SpendPeriod.MONTH));
    }

    /** {@code spean_flow_failures_total}. */
    public void flowFailed() {
        flowFailures.increment();
    }

    /** {@code spean_arrivals_not_kept_total}: the worst that can happen here. */
    public void arrivalNotKept() {
        arrivalsLost.increment();
    }

    /** {@code spean_gateway_stops_total}. */
    public void gatewayStopped() {
        gatewayStops.increment();
    }

    /** {@code spean_shutting_down}: for good; there is no way back. */
    public void shuttingDown() {
        shuttingDown.set(1);
    }

    /** All meters in Prometheus' text format 0.0.4. Takes milliseconds: not for the event loop. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private long sum(WebhookOutcome... outcomes) {
        return webhooks.values().stream()
                .mapToLong(one -> Labels.sum(one, outcomes))
                .sum();
    }

    private long sum(GatewayOutcome... outcomes) {
        return gatewayRequests.values().stream()
                .mapToLong(one -> Labels.sum(one, outcomes))
                .sum();
    }

    private Counter counter(
            String name, String description, String label, Enum<?> value, String label2, Enum<?> value2) {
        return Counter.builder(name)
                .description(description)
                .tag(label, Labels.value(value))
                .tag(label2, Labels.value(value2))
                .register(registry);
    }

    private AtomicLong gauge(String name, String description, int scale) {
        AtomicLong value = new AtomicLong();
        Gauge.builder(name, value, v -> (double) v.get() / scale)
                .description(description)
                .strongReference(true)
                .register(registry);
        return value;
    }

    private AtomicLong priorityGauge(String name, String description, OutboxPriority priority, int scale) {
        AtomicLong value = new AtomicLong();
        Gauge.builder(name, value, v -> (double) v.get() / scale)
                .description(description)
                .tag("priority", Labels.value(priority))
                .strongReference(true)
                .register(registry);
        return value;
    }

    private static Duration[] millis(long... values) {
        Duration[] durations = new Duration[values.length];
        for (int i = 0; i < values.length; i++) {
            durations[i] = Duration.ofMillis(values[i]);
        }
        return durations;
    }
}
