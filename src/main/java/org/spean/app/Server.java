package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.SendingAlerts;
import org.spean.broadcast.SoundStore;
import org.spean.calls.RecordingKeeper;
import org.spean.console.Console;
import org.spean.console.Doorbell;
import org.spean.console.Part;
import org.spean.conversation.Conversations;
import org.spean.conversation.Replayer;
import org.spean.conversation.Spool;
import org.spean.dialogue.LiveFacts;
import org.spean.gateway.CallBacks;
import org.spean.gateway.CallParts;
import org.spean.gateway.Gateways;
import org.spean.gateway.Hooks;
import org.spean.metrics.Meters;
import org.spean.outbox.Outbox;
import org.spean.outbox.OutboxWorker;
import org.spean.outbox.UnknownReplies;
import org.spean.redis.ClipStore;
import org.spean.redis.RedisAlertRows;
import org.spean.redis.RedisLiveCalls;
import org.spean.redis.RedisNumberStore;
import org.spean.redis.RedisOutbox;
import org.spean.redis.RedisPaces;
import org.spean.redis.RedisRecordingJobs;
import org.spean.redis.RedisSessionStore;
import org.spean.redis.RedisSounds;
import org.spean.redis.RedisTakes;
import org.spean.redis.RedisUnknownSends;
import org.spean.settings.Settings;
import org.spean.text.TextWarmUp;
import org.spean.web.HealthCheck;
import org.spean.web.ManagementServer;
import org.spean.web.Mount;
import org.spean.web.PublicServer;

/**
 * The whole service: starts its parts in order, stops them in reverse. {@link #start} and {@link #stop} block and belong to the
 * main thread.
 */
final class Server {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final Duration CLOSING_STORE = Duration.ofSeconds(1);

    private final Settings settings;
    private final Closing closing = new Closing();
    private final Vertx vertx;
    private final Meters meters;
    private volatile long stopBy;
    private @Nullable Console console;
    private volatile int publicPort;
    private int managementPort;

