package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.spean.broadcast.AlertClock;
import org.spean.broadcast.AlertPrompts;
import org.spean.broadcast.AlertRules;
import org.spean.broadcast.AlertTimes;
import org.spean.broadcast.Alerts;
import org.spean.broadcast.Audience;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.BroadcastPorts;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.Broadcasts;
import org.spean.broadcast.Budget;
import org.spean.broadcast.ChangeResult;
import org.spean.broadcast.Draft;
import org.spean.broadcast.Prices;
import org.spean.broadcast.QuietHours;
import org.spean.broadcast.Refusal;
import org.spean.broadcast.SendingAlert;
import org.spean.broadcast.SendingAlerts;
import org.spean.broadcast.StopStore;
import org.spean.content.ContentPack;
import org.spean.content.PromptBook;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;
import org.spean.staff.AuditTrail;

/** Alerts on a real store, with two instances' clocks; who is sent what is on paper. */
abstract class PaperAlerts {
    static final ContentPack PACK = ((PackResult.Loaded) PackReader.read(
                    Path.of(System.getProperty("spean.project.dir", ".")).resolve("config/content"),
                    ReadRules.standard()))
            .pack();

    final Vertx vertx = Vertx.vertx();
    final AtomicReference<Instant> now = new AtomicReference<>(Alerts.NOW);
    final AtomicInteger ids = new AtomicInteger();
    BigDecimal budget = BigDecimal.ZERO;
    final AlertPrompts lacking = new AlertPrompts(() -> new PromptBook(List.of()), () -> true, Mode.LIVE);
    AlertPrompts prompts = Alerts.PROMPTS;
    PaperLedger paper;
    RedisBroadcastStore store;
    RedisStopStore stops;
    RedisAuditTrail trail;
    Broadcasts broadcasts;
    AlertClock one;
    AlertClock other;
    SendingAlerts sending;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        RedisLink link = TestRedis.shared().link(vertx);
        KeyRing keys = KeyRing.random(new SecureRandom());
        Crypto crypto = new Crypto(new Pseudonyms(keys.index()), new ValueSeal(keys.encryption(), new SecureRandom()));
        paper = new PaperLedger();
        store = new RedisBroadcastStore(link, crypto);
        stops = new RedisStopStore(link, crypto);
        trail = new RedisAuditTrail(link, crypto);
        one = new AlertClock(vertx, ports(), now::get, AlertTimes.USUAL);
        other = new AlertClock(vertx, ports(), now::get, AlertTimes.USUAL);
        in(Mode.LIVE);
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    void in(Mode mode) {
        broadcasts = new Broadcasts(ports(), rules(mode), now::get, this::id);
        sending = sending(stops, mode);
    }

    SendingAlerts sending(StopStore stops, Mode mode) {
        return new SendingAlerts(store, stops, rules(mode), now::get);
    }

    private AlertRules rules(Mode mode) {
        return new AlertRules(
                mode,
                new Prices(Map.of(), new BigDecimal("0.10"), Set.of()),
                new Budget(budget, BigDecimal.ZERO),
                QuietHours.USUAL,
                10,
                new AlertRules.CallRules(5, 1));
    }

    BroadcastPorts ports() {
        return ports(prompts);
    }

    BroadcastPorts ports(AlertPrompts prompts) {
        return new BroadcastPorts(store, paper, paper, stops, () -> PACK, trail, prompts);
    }

    String id() {
        return "aaaaaaaaaaa" + (char) ('a' + ids.getAndIncrement());
    }

    /** Both instances look, at the same time. */
    void tick() {
        Answers.of(Future.join(one.once(), other.once()));
    }

    List<BroadcastId> shown() {
        Answers.of(sending.read());
        return sending.get().stream().map(SendingAlert::id).toList();
    }

    BroadcastId approved(Draft draft) {
        Broadcast submitted = submitted(draft);
        return done(broadcasts.approve(submitted.id(), submitted.hash().orElseThrow(), 10, "chan"))
                .id();
    }

    Broadcast submitted(Draft draft) {
        Broadcast alert = done(broadcasts.create(draft, "ana"));
        return done(broadcasts.submit(alert.id(), "bo"));
    }

    BroadcastState state(BroadcastId id) {
        return Answers.of(broadcasts.find(id)).orElseThrow().state();
    }

    List<String> actions() {
        List<String> actions = new ArrayList<>();
        Answers.of(trail.entries(Optional.empty(), 1000)).entries().forEach(kept -> {
            var entry = ((AuditTrail.Kept.Readable) kept).entry();
            actions.addFirst(entry.who() + " " + entry.action().word());
        });
        return actions;
    }

    static Broadcast done(Future<ChangeResult> result) {
        return ((ChangeResult.Done) Answers.of(result)).broadcast();
    }

    static Refusal refusal(Future<ChangeResult> result) {
        return ((ChangeResult.Refused) Answers.of(result)).why();
    }

    static Draft byVoice() {
        Draft draft = Alerts.draft();
        String sound = "0".repeat(32);
        return new Draft(
                draft.title(),
                draft.texts(),
                Channel.VOICE,
                draft.audience(),
                draft.startAt(),
                draft.validFor(),
                draft.urgentReason(),
                draft.longTexts(),
                draft.training(),
                Map.of(Language.KM, sound, Language.EN, sound));
    }

    static Draft to(Audience audience) {
        Draft draft = Alerts.draft();
        return new Draft(
                draft.title(),
                draft.texts(),
                draft.channel(),
                audience,
                draft.startAt(),
                draft.validFor(),
                draft.urgentReason(),
                draft.longTexts(),
                draft.training());
    }

    static Draft urgent() {
        Draft draft = Alerts.draft();
        return new Draft(
                draft.title(),
                draft.texts(),
                draft.channel(),
                draft.audience(),
                draft.startAt(),
                draft.validFor(),
                Optional.of("People are stuck"),
                draft.longTexts(),
                draft.training());
    }
}
