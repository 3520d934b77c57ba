package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.broadcast.AlertNumbers;
import org.spean.broadcast.BroadcastId;

/** The numbers of alerts for the recording line, in Redis. They name no person. */
public final class RedisAlertNumbers implements AlertNumbers {
    private final RedisLink link;
    private final RedisScript number = RedisScript.load("alertnumber");

    public RedisAlertNumbers(RedisLink link) {
        this.link = link;
    }

    @Override
    public Future<Integer> of(BroadcastId alert, Instant now) {
        return number.run(
                        link,
                        List.of(AlertCallKeys.NUMBERS),
                        List.of(
                                Arg.of(alert.value()),
                                Arg.of(now.toEpochMilli()),
                                Arg.of(now.plus(LIFE).toEpochMilli()),
                                Arg.of(FIRST),
                                Arg.of(LAST)))
                .compose(found -> found.toInteger() == 0
                        ? Future.failedFuture("all numbers of the recording line are taken")
                        : Future.succeededFuture(found.toInteger()));
    }

    @Override
    public Future<Map<Integer, BroadcastId>> all(Instant now) {
        return link.send(Request.cmd(Command.HGETALL).arg(AlertCallKeys.NUMBERS))
                .map(fields -> {
                    Map<Integer, BroadcastId> all = new HashMap<>();
                    for (String field : fields.getKeys()) {
                        String[] entry = fields.get(field).toString().split(" ", 2);
                        if (Long.parseLong(entry[1]) > now.toEpochMilli()) {
                            all.put(Integer.valueOf(field), new BroadcastId(entry[0]));
                        }
                    }
                    return Map.copyOf(all);
                });
    }
}
