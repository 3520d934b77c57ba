package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.metrics.Meters;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisFetchStore;
import org.spean.redis.RedisRegisterStore;
import org.spean.registers.FetchStore;
import org.spean.registers.RegisterStore;
import org.spean.settings.RegisterSettings;
import org.spean.settings.Settings;
import org.spean.staff.AuditEntry;

/** Starts what fetches the published list of agencies, if one is set, and what watches the age of the live one. */
final class PublishedLists {
    /** Whether it is time is asked this often; asking is two commands. */
    private static final Duration EVERY = Duration.ofMinutes(1);
    /** Less than the lease of a look. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(PublishedLists.class);

    private PublishedLists() {}

    static void start(
            Vertx vertx,
            Store store,
            Settings settings,
            LivePack live,
            Meters meters,
            InstantSource clock,
            Closing closing) {
        RegisterStore registers = new RedisRegisterStore(store.link());
        Optional<RegisterSettings> published = settings.registers().stream().findFirst();
        Optional<FetchStore> fetches = published.map(one -> new RedisFetchStore(store.link(), one.url()));
        ListAlarm alarm = new ListAlarm(
                registers,
                fetches,
                published
                        .map(RegisterSettings::maxAgeDays)
                        .orElse(settings.content().verifyEveryDays()),
                meters.registers(),
                clock);
        RegisterStore audited = new AuditedRegisters(
                registers, new RedisAuditTrail(store.link(), store.crypto()), AuditEntry.SYSTEM, clock);
        Supplier<Future<?>> look = Future::succeededFuture;
        if (published.isPresent() && fetches.isPresent()) {
            look = fetcher(vertx, published.get(), fetches.get(), audited, live, meters, clock, closing)::look;
        }
        everyMinute(vertx, look, alarm, closing);
    }

    private static RegisterFetcher fetcher(
            Vertx vertx,
            RegisterSettings published,
            FetchStore fetches,
            RegisterStore audited,
            LivePack live,
            Meters meters,
            InstantSource clock,
            Closing closing) {
        WorkerExecutor worker = vertx.createSharedWorkerExecutor("published list", 1, 2, TimeUnit.MINUTES);
        closing.add("worker of the published list", worker::close);
        PublishedList list = new PublishedList(published.url(), PATIENCE);
        closing.add("published list", list);
        return new RegisterFetcher(
                worker, list, fetches, audited, live::pack, published, meters.registers(), clock, new RandomIds());
    }

    private static void everyMinute(Vertx vertx, Supplier<Future<?>> look, ListAlarm alarm, Closing closing) {
        Refresh refresh = new Refresh(
                vertx,
                EVERY,
                () -> look.get()
                        .onFailure(failure -> LOG.warn(
                                "the published list of agencies was not looked at: {}",
                                failure.getClass().getSimpleName()))
                        .otherwiseEmpty()
                        .compose(done -> alarm.look())
                        .onFailure(away -> LOG.debug(
                                "the age of the list of agencies is not known: {}",
                                away.getClass().getSimpleName())));
        closing.add("clock of the published list", refresh::stop);
        refresh.start();
    }
}
