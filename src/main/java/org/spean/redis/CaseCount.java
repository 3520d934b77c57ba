package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spean.rounds.Partitions;

/** Counts the cases that wait for a person, over all partitions. */
public final class CaseCount {
    private static final int AT_ONCE = 16;

    private final RedisLink link;

    public CaseCount(RedisLink link) {
        this.link = link;
    }

    /** How many wait, and how long the first of them. */
    public record Waiting(long waiting, Duration oldest) {}

    /** 256 small commands, a few at a time, so that no text waits behind them; fine every 15 s. */
    public Future<Waiting> count(Instant now) {
        return Partitions.all(
                        AT_ONCE,
                        partition -> link.send(Request.cmd(Command.ZRANGE)
                                .arg(Keys.caseQueue(partition))
                                .arg(0)
                                .arg(-1)
                                .arg("WITHSCORES")))
                .map(queues -> sum(queues, now));
    }

    private static Waiting sum(List<Response> queues, Instant now) {
        long waiting = 0;
        long first = now.toEpochMilli();
        for (Response queue : queues) {
            for (double score : Scores.of(queue)) {
                waiting++;
                first = Math.min(first, (long) score % CaseWrites.RANK);
            }
        }
        return new Waiting(waiting, Duration.ofMillis(now.toEpochMilli() - first));
    }
}
