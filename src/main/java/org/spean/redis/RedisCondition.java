package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;

/** How Redis says that it is. */
public final class RedisCondition {
    private static final String OK = "status:ok";

    private final RedisLink link;

    public RedisCondition(RedisLink link) {
        this.link = link;
    }

    /** Whether everything it was told is written to its disk, as far as it knows; fails when it does not answer. */
    public Future<Boolean> writesToDisk() {
        return link.send(Request.cmd(Command.INFO).arg("persistence")).map(found -> {
            String text = found.toString();
            return text.contains("aof_enabled:1")
                    && text.contains("aof_last_write_" + OK)
                    && text.contains("aof_last_bgrewrite_" + OK);
        });
    }
}
