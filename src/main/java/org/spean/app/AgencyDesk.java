package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.checks.AgencyIndex;
import org.spean.checks.AgencyStanding;
import org.spean.checks.OrdinaryWords;
import org.spean.content.AgencyRegister;
import org.spean.content.ContentPack;
import org.spean.model.Mode;
import org.spean.model.PhnomPenh;
import org.spean.redis.RedisRegisterStore;
import org.spean.registers.RegisterStore;
import org.spean.settings.Settings;

/**
 * The list of agencies in memory, ready to be searched: read at the start and whenever its version in the store is another
 * one. Without a list it is the pack's sample, in demo only. What was read before stays while the store is away.
 * {@link #index} is safe from any thread.
 */
final class AgencyDesk {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration START_LIMIT = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(AgencyDesk.class);

    private final Refresh refresh;
    private final WorkerExecutor worker;
    private final RegisterStore store;
    private final Supplier<ContentPack> pack;
    private final Mode mode;
    private final int oldAfterDays;
    private final InstantSource clock;
    private volatile Optional<Built> built = Optional.empty();
    private volatile LocalDate warned = LocalDate.MIN;

    /** @param packVersion the words of the pack that count as ordinary */
    private record Built(String packVersion, AgencyIndex index) {}

    /** @param oldAfterDays a list older than this is said to be old, to whoever asks and once a day in the log */
    AgencyDesk(
            Vertx vertx,
            RegisterStore store,
            Supplier<ContentPack> pack,
            Mode mode,
            int oldAfterDays,
            InstantSource clock) {
        this.oldAfterDays = oldAfterDays;
        this.clock = clock;
        this.refresh = new Refresh(vertx, EVERY, this::read);
        this.worker = vertx.createSharedWorkerExecutor("agencies", 1);
        this.store = store;
        this.pack = pack;
        this.mode = mode;
    }

    /** Reads the list before the first person asks, and follows it until {@code closing}. Blocks for the first reading. */
    static AgencyDesk open(
            Vertx vertx, Store store, Settings settings, LivePack live, InstantSource clock, Closing closing)
            throws StartException {
        AgencyDesk agencies = new AgencyDesk(
                vertx,
                new RedisRegisterStore(store.link()),
                live::pack,
                settings.mode(),
                settings.content().verifyEveryDays(),
                clock);
        Waiting.get(agencies.start(), START_LIMIT);
        closing.add("list of agencies", Closing::shortly, agencies::stop);
        return agencies;
    }

    /** The list to search; empty where there is none that people may be answered from. */
    Optional<AgencyIndex> index() {
        return built.map(Built::index);
    }

    /** Whether the list that staff brought in is an old one. */
    boolean isOld() {
        return old(PhnomPenh.dateAt(clock.instant())).isPresent();
    }

    private Optional<AgencyRegister> old(LocalDate today) {
        return index().map(AgencyIndex::register)
                .filter(list -> !list.sample() && AgencyStanding.isOld(list, today, oldAfterDays));
    }

    /** See {@link Refresh#start}. */
    Future<Void> start() {
        return refresh.start();
    }

    Future<Void> stop() {
        refresh.stop();
        return worker.close();
    }

    private Future<?> read() {
        return store.version()
                .compose(version -> isCurrent(version)
                        ? Future.succeededFuture()
                        : store.live().compose(this::build))
                .onSuccess(read -> warnOnceADay())
                .onFailure(failure -> LOG.warn(
                        "the list of agencies was not read, the last one stays: {}",
                        failure.getClass().getSimpleName()));
    }

    private void warnOnceADay() {
        LocalDate today = PhnomPenh.dateAt(clock.instant());
        Optional<AgencyRegister> old = old(today);
        if (old.isPresent() && !today.equals(warned)) {
            warned = today;
            LOG.warn(
                    "the list of agencies is of {}: older than {} days, and people are told so; bring in a newer one",
                    old.get().date(),
                    oldAfterDays);
        }
    }

    private boolean isCurrent(Optional<String> version) {
        Optional<String> wanted = version.or(() -> sample().map(AgencyRegister::version));
        return built.isEmpty() == wanted.isEmpty()
                && built.filter(now -> !now.packVersion().equals(pack.get().version())
                                || !now.index().register().version().equals(wanted.orElse("")))
                        .isEmpty();
    }

    private Future<Void> build(Optional<AgencyRegister> live) {
        ContentPack words = pack.get();
        Optional<AgencyRegister> register = live.or(this::sample);
        return worker.<Optional<Built>>executeBlocking(() -> register.map(
                        list -> new Built(words.version(), new AgencyIndex(list, OrdinaryWords.of(words)))))
                .onSuccess(fresh -> {
                    built = fresh;
                    LOG.info(
                            "list of agencies: {}",
                            fresh.map(now -> now.index().register().version()).orElse("none"));
                })
                .mapEmpty();
    }

    /** Historic names: never an answer in live (issue 4, item 1). */
    private Optional<AgencyRegister> sample() {
        return mode == Mode.DEMO ? pack.get().sampleAgencies() : Optional.empty();
    }
}
