package org.spean.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.spean.broadcast.AlertGateway;
import org.spean.broadcast.AlertTimes;
import org.spean.broadcast.AlertWorker;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.AudienceStore;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Consent;
import org.spean.broadcast.SendingAlert;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Messenger;
import org.spean.redis.BenchKeys;
import org.spean.redis.Crypto;
import org.spean.redis.RedisAlertRows;
import org.spean.redis.RedisAudienceStore;
import org.spean.redis.RedisLink;
import org.spean.redis.RedisPaces;
import org.spean.redis.RedisSubscribers;
import org.spean.redis.TestRedis;

/** Subscribers, ledgers and a worker over a real Redis of their own, without server and network. Blocks. */
final class LedgerStage implements AutoCloseable {
    /** One in ten asked for this. */
    static final String RARE = "laws";

    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int AT_ONCE = 256;

    final Vertx vertx = Vertx.vertx();
    final TestRedis redis = TestRedis.own();
    final RedisLink link = redis.link(vertx, Duration.ofSeconds(30));
    final Crypto crypto = BenchKeys.crypto(new SecureRandom());
    final RedisAlertRows rows = new RedisAlertRows(link, crypto);
    final RedisPaces paces = new RedisPaces(link);
    private final AudienceStore audiences = new RedisAudienceStore(link, new NoOther());
    private int alerts;

    void subscribe(int people) throws Exception {
        RedisSubscribers subscribers = new RedisSubscribers(link, crypto);
        for (int from = 0; from < people; from += AT_ONCE) {
            List<Future<?>> batch = new ArrayList<>();
            for (int i = from; i < Math.min(from + AT_ONCE, people); i++) {
                Set<String> topics = i % 10 == 0 ? Set.of(RARE, "border") : Set.of("border");
                batch.add(subscribers.take(
                        new Consent(
                                PhoneNumber.ofE164(String.format("+85512%06d", i))
                                        .orElseThrow(),
                                Language.KM,
                                "01",
                                new TreeSet<>(topics),
                                "v1",
                                "PAPER",
                                BEGAN),
                        true));
            }
            await(Future.all(batch));
        }
    }

    /** Writes down whom it goes to. */
    SendingAlert alert(Audience.Rule rule) throws Exception {
        BroadcastId id = new BroadcastId("aaaaaaaaaa" + (char) ('a' + alerts / 26) + (char) ('a' + alerts % 26));
        alerts++;
        for (int partition = 0; partition < ContactId.PARTITIONS; partition++) {
            await(audiences.snapshot(id, 1, rule, Channel.SMS, partition));
        }
        Instant now = Instant.now();
        return new SendingAlert(
                id, Map.of(Language.KM, "ច្រកបិទហើយ។", Language.EN, "Closed."), now, now.plus(Duration.ofHours(6)));
    }

    /** Starts one that sends nothing but this alert. */
    AlertWorker worker(SendingAlert alert, Messenger messenger, double perSecond, int inFlight) {
        AlertWorker worker = new AlertWorker(
                vertx,
                rows,
                paces,
                List.of(new AlertGateway("main", messenger, perSecond, inFlight)),
                () -> List.of(alert),
                Instant::now,
                0,
                AlertTimes.USUAL,
                (message, outcome, took) -> {});
        worker.start();
        return worker;
    }

    /** Of everything that belongs to alerts. */
    long ledgerBytes() throws Exception {
        try (StoreMeter meter = StoreMeter.of(redis.dataDir())) {
            return meter.keyspace().get("b").bytes();
        }
    }

    /** Processor time of Redis so far. */
    double redisMicros() {
        return redis.command("INFO cpu")
                .lines()
                .filter(line -> line.startsWith("used_cpu_user:") || line.startsWith("used_cpu_sys:"))
                .mapToDouble(line -> 1e6
                        * Double.parseDouble(
                                line.substring(line.indexOf(':') + 1).strip()))
                .sum();
    }

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.MINUTES);
    }

    @Override
    public void close() throws Exception {
        await(vertx.close());
        redis.close();
    }

    /** No audience here is made of another alert. */
    private static final class NoOther implements AudienceStore {
        @Override
        public Future<AudienceCount> count(Audience audience, Channel channel) {
            return Future.failedFuture(new IllegalStateException("not measured"));
        }

        @Override
        public Future<Integer> snapshot(
                BroadcastId broadcast, int round, Audience audience, Channel channel, int partition) {
            return Future.failedFuture(new IllegalStateException("not measured"));
        }
    }
}
