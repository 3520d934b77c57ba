package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings all keys of one Redis into another, for a Redis whose files are not ours. While it is under way the other one carries a mark, so
 * that nobody takes half a store for a whole one.
 */
public final class StoreTransfer {
    private final RedisLink from;
    private final RedisLink to;
    private final RedisScript begin = RedisScript.load("restorebegin");

    public StoreTransfer(RedisLink from, RedisLink to) {
        this.from = from;
        this.to = to;
    }

    /** Whether a restore into this Redis was begun and did not end. */
    public static Future<Boolean> isUnfinished(RedisLink link) {
        return link.send(Request.cmd(Command.EXISTS).arg(Keys.RESTORING)).map(found -> found.toInteger() == 1);
    }

    /** Whether there is anything in it, besides what a start leaves. */
    public static Future<Boolean> holdsData(RedisLink link) {
        Future<Response> size = link.send(Request.cmd(Command.DBSIZE));
        Future<Response> ours = link.send(Request.cmd(Command.EXISTS).arg(Keys.INDEX_KEY_CHECK));
        return Future.all(size, ours)
                .map(both -> size.result().toLong() > ours.result().toLong());
    }

    /** How many others have been connected for longer than this. Fails when we may not ask. */
    public static Future<Integer> othersFor(RedisLink link, long seconds) {
        return link.send(Request.cmd(Command.CLIENT).arg("LIST")).map(list -> (int)
                list.toString().lines().filter(line -> age(line) > seconds).count());
    }

    private static long age(String line) {
        for (String field : line.split(" ")) {
            if (field.startsWith("age=")) {
                return Long.parseLong(field.substring("age=".length()));
            }
        }
        return 0;
    }

    /** Whether the other one takes what this one packs: an older Redis does not read a newer one. Changes nothing that is kept. */
    public Future<Void> probe() {
        return restore(Keys.INDEX_KEY_CHECK.getBytes(StandardCharsets.UTF_8), Keys.RESTORE_PROBE)
                .compose(v -> to.send(Request.cmd(Command.DEL).arg(Keys.RESTORE_PROBE)))
                .mapEmpty();
    }

    /** Empties the other one and fills it. The mark stays until {@link #done}. */
    public Future<Void> run() {
        return begin.run(to, List.of(Keys.RESTORING), List.of())
                .compose(v -> KeyScan.each(from, "*", this::restoreAll));
    }

    /** The other one counts. */
    public static Future<Void> done(RedisLink link) {
        return link.send(Request.cmd(Command.DEL).arg(Keys.RESTORING)).mapEmpty();
    }

    private Future<?> restoreAll(List<byte[]> keys) {
        List<Future<Void>> all = new ArrayList<>();
        for (byte[] key : keys) {
            all.add(restore(key, null));
        }
        return Future.all(all);
    }

    /** @param name in the other one; null: the same. A key that expired meanwhile is left out */
    private Future<Void> restore(byte[] key, @Nullable String name) {
        Future<Response> packed = from.send(Request.cmd(Command.DUMP).arg(Buffer.buffer(key)));
        Future<Response> expires = from.send(Request.cmd(Command.PEXPIRETIME).arg(Buffer.buffer(key)));
        return Future.all(packed, expires).compose(both -> {
            if (packed.result() == null) {
                return Future.succeededFuture();
            }
            long at = Math.max(0, expires.result().toLong());
            return to.send(Request.cmd(Command.RESTORE)
                            .arg(name == null ? Buffer.buffer(key) : Buffer.buffer(name))
                            .arg(at)
                            .arg(Buffer.buffer(packed.result().toBytes()))
                            .arg("REPLACE")
                            .arg("ABSTTL"))
                    .mapEmpty();
        });
    }
}
