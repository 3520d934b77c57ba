package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All keys of a Redis that nobody writes to, some hundred at a time. Not of a cluster. */
final class KeyScan {
    private static final int STEP = 500;

    private KeyScan() {}

    /**
     * @param pattern as Redis matches names
     * @param work for some keys, never none; the next follow when it is done
     */
    static Future<Void> each(RedisLink link, String pattern, Function<List<byte[]>, Future<?>> work) {
        return from(link, "0", pattern, work);
    }

    private static Future<Void> from(
            RedisLink link, String cursor, String pattern, Function<List<byte[]>, Future<?>> work) {
        Request scan = Request.cmd(Command.SCAN)
                .arg(cursor)
                .arg("MATCH")
                .arg(Buffer.buffer(pattern))
                .arg("COUNT")
                .arg(STEP);
        return link.send(scan).compose(found -> {
            List<byte[]> keys = new ArrayList<>();
            for (Response key : found.get(1)) {
                keys.add(key.toBytes());
            }
            String next = found.get(0).toString();
            Future<?> worked = keys.isEmpty() ? Future.succeededFuture() : work.apply(keys);
            return worked.compose(
                    done -> next.equals("0") ? Future.succeededFuture() : from(link, next, pattern, work));
        });
    }
}
