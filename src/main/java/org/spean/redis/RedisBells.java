package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.HashMap;
import java.util.Map;
import org.spean.web.Bells;

/** Counters of the bells: one hash, a field a topic. */
public final class RedisBells implements Bells {
    private final RedisLink link;

    public RedisBells(RedisLink link) {
        this.link = link;
    }

    @Override
    public Future<Void> ring(String topic) {
        return link.send(Request.cmd(Command.HINCRBY).arg(Keys.BELLS).arg(topic).arg(1))
                .mapEmpty();
    }

    @Override
    public Future<Map<String, Long>> all() {
        return link.send(Request.cmd(Command.HGETALL).arg(Keys.BELLS)).map(RedisBells::versions);
    }

    private static Map<String, Long> versions(Response found) {
        Map<String, Long> versions = new HashMap<>();
        found.getKeys().forEach(topic -> versions.put(topic, found.get(topic).toLong()));
        return versions;
    }
}
