package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.spean.model.ContactId;

/** Counts the cases that wait for a person, over all partitions. */
public final class CaseCount {
    private static final int SLICE = 16;

    private final RedisLink link;

    public CaseCount(RedisLink link) {
        this.link = link;
    }

    /** How many wait, and how long the first of them. */
    public record Waiting(long waiting, Duration oldest) {}

    /** 256 small commands, a few at a time, so that no text waits behind them; fine every 15 s. */
    public Future<Waiting> count(Instant now) {
        return count(0, new Waiting(0, Duration.ZERO), now);
    }

    private Future<Waiting> count(int from, Waiting before, Instant now) {
        if (from >= ContactId.PARTITIONS) {
            return Future.succeededFuture(before);
        }
        List<Future<Response>> parts = new ArrayList<>();
        for (int partition = from; partition < from + SLICE; partition++) {
            parts.add(link.send(Request.cmd(Command.ZRANGE)
                    .arg(Keys.caseQueue(partition))
                    .arg(0)
                    .arg(-1)
                    .arg("WITHSCORES")));
        }
        return Future.all(parts).compose(all -> count(from + SLICE, sum(before, sum(parts, now)), now));
    }

    private static Waiting sum(Waiting one, Waiting other) {
        Duration oldest = one.oldest().compareTo(other.oldest()) > 0 ? one.oldest() : other.oldest();
        return new Waiting(one.waiting() + other.waiting(), oldest);
    }

    private static Waiting sum(List<Future<Response>> parts, Instant now) {
        long waiting = 0;
        long first = now.toEpochMilli();
        for (Future<Response> part : parts) {
            for (double score : Scores.of(part.result())) {
                waiting++;
                first = Math.min(first, (long) score % CaseWrites.RANK);
            }
        }
        return new Waiting(waiting, Duration.ofMillis(now.toEpochMilli() - first));
    }
}
