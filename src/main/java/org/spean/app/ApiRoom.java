package org.spean.app;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.spean.api.AgencyListDecisions;
import org.spean.api.AgencyListPorts;
import org.spean.api.AgencyListRoutes;
import org.spean.api.AgencyRoutes;
import org.spean.api.Api;
import org.spean.api.ApiPorts;
import org.spean.api.BroadcastReads;
import org.spean.api.BroadcastRoutes;
import org.spean.api.CorridorRoutes;
import org.spean.api.Endpoint;
import org.spean.api.SoundRoutes;
import org.spean.api.StopRoutes;
import org.spean.audio.AudioChain;
import org.spean.audio.ClipLimits;
import org.spean.broadcast.AudienceLook;
import org.spean.broadcast.AudienceStore;
import org.spean.broadcast.Broadcasts;
import org.spean.broadcast.Ledger;
import org.spean.broadcast.SendingAlerts;
import org.spean.content.PromptBook;
import org.spean.conversation.CorridorStore;
import org.spean.metrics.Meters;
import org.spean.redis.DerivedAudiences;
import org.spean.redis.RedisAlertNumbers;
import org.spean.redis.RedisAudienceLook;
import org.spean.redis.RedisAudienceStore;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisCorridorStore;
import org.spean.redis.RedisFailure;
import org.spean.redis.RedisKeptAnswers;
import org.spean.redis.RedisLedger;
import org.spean.redis.RedisRateLimits;
import org.spean.redis.RedisStaffStore;
import org.spean.redis.RedisTokenStore;
import org.spean.settings.Settings;
import org.spean.staff.AuditTrail;
import org.spean.staff.Tokens;
import org.spean.web.ClientAddress;
import org.spean.web.Mount;

/** What staff's programs ask and change, and what of it every turn must know. */
record ApiRoom(Mount mount, LiveCorridors corridors, Broadcasts broadcasts, Ledger ledger, AudienceLook looks) {
    private static final Duration FIRST_READING = Duration.ofSeconds(5);

    /** Reads the facts that staff changed, and goes on reading until {@code closing}. Blocks for the first reading. */
    static ApiRoom open(
            Vertx vertx,
            Store store,
            Settings settings,
            LivePack live,
            FactsRoom facts,
            Supplier<PromptBook> prompts,
            AgencyDesk agencies,
            SendingAlerts alerts,
            Meters meters,
            InstantSource clock,
            Closing closing)
            throws StartException {
        AuditTrail trail = new CountedTrail(new RedisAuditTrail(store.link(), store.crypto()), meters);
        TrailKeeper keeper = new TrailKeeper(vertx, trail, clock);
        closing.add("audit trail", keeper::stop);
        keeper.start();
        CorridorStore kept = new AuditedCorridors(new RedisCorridorStore(store.link(), store.crypto()), trail);
        LiveCorridors corridors = new LiveCorridors(vertx, kept);
        closing.add("corridors", corridors::stop);
        Waiting.get(corridors.start(), FIRST_READING);
        ApiPorts ports = new ApiPorts(
                new Tokens(
                        new RedisStaffStore(store.link(), store.crypto()),
                        new RedisTokenStore(store.link(), store.crypto())),
                new RedisRateLimits(store.link(), store.crypto()),
                new RedisKeptAnswers(store.link(), store.crypto()),
                meters,
                new ClientAddress(settings.http().proxies()),
                clock,
                failure -> failure instanceof RedisFailure,
                new RandomIds());
        int days = settings.content().verifyEveryDays();
        List<Endpoint> routes = new ArrayList<>(new CorridorRoutes(live::pack, kept, days).all());
        routes.addAll(new AgencyRoutes(agencies::index, days).all());
        Ledger ledger = new RedisLedger(store.link(), store.crypto());
        Set<Integer> allowed = settings.broadcast().allowedCallingCodes();
        AudienceStore audiences =
                new RedisAudienceStore(store.link(), new DerivedAudiences(store.link(), ledger), allowed);
        AudienceLook looks = new RedisAudienceLook(store.link(), store.crypto(), allowed);
        Broadcasts broadcasts =
                BroadcastRoom.open(vertx, store, settings, live, prompts, audiences, ledger, alerts, clock, closing);
        routes.addAll(new BroadcastRoutes(broadcasts).all());
        routes.addAll(new BroadcastReads(broadcasts, ledger).all());
        routes.addAll(new StopRoutes(broadcasts).all());
        routes.addAll(sounds(vertx, store, clock, closing).all());
        AgencyListPorts lists = new AgencyListPorts(facts.lists(), facts.reading());
        routes.addAll(new AgencyListRoutes(lists).all());
        routes.addAll(new AgencyListDecisions(lists).all());
        return new ApiRoom(new Api(routes, ports), corridors, broadcasts, ledger, looks);
    }

    private static SoundRoutes sounds(Vertx vertx, Store store, InstantSource clock, Closing closing) {
        // The pool of sounds, by its name: nobody prepares more than two at once.
        WorkerExecutor files = vertx.createSharedWorkerExecutor("files", 2);
        closing.add("uploaded sounds", files::close);
        AudioChain chain = new AudioChain();
        return new SoundRoutes(
                RecordingRoom.alerts(store, clock),
                new RedisAlertNumbers(store.link()),
                wav -> files.executeBlocking(() -> chain.prepare(wav, ClipLimits.PROMPT), false));
    }
}
