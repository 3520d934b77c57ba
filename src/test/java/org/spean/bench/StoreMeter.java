package org.spean.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.redis.EmbeddedRedis;

/** Looks into the embedded Redis of a running server: how much memory, and for which kinds of keys. Blocks. */
final class StoreMeter implements AutoCloseable {
    private static final int PARTITIONS = 256;
    private static final Pattern COMMAND = Pattern.compile("cmdstat_([^:]+):calls=([0-9]+)");
    private static final Pattern KIND = Pattern.compile("\\{p[0-9]{3}}:([a-z]+)");

    private final Vertx vertx = Vertx.vertx();
    private final RedisConnection redis;

    /** Keys of one kind and the memory they take. */
    record Keyspace(long keys, long bytes, long largest) {
        Keyspace plus(long size) {
            return new Keyspace(keys + 1, bytes + size, Math.max(largest, size));
        }

        double bytesAKey() {
            return (double) bytes / keys;
        }
    }

    private StoreMeter(URI uri) throws Exception {
        redis = await(Redis.createClient(vertx, new RedisOptions().setConnectionString(uri.toString()))
                .connect());
    }

    static StoreMeter of(Path data) throws Exception {
        return new StoreMeter(EmbeddedRedis.running(data)
                .orElseThrow(() -> new IllegalStateException("the server's embedded Redis was not found")));
    }

    /** How often each command was run since the store was started, within scripts too. */
    Map<String, Long> commands() throws Exception {
        String info =
                await(redis.send(Request.cmd(Command.INFO, "commandstats"))).toString();
        Map<String, Long> commands = new TreeMap<>();
        COMMAND.matcher(info).results().forEach(line -> commands.put(line.group(1), Long.parseLong(line.group(2))));
        return commands;
    }

    /** Over all partitions. */
    long callsUnderWay() throws Exception {
        long calls = 0;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            String key = String.format(Locale.ROOT, "{p%03d}:lives", partition);
            calls += await(redis.send(Request.cmd(Command.ZCARD, key))).toLong();
        }
        return calls;
    }

    long usedBytes() throws Exception {
        String info = await(redis.send(Request.cmd(Command.INFO, "memory"))).toString();
        return info.lines()
                .filter(line -> line.startsWith("used_memory:"))
                .mapToLong(line -> Long.parseLong(line.substring(12).strip()))
                .findFirst()
                .orElseThrow();
    }

    /** By the letters after the partition; other keys under their own names. */
    Map<String, Keyspace> keyspace() throws Exception {
        Map<String, Keyspace> kinds = new TreeMap<>();
        String cursor = "0";
        do {
            Response page = await(redis.send(Request.cmd(Command.SCAN, cursor, "COUNT", 1000)));
            cursor = page.get(0).toString();
            List<String> keys = new ArrayList<>();
            page.get(1).forEach(key -> keys.add(key.toString()));
            List<Future<Response>> sizes = keys.stream()
                    .map(key -> redis.send(Request.cmd(Command.MEMORY, "USAGE", key)))
                    .toList();
            await(Future.join(sizes));
            for (int i = 0; i < keys.size(); i++) {
                Response size = sizes.get(i).result();
                if (size != null) {
                    kinds.merge(kind(keys.get(i)), new Keyspace(1, size.toLong(), size.toLong()), StoreMeter::sum);
                }
            }
        } while (!cursor.equals("0"));
        return kinds;
    }

    private static Keyspace sum(Keyspace one, Keyspace other) {
        return one.plus(other.bytes());
    }

    private static String kind(String key) {
        Matcher matcher = KIND.matcher(key);
        return matcher.lookingAt() ? matcher.group(1) : key;
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        await(redis.close());
        await(vertx.close());
    }
}
