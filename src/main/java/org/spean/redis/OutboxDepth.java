package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spean.outbox.Outbox.Depth;

/** Measures how full the outbox is: three small commands for each partition, in one pipeline. */
final class OutboxDepth {
    private OutboxDepth() {}

    static Future<Depth> of(RedisLink link, List<Integer> partitions, Instant now) {
        List<Future<Depth>> parts =
                partitions.stream().map(partition -> of(link, partition, now)).toList();
        return Future.all(parts).map(all -> parts.stream().map(Future::result).reduce(Depth.NONE, Depth::plus));
    }

    private static Future<Depth> of(RedisLink link, int partition, Instant now) {
        Future<Response> waiting = link.send(Request.cmd(Command.ZCARD).arg(Keys.due(partition)));
        Future<Response> unknown = link.send(Request.cmd(Command.ZCARD).arg(Keys.unknown(partition)));
        Future<Response> first = link.send(Request.cmd(Command.ZRANGE)
                .arg(Keys.due(partition))
                .arg(0)
                .arg(0)
                .arg("WITHSCORES"));
        return Future.all(waiting, unknown, first)
                .map(all -> new Depth(
                        waiting.result().toLong(),
                        age(first.result(), now),
                        unknown.result().toLong()));
    }

    /** How long the first has been due; one that is due later has no age. */
    private static Duration age(Response first, Instant now) {
        double[] due = Scores.of(first);
        if (due.length == 0) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(Instant.ofEpochMilli((long) due[0]), now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
