package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.math.BigDecimal;
import java.time.Instant;
import org.spean.broadcast.Spending;
import org.spean.broadcast.SpendingStore;

/** Sums what approvals reserved and endings left ({@code broadcastput.lua}, {@code broadcastclose.lua}). */
public final class RedisSpending implements SpendingStore {
    private static final int MILLIONTHS = 6;

    private final RedisLink link;

    public RedisSpending(RedisLink link) {
        this.link = link;
    }

    @Override
    public Future<Spending> spent(Instant now) {
        return Future.all(sum(BroadcastKeys.spentOnDay(now)), sum(BroadcastKeys.spentInMonth(now)))
                .map(both -> new Spending(both.resultAt(0), both.resultAt(1)));
    }

    private Future<BigDecimal> sum(String key) {
        return link.send(Request.cmd(Command.HVALS).arg(key)).map(found -> {
            long millionths = 0;
            for (Response one : found) {
                millionths += one.toLong();
            }
            return BigDecimal.valueOf(millionths, MILLIONTHS);
        });
    }
}
