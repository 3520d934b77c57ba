package org.spean.gateway;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.conversation.Conversations;
import org.spean.metrics.GatewayOperation;
import org.spean.metrics.GatewayOutcome;
import org.spean.metrics.MessageDirection;
import org.spean.metrics.MessageStatus;
import org.spean.metrics.Meters;
import org.spean.metrics.WebhookKind;
import org.spean.outbox.Outbox;
import org.spean.outbox.Outgoing;
import org.spean.outbox.Route;
import org.spean.outbox.SendOutcome;
import org.spean.settings.GatewaySettings;
import org.spean.settings.Settings;

/** Every gateway of the settings, both directions: its webhooks and its way out. */
public final class Gateways implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateways.class);

    private final Vertx vertx;
    private final Settings settings;
    private final Meters meters;
    private final InstantSource clock;
    private final Map<String, Route> routes = new HashMap<>();

    public Gateways(Vertx vertx, Settings settings, Meters meters, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        for (GatewaySettings gateway : settings.gateways()) {
            routes.put(gateway.name(), new Route(new DemoMessenger(), gateway.ratePerSecond()));
        }
    }

    /** The ways out, by gateway name. */
    public Map<String, Route> routes() {
        return Map.copyOf(routes);
    }

    /** The webhooks of all gateways. */
    public Hooks hooks(Conversations conversations, Outbox outbox) {
        Hooks hooks = new Hooks(vertx, meters);
        PublicUrl publicUrl = new PublicUrl(settings.http().publicUrl());
        Senders senders = new Senders(settings.allOwnSenders());
        for (GatewaySettings gateway : settings.gateways()) {
            Gate gate = new Gate(gateway, publicUrl);
            SmsWebhook sms = new SmsWebhook(gateway.name(), conversations, senders, clock, meters);
            hooks.add(gate, "sms", WebhookKind.SMS, sms)
                    .add(gate, "sms/fallback", WebhookKind.SMS_FALLBACK, new SmsFallback(sms, conversations))
                    .add(gate, "status/sms", WebhookKind.SMS_STATUS, new SmsStatus(outbox, clock, meters));
        }
        return hooks;
    }

    /** Counts an attempt; a failure of a kind that needs a person is logged as an error. */
    public void attempted(Outgoing message, SendOutcome outcome, Duration took) {
        switch (outcome) {
            case SendOutcome.Accepted accepted -> count(GatewayOutcome.OK, MessageStatus.ACCEPTED);
            case SendOutcome.TryLater later ->
                meters.gatewayRequest(GatewayOperation.SEND_SMS, GatewayOutcome.TEMPORARY);
            case SendOutcome.Unknown unknown -> count(GatewayOutcome.UNKNOWN, MessageStatus.UNKNOWN);
            case SendOutcome.Refused refused -> {
                count(GatewayOutcome.PERMANENT, MessageStatus.REFUSED);
                if (refused.alarm()) {
                    LOG.error("gateway {} refuses to send, code {}", message.gateway(), refused.code());
                }
            }
        }
    }

    @Override
    public void close() {}

    private void count(GatewayOutcome outcome, MessageStatus status) {
        meters.gatewayRequest(GatewayOperation.SEND_SMS, outcome);
        meters.message(MessageDirection.OUT, status);
    }
}
