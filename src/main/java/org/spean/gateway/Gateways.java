package org.spean.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.AlertGateway;
import org.spean.broadcast.AlertRows;
import org.spean.calls.Recordings;
import org.spean.calls.StaffPhones;
import org.spean.conversation.Conversations;
import org.spean.metrics.MessageDirection;
import org.spean.metrics.MessageStatus;
import org.spean.metrics.Meters;
import org.spean.metrics.WebhookKind;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outbox;
import org.spean.outbox.OutboxWorker.SendListener;
import org.spean.outbox.Outgoing;
import org.spean.outbox.Route;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SentList;
import org.spean.settings.GatewaySettings;
import org.spean.settings.Settings;

/** Every gateway of the settings, both directions: its webhooks and its way out. */
public final class Gateways implements SendListener, AutoCloseable {
    /** For one fetch or delete of a recording. */
    private static final Duration RECORDING_LIMIT = Duration.ofSeconds(30);

    /** For all pages of one look at a list of messages. */
    private static final Duration LIST_LIMIT = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(Gateways.class);

    private final Vertx vertx;
    private final Settings settings;
    private final Meters meters;
    private final InstantSource clock;
    private final Prompts prompts;
    private final Map<String, Route> routes = new HashMap<>();
    private final List<DemoMessenger> rehearsed = new ArrayList<>();
    private final List<RestSender> senders = new ArrayList<>();
    private final Map<String, RestRecordings> recordings = new HashMap<>();
    private final Map<String, RestSentList> lists = new HashMap<>();

    /** @param prompts what is recorded for calls */
    public Gateways(Vertx vertx, Settings settings, Meters meters, InstantSource clock, Prompts prompts) {
        this.vertx = vertx;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.prompts = prompts;
        PublicUrl publicUrl = new PublicUrl(settings.http().publicUrl());
        for (GatewaySettings gateway : settings.gateways()) {
            routes.put(gateway.name(), new Route(messenger(gateway, publicUrl), gateway.ratePerSecond()));
        }
    }

    /** The ways out, by gateway name. */
    public Map<String, Route> routes() {
        return Map.copyOf(routes);
    }

    /** The gateways that alerts may go out by: those that a sender is set for and those of a rehearsal; in the order of the settings. */
    public List<AlertGateway> forAlerts() {
        return settings.gateways().stream()
                .filter(gateway ->
                        gateway.apiUrl().isEmpty() || gateway.sender().isPresent())
                .map(gateway -> new AlertGateway(
                        gateway.name(),
                        Objects.requireNonNull(routes.get(gateway.name())).messenger(),
                        gateway.ratePerSecond(),
                        gateway.inFlight()))
                .toList();
    }

    /** What the gateways say they were given. */
    public SentList sent() {
        return (gateway, to, bodies, since) -> {
            RestSentList list = lists.get(gateway);
            return list == null ? Future.succeededFuture(new SentList.Sought.NoList()) : list.find(to, bodies, since);
        };
    }

    /** The webhooks of all gateways. */
    public Hooks hooks(Conversations conversations, Outbox outbox, AlertRows rows, CallParts calls) {
        Hooks hooks = new Hooks(vertx, meters);
        PublicUrl publicUrl = new PublicUrl(settings.http().publicUrl());
        PhoneNumbers numbers = new PhoneNumbers(settings.allOwnSenders());
        VoiceHooks voice = new VoiceHooks(publicUrl, conversations, new Callers(numbers), prompts, calls, clock);
        for (GatewaySettings gateway : settings.gateways()) {
            Gate gate = new Gate(gateway, publicUrl);
            SmsWebhook sms = new SmsWebhook(gateway.name(), conversations, numbers, clock, meters);
            hooks.add(gate, "sms", WebhookKind.SMS, sms)
                    .add(gate, "sms/fallback", WebhookKind.SMS_FALLBACK, new SmsFallback(sms, conversations))
                    .add(gate, "status/sms", WebhookKind.SMS_STATUS, new SmsStatus(outbox, rows, clock, meters));
            voice.addTo(hooks, gate, gateway);
        }
        return hooks;
    }

    /** Adds the recording line of our own people to the webhooks of every gateway. */
    public void record(Hooks hooks, RecordingParts parts, StaffPhones phones) {
        PublicUrl publicUrl = new PublicUrl(settings.http().publicUrl());
        Callers callers = new Callers(new PhoneNumbers(settings.allOwnSenders()));
        for (GatewaySettings gateway : settings.gateways()) {
            RecordRenderer renderer = new RecordRenderer(new CallUrls(publicUrl, gateway.name()), prompts);
            RecordWebhook webhook = new RecordWebhook(gateway.name(), parts, phones, callers, renderer, clock);
            hooks.add(new Gate(gateway, publicUrl), "voice/record", WebhookKind.VOICE_RECORD, webhook);
        }
    }

    /** Counts an attempt; a failure of a kind that needs a person is logged as an error. */
    @Override
    public void attempted(Outgoing message, SendOutcome outcome, Duration took) {
        switch (outcome) {
            case SendOutcome.Accepted accepted -> meters.message(MessageDirection.OUT, MessageStatus.ACCEPTED);
            case SendOutcome.TryLater later -> LOG.debug("gateway {} asks to wait", message.gateway());
            case SendOutcome.Unknown unknown -> meters.message(MessageDirection.OUT, MessageStatus.UNKNOWN);
            case SendOutcome.Refused refused -> {
                meters.message(MessageDirection.OUT, MessageStatus.REFUSED);
                if (refused.alarm()) {
                    LOG.error("gateway {} refuses to send, code {}", message.gateway(), refused.code());
                }
            }
        }
    }

    @Override
    public void stopped(String gateway) {
        meters.gatewayStopped();
        LOG.error("gateway {} does not answer or takes nothing from us: nothing is sent to it for now", gateway);
    }

    /** What callers recorded, where it lies. */
    public Recordings recordings() {
        return new AllRecordings(recordings);
    }

    /** From now on, what the gateways without a network are given to send goes there; in live mode there are none. */
    public void rehearse(Consumer<Rehearsed> phones) {
        rehearsed.forEach(demo -> demo.to(message -> phones.accept(Rehearsed.Text.of(message))));
    }

    @Override
    public void close() {
        senders.forEach(RestSender::close);
        recordings.values().forEach(RestRecordings::close);
        lists.values().forEach(RestSentList::close);
    }

    private Messenger messenger(GatewaySettings gateway, PublicUrl publicUrl) {
        if (gateway.apiUrl().isEmpty()) {
            DemoMessenger demo = new DemoMessenger();
            rehearsed.add(demo);
            return demo;
        }
        RestSender sender = new RestSender(vertx, gateway, gateway.apiUrl().get(), publicUrl, meters);
        senders.add(sender);
        lists.put(
                gateway.name(),
                new RestSentList(vertx, gateway, gateway.apiUrl().get(), meters, LIST_LIMIT));
        recordings.put(
                gateway.name(),
                new RestRecordings(vertx, gateway, gateway.apiUrl().get(), RECORDING_LIMIT));
        return sender;
    }
}
