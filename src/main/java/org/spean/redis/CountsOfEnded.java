package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Counts;
import org.spean.broadcast.Outcome;

/** The counts of alerts that are over, in one place each instead of one a partition. */
final class CountsOfEnded {
    private static final Duration KEPT = Duration.ofDays(1);

    private final RedisLink link;

    CountsOfEnded(RedisLink link) {
        this.link = link;
    }

    /** What is kept; else what {@code counting} finds, kept if nothing of it is waited for. */
    Future<Counts> of(BroadcastId broadcast, Supplier<Future<Counts>> counting) {
        return read(broadcast)
                .compose(kept -> kept.isPresent()
                        ? Future.succeededFuture(kept.get())
                        : counting.get().compose(counts -> keep(broadcast, counts)));
    }

    private Future<Optional<Counts>> read(BroadcastId broadcast) {
        return link.send(Request.cmd(Command.GET).arg(BroadcastKeys.counts(broadcast)))
                .map(kept -> Optional.ofNullable(kept).map(text -> counts(new JsonObject(text.toString()))));
    }

    private Future<Counts> keep(BroadcastId broadcast, Counts counts) {
        if (!counts.isOver() || counts.planned() == 0) {
            return Future.succeededFuture(counts);
        }
        JsonObject json = new JsonObject();
        counts.by().forEach((outcome, people) -> json.put(outcome.word(), people));
        return link.send(Request.cmd(Command.SET)
                        .arg(BroadcastKeys.counts(broadcast))
                        .arg(json.encode())
                        .arg("PX")
                        .arg(KEPT.toMillis()))
                .map(counts);
    }

    private static Counts counts(JsonObject json) {
        Map<Outcome, Long> by = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            Optional.ofNullable(json.getLong(outcome.word())).ifPresent(people -> by.put(outcome, people));
        }
        return new Counts(by);
    }
}