    private Server(Settings settings) {
        this.settings = settings;
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(eventLoops()));
        this.meters = new Meters(Main.version());
        closing.add("event loops", Closing::shortly, () -> vertx.close());
        closing.add("meters", meters::close);
    }

    /**
     * Starts everything.
     *
     * @throws StartException why not; nothing is left running
     */
    static Server start(Settings settings) throws StartException {
        return start(settings, InstantSource.system());
    }

    /** The same under another clock. */
    static Server start(Settings settings, InstantSource clock) throws StartException {
        LivePack live = load(settings, clock);
        Server server = new Server(settings);
        try {
            server.open(live, clock);
            LOG.info(
                    "ready: webhooks on port {}, health and metrics on port {}",
                    server.publicPort,
                    server.managementPort);
            return server;
        } catch (StartException refused) {
            server.closing.run();
            throw refused;
        } catch (RuntimeException bug) {
            server.closing.run();
            throw StartException.refused("Cannot start: " + Lines.oneLine(bug));
        }
    }

    int publicPort() {
        return publicPort;
    }

    /** For tests of its rights. */
    Console console() {
        return Objects.requireNonNull(console);
    }

    int managementPort() {
        return managementPort;
    }

    /** Lets running requests end, settles what is being sent, stops everything. All within the drain time. */
    void stop() {
        LOG.info("stopping");
        stopBy = System.nanoTime() + settings.http().drain().toNanos();
        meters.shuttingDown();
        closing.run();
        LOG.info("stopped");
    }

    /**
     * In this order: the store and the spool; texts, in and out; voice messages; what follows the content pack; calls; and at last
     * the ports, so that nobody is heard before all of it is there.
     */
    private void open(LivePack live, InstantSource clock) throws StartException {
        TextWarmUp.run();
        WarmUp.run(live.get());
        Store store = Store.open(vertx, settings, (nanos, ok) -> meters.redisCommand(nanos));
        closing.add("store", store::close);
        RandomIds ids = new RandomIds();
        WorkerExecutor files = vertx.createSharedWorkerExecutor("files", 2);
        closing.add("file worker", Closing::shortly, () -> files.close());
        Spool spool = openSpool(store, files);
        closing.add("spool", Closing::shortly, () -> spool.settled());

        FactsRoom facts = FactsRoom.open(vertx, store, settings, live, clock, closing);
        RedisOutbox outbox = new RedisOutbox(store.link(), store.crypto());
        RedisTakes takes = new RedisTakes(store.link(), store.crypto());
        PhonePrompts prompts = new PhonePrompts(vertx, live, takes, settings.mode());
        Waiting.get(prompts.start(), START_LIMIT);
        closing.add("recordings by telephone", prompts::stop);
        RecordedPrompts recorded = new RecordedPrompts(
                prompts::book, (language, number) -> prompts.shelf().number(language, number), settings.mode());
        Gateways gateways = new Gateways(vertx, settings, meters, clock, recorded);
        closing.add("gateways", gateways::close);
        SimulatorRoom phones = SimulatorRoom.open(vertx, settings, prompts::book, clock, () -> publicPort, closing);
        gateways.rehearse(phones::take);
        SendingAlerts alerts = BroadcastRoom.watch(vertx, store, settings, clock, closing);
        OutboxWorker worker = new OutboxWorker(
                vertx, outbox, gateways.routes(), new RedisPaces(store.link()), clock, ids.get(), gateways, alerts);
        RedisSessionStore sessions = new RedisSessionStore(store.link(), store.crypto(), ids, worker::ring);
        AgencyDesk agencies = AgencyDesk.open(vertx, store, settings, live, clock, closing);
        ApiRoom api = ApiRoom.open(
                vertx, store, settings, live, facts, prompts::book, agencies, alerts, meters, clock, closing);
        NumbersRefresh numbers = new NumbersRefresh(vertx, new RedisNumberStore(store.link(), store.crypto()), clock);
        Waiting.get(numbers.start(), START_LIMIT);
        closing.add("known numbers", numbers::stop);
        Conversations conversations = new Conversations(
                sessions,
                live,
                spool,
                ids,
                () -> new LiveFacts(numbers.get(), api.corridors().get(), agencies.index()),
                meters);
        Replayer replayer = new Replayer(vertx, spool, conversations, store.link()::ping, meters);
        worker.start();
        closing.add("outbox", this::timeToSettle, () -> worker.stop());
        UnknownReplies unknown = new UnknownReplies(
                vertx, new RedisUnknownSends(store.link(), store.crypto()), outbox, gateways.sent(), clock, ids);
        unknown.start();
        closing.add("unknown replies", Closing::shortly, () -> unknown.stop());
        AlertWorkers alertWorkers = AlertWorkers.start(vertx, store, settings, gateways, alerts, clock);
        closing.add("alerts", this::timeToSettle, () -> alertWorkers.stop());
        replayer.start();
        closing.add("spool replay", replayer::stop);
        RecordingKeeper keeper = keepRecordings(store, gateways, files, clock);
        ClipStore clips = new ClipStore(store.link());
        followPack(live, store, outbox, clips, files, agencies, api.corridors(), clock);

        PublishedLists.start(vertx, store, settings, live, meters, clock, closing);

        CallDesk calls = CallDesk.start(vertx, store, settings, closing);
        CasesRoom cases = CasesRoom.open(
                vertx, store, live, worker::ring, alerts, calls.staff(), gateways.routes(), meters, clock, closing);
        RedisLiveCalls liveCalls = new RedisLiveCalls(store.link(), store.crypto());
        CallBacks callBacks = CallWorkers.start(
                vertx,
                store,
                settings,
                live,
                meters,
                clock,
                calls.desk(),
                liveCalls,
                alerts,
                gateways,
                phones::take,
                closing);
        Hooks hooks = gateways.hooks(
                conversations,
                outbox,
                new RedisAlertRows(store.link(), store.crypto()),
                new CallParts(calls.desk(), calls.staff(), liveCalls, callBacks, keeper::complete));
        gateways.record(
                hooks,
                RecordingRoom.open(
                        vertx,
                        store,
                        calls.staff(),
                        gateways.recordings(),
                        prompts::book,
                        files,
                        meters,
                        clock,
                        closing),
                calls.staff());
        Function<Doorbell, Part> alertPages = bell -> AlertConsole.open(
                vertx, store, api, live::pack, calls.staff(), gateways.routes(), alerts, bell, clock, closing);
        List<Part> factPages = FactsParts.all(vertx, store, settings, live, facts, prompts::book, clock, closing);
        listen(
                store,
                List.of(
                        hooks,
                        new SoundPages(
                                prompts::shelf, hash -> sound(clips, takes, new RedisSounds(store.link()), hash)),
                        api.mount(),
                        console = ConsoleRoom.open(
                                vertx,
                                store,
                                settings,
                                meters,
                                clock,
                                closing,
                                cases,
                                alertPages,
                                factPages,
                                phones.pages(),
                                StaffPhoneRule.of(live::pack, settings)),
                        connect(store)));
    }

    /** Brings what callers spoke to us. */
    private RecordingKeeper keepRecordings(Store store, Gateways gateways, WorkerExecutor files, InstantSource clock) {
        RecordingKeeper keeper = new RecordingKeeper(
                vertx,
                new RedisRecordingJobs(store.link(), store.crypto()),
                gateways.recordings(),
                new TelephoneSound(files)::of,
                clock);
        keeper.start();
        closing.add("recordings", keeper::stop);
        return keeper;
    }

    /** Takes a changed pack, and shares its sounds with the other instances. */
    private void followPack(
            LivePack live,
            Store store,
            Outbox outbox,
            ClipStore clips,
            WorkerExecutor files,
            AgencyDesk agencies,
            LiveCorridors corridors,
            InstantSource clock) {
        Gauges gauges = new Gauges(vertx, meters, outbox, store, live, settings, agencies::isOld, corridors, clock);
        gauges.start();
        closing.add("gauges", gauges::stop);
        ClipCopies copies = new ClipCopies(vertx, live::clips, clips);
        copies.start();
        closing.add("copies of recordings", copies::stop);
        PackWatcher watcher = new PackWatcher(vertx, files, live, () -> {
            gauges.packChanged();
            copies.copy();
        });
        watcher.start();
        closing.add("pack watcher", watcher::stop);
    }

    private void listen(Store store, List<Mount> mounts) throws StartException {
        HealthCheck redis = new HealthCheck("redis", () -> store.link().ping().map(true));
        ManagementServer management = Waiting.get(
                ManagementServer.start(vertx, settings.http().managementPort(), meters, List.of(redis)), START_LIMIT);
        managementPort = management.port();
        closing.add("management port", Closing::shortly, () -> management.close());
        PublicServer open = Waiting.get(
                PublicServer.start(vertx, settings.http(), eventLoops(), mounts, new RandomIds()), START_LIMIT);
        publicPort = open.port();
        // An answer takes a second at most: who holds a request longer must not use up the time of the other parts.
        Duration patience = settings.http().drain().multipliedBy(3).dividedBy(5);
        closing.add("public port", () -> patience.plusSeconds(1), () -> open.drain(patience));
    }

    /** Of the pack of another instance, made by telephone, or an alert. */
    private static Future<Optional<byte[]>> sound(ClipStore clips, RedisTakes takes, SoundStore alerts, String hash) {
        return clips.get(hash)
                .compose(found -> found.isPresent() ? Future.succeededFuture(found) : takes.sound(hash))
                .compose(found -> found.isPresent() ? Future.succeededFuture(found) : alerts.get(hash));
    }

    /** Each event loop has a connection of its own to Redis: opened now, so that the first person does not wait for it. */
    private static Mount connect(Store store) {
        return routes -> store.link().ping();
    }

    private Spool openSpool(Store store, WorkerExecutor files) throws StartException {
        try {
            return Spool.open(
                    settings.storage().dataDir().resolve("spool"),
                    store.crypto(),
                    files,
                    settings.storage().spoolMaxEntries());
        } catch (IOException e) {
            throw StartException.refused("Cannot write the spool folder in "
                    + settings.storage().dataDir() + ": a text could be lost. Make it writable.");
        }
    }

    private static LivePack load(Settings settings, InstantSource clock) throws StartException {
        return switch (LivePack.load(
                settings.content().dir(), settings.mode(), settings.content().verifyEveryDays(), clock)) {
            case LivePack.Loading.Bad bad -> throw StartException.badConfiguration(bad.problems());
            case LivePack.Loading.Good good -> {
                good.warnings().forEach(warning -> LOG.warn("{}", warning));
                yield good.live();
            }
        };
    }

    /** What is left of the time to stop, but for what closing the store takes. */
    private Duration timeToSettle() {
        Duration left = Duration.ofNanos(stopBy - System.nanoTime()).minus(CLOSING_STORE);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static int eventLoops() {
        return Math.max(1, Runtime.getRuntime().availableProcessors());
    }
}
