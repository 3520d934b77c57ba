package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import org.spean.broadcast.BroadcastId;

/** Which approved alerts send one again; broadcastput.lua writes it down with the approval. */
final class Resends {
    private final RedisLink link;

    Resends(RedisLink link) {
        this.link = link;
    }

    Future<List<BroadcastId>> of(BroadcastId first) {
        return link.send(Request.cmd(Command.SMEMBERS).arg(BroadcastKeys.resends(first)))
                .map(ids -> ids.stream()
                        .map(Response::toString)
                        .sorted()
                        .map(BroadcastId::new)
                        .toList());
    }

    /** All but {@code own}. */
    Future<List<BroadcastId>> of(BroadcastId first, BroadcastId own) {
        return of(first).map(all -> all.stream().filter(one -> !one.equals(own)).toList());
    }
}
