package org.spean.bench;

import static org.spean.bench.Table.median;
import static org.spean.bench.Table.number;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.AudienceStore;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Consent;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.redis.BenchKeys;
import org.spean.redis.Crypto;
import org.spean.redis.NoOtherAudiences;
import org.spean.redis.RedisAudienceStore;
import org.spean.redis.RedisLink;
import org.spean.redis.RedisSubscribers;
import org.spean.redis.TestRedis;

/** Who gets an alert: taking people in, counting them, writing them down, and what one costs in Redis (issue 5, "Speed"). */
final class AudienceBench {
    private static final int PEOPLE = Integer.getInteger("bench.subscribers", 100_000);
    private static final int BATCH = 200;
    private static final int AT_ONCE = 16;
    private static final int ROUNDS = 5;
    private static final List<String> TOPICS = List.of("border", "jobs", "scams", "laws");
    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");

    private final TestRedis redis;
    private final RedisSubscribers subscribers;
    private final AudienceStore audiences;

    private AudienceBench(TestRedis redis, RedisLink link, Crypto crypto) {
        this.redis = redis;
        this.subscribers = new RedisSubscribers(link, crypto);
        this.audiences = new RedisAudienceStore(link, new NoOtherAudiences());
    }

    static void run() throws Exception {
        Bench.progress("an audience of " + PEOPLE);
        Vertx vertx = Vertx.vertx();
        try (TestRedis redis = TestRedis.own()) {
            RedisLink link = redis.link(vertx, Duration.ofSeconds(30));
            new AudienceBench(redis, link, BenchKeys.crypto(new SecureRandom())).measure();
            await(vertx.close());
        }
    }

    private void measure() throws Exception {
        // One in ten of a province, for two topics: about a tenth of all.
        Audience.Rule some = new Audience.Rule(Set.of("01", "02", "03"), Set.of("border", "laws"), Set.of());
        Table table = new Table("audience of " + number(PEOPLE), "seen", "people", "wanted");
        long before = used();
        double took = seconds(this::takeIn);
        table.row("people taken in a second", number(PEOPLE / took), number(PEOPLE), "");
        table.row("Redis memory a subscriber, bytes", number((used() - before) / (double) PEOPLE), "", "at most 400");
        count(table, "count all, ms", Audience.Rule.ALL);
        count(table, "count three provinces and two topics, ms", some);
        snapshot(table, "snapshot of all", new BroadcastId("aaaaaaaaaaaa"), Audience.Rule.ALL);
        snapshot(table, "snapshot of three provinces and two topics", new BroadcastId("bbbbbbbbbbbb"), some);
        table.print(System.out);
    }

    private Long takeIn() throws Exception {
        Random random = new Random(1);
        for (int from = 0; from < PEOPLE; from += BATCH) {
            List<Future<?>> batch = new ArrayList<>();
            for (int i = from; i < Math.min(from + BATCH, PEOPLE); i++) {
                batch.add(subscribers.take(somebody(i, random), true));
            }
            await(Future.all(batch));
        }
        return (long) PEOPLE;
    }

    private static Consent somebody(int i, Random random) {
        String prefix = random.nextInt(20) == 0 ? "+6681" : "+85512";
        Set<String> topics = random.nextInt(5) == 0
                ? Set.of("all")
                : Set.of(TOPICS.get(random.nextInt(2)), TOPICS.get(2 + random.nextInt(2)));
        int province = random.nextInt(26);
        return new Consent(
                PhoneNumber.ofE164(prefix + String.format("%07d", i)).orElseThrow(),
                random.nextInt(10) == 0 ? Language.EN : Language.KM,
                province == 0 ? "all" : String.format("%02d", province),
                new TreeSet<>(topics),
                "2026-11-25",
                "PAPER",
                BEGAN);
    }

    private void count(Table table, String what, Audience.Rule rule) throws Exception {
        List<Double> times = new ArrayList<>();
        AudienceCount[] last = new AudienceCount[1];
        for (int i = 0; i < ROUNDS; i++) {
            times.add(1_000 * seconds(() -> last[0] = await(audiences.count(rule, Channel.SMS))));
        }
        table.row(what, number(median(times)), number(last[0].people()), "at most 2,000 for 1,000,000");
    }

    private void snapshot(Table table, String what, BroadcastId id, Audience.Rule rule) throws Exception {
        long before = used();
        long[] rows = new long[1];
        double took = seconds(() -> rows[0] = writeDown(id, rule));
        table.row(what + ", ms", number(1_000 * took), number(rows[0]), "at most 5,000 for 100,000");
        table.row("... Redis memory a row, bytes", number((used() - before) / (double) rows[0]), "", "");
    }

    private long writeDown(BroadcastId id, Audience.Rule rule) throws Exception {
        long rows = 0;
        for (int from = 0; from < ContactId.PARTITIONS; from += AT_ONCE) {
            List<Future<Integer>> some = new ArrayList<>();
            for (int partition = from; partition < from + AT_ONCE; partition++) {
                some.add(audiences.snapshot(id, 1, rule, Channel.SMS, partition));
            }
            await(Future.all(some));
            rows += some.stream().mapToInt(Future::result).sum();
        }
        return rows;
    }

    private static double seconds(Callable<?> work) throws Exception {
        long began = System.nanoTime();
        work.call();
        return (System.nanoTime() - began) / 1e9;
    }

    private long used() {
        return redis.command("INFO memory")
                .lines()
                .filter(line -> line.startsWith("used_memory:"))
                .mapToLong(line ->
                        Long.parseLong(line.substring("used_memory:".length()).strip()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
