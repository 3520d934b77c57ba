package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What waits for a second colleague: one hash, each entry some lines of text, sealed and bound to its field.
 *
 * @param <T> what is asked
 */
final class AskedHash<T> {
    private final RedisLink link;
    private final Crypto crypto;
    private final String key;
    private final String label;
    private final int lines;
    private final BiFunction<String, List<String>, T> read;
    private final RedisScript drop = RedisScript.load("hashdrop");

    /**
     * @param label what a field is bound to begins with it
     * @param lines of an entry
     * @param read of a field and its lines
     */
    AskedHash(
            RedisLink link,
            Crypto crypto,
            String key,
            String label,
            int lines,
            BiFunction<String, List<String>, T> read) {
        this.link = link;
        this.crypto = crypto;
        this.key = key;
        this.label = label;
        this.lines = lines;
        this.read = read;
    }

    byte[] sealed(String field, String... text) {
        return crypto.sealText(label + field, String.join("\n", text));
    }

    Future<List<T>> all() {
        return fields().map(fields -> fields.getKeys().stream()
                .map(field -> open(field, fields.get(field)))
                .toList());
    }

    /** Takes an entry out: true for exactly one of many at once, false when another stands in its place. */
    Future<Boolean> take(String field, T asked) {
        return fields().compose(fields -> fields.containsKey(field)
                        && open(field, fields.get(field)).equals(asked)
                ? drop.run(
                                link,
                                List.of(key),
                                List.of(Arg.of(field), Arg.of(fields.get(field).toBytes())))
                        .map(gone -> gone.toInteger() == 1)
                : Future.succeededFuture(false));
    }

    private Future<Response> fields() {
        return link.send(Request.cmd(Command.HGETALL).arg(key));
    }

    private T open(String field, Response stored) {
        List<String> text =
                crypto.openText(label + field, stored.toBytes()).lines().toList();
        if (text.size() != lines) {
            throw new UnreadableValueException("what is asked has another form");
        }
        return read.apply(field, text);
    }
}
