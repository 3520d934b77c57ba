package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.content.AgencyRegister;
import org.spean.content.ContentPack;
import org.spean.metrics.FetchOutcome;
import org.spean.metrics.RegisterMeters;
import org.spean.registers.FetchStore;
import org.spean.registers.Fetched;
import org.spean.registers.PlaceWords;
import org.spean.registers.RegisterFetch;
import org.spean.registers.RegisterStore;
import org.spean.settings.RegisterSettings;

/**
 * Looks at the published list of agencies when it is time, one instance at a time, and makes of it what {@link RegisterFetch}
 * says. The live list stays whatever goes wrong here.
 */
final class RegisterFetcher {
    /** Longer than a look may take: who died while looking is followed by another one. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** After a failure; the regular time where that is shorter. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(RegisterFetcher.class);

    private final WorkerExecutor worker;
    private final PublishedList list;
    private final FetchStore store;
    private final RegisterStore registers;
    private final Supplier<ContentPack> pack;
    private final RegisterSettings settings;
    private final RegisterMeters meters;
    private final InstantSource clock;
    private final Supplier<String> tokens;

    /** @param worker one thread of it is taken for as long as a look takes */
    RegisterFetcher(
            WorkerExecutor worker,
            PublishedList list,
            FetchStore store,
            RegisterStore registers,
            Supplier<ContentPack> pack,
            RegisterSettings settings,
            RegisterMeters meters,
            InstantSource clock,
            Supplier<String> tokens) {
        this.worker = worker;
        this.list = list;
        this.store = store;
        this.registers = registers;
        this.pack = pack;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** Looks if it is time and nobody else does; what came of it, or nothing when there was nothing to do. */
    Future<Optional<Fetched>> look() {
        String token = tokens.get();
        return store.take(clock.instant(), token, LEASE)
                .compose(ours -> ours ? fetch(token).map(Optional::of) : Future.succeededFuture(Optional.empty()));
    }

    private Future<Fetched> fetch(String token) {
        return store.last()
                .compose(known -> registers
                        .live()
                        .compose(live -> judge(known, live)
                                .compose(fetched -> act(fetched, live))
                                .compose(fetched ->
                                        store.keep(fetched, due(fetched), token).map(fetched))
                                .onSuccess(RegisterFetcher.this::tell)));
    }

    private Future<Fetched> judge(Optional<Fetched> known, Optional<AgencyRegister> live) {
        return worker.executeBlocking(() -> new RegisterFetch(plan(), new PlaceWords(pack.get()))
                        .judge(list.ask(known.filter(one -> !one.isBad())), known, live, clock.instant()))
                .onFailure(bug -> LOG.error("the published list of agencies was not judged", bug))
                .otherwise(bug -> RegisterFetch.broken(bug, known, clock.instant()));
    }

    /** Makes it live where that was the judgement; whoever changed the live list meanwhile is not overruled. */
    private Future<Fetched> act(Fetched fetched, Optional<AgencyRegister> live) {
        Optional<String> seen = live.map(AgencyRegister::version);
        return switch (fetched.latest()) {
            case LIVE ->
                registers
                        .replace(fetched.list().orElseThrow(), seen)
                        .compose(RegisterFetcher::done)
                        .map(fetched);
            case RENEWED ->
                registers
                        .renew(fetched.list().orElseThrow(), seen)
                        .compose(RegisterFetcher::done)
                        .map(fetched);
            case UNCHANGED, PROPOSED, SUSPICIOUS, BAD, FAILED -> Future.succeededFuture(fetched);
        };
    }

    private static Future<Void> done(RegisterStore.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Future.succeededFuture();
            case CHANGED_MEANWHILE, NO_FORMER ->
                Future.failedFuture(new IllegalStateException("somebody changed the live list meanwhile"));
        };
    }

    private Instant due(Fetched fetched) {
        boolean failed =
                fetched.latest() == FetchOutcome.FAILED && settings.every().compareTo(AGAIN) > 0;
        return fetched.looked().plus(failed ? AGAIN : settings.every());
    }

    private void tell(Fetched fetched) {
        meters.fetched(fetched.latest());
        switch (fetched.latest()) {
            case UNCHANGED ->
                LOG.debug("list of agencies from {}: {}", settings.url().getHost(), fetched.said());
            case LIVE, RENEWED, PROPOSED ->
                LOG.info("list of agencies from {}: {}", settings.url().getHost(), fetched.said());
            case SUSPICIOUS, BAD, FAILED -> {
                LOG.warn("list of agencies from {}: {}", settings.url().getHost(), fetched.said());
                if (fetched.latest() == FetchOutcome.BAD) {
                    fetched.problems().forEach(problem -> LOG.warn("{}", problem));
                }
            }
        }
    }

    private RegisterFetch.Plan plan() {
        return new RegisterFetch.Plan(
                "list from " + settings.url().getHost(),
                settings.source(),
                settings.date() == RegisterSettings.ListDate.FETCHED,
                settings.auto());
    }
}
