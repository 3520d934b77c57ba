package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.StartResult;
import org.spean.broadcast.Stop;
import org.spean.broadcast.StopStore;

/** The word that stops everything, in Redis; the reason is sealed. */
public final class RedisStopStore implements StopStore {
    private static final Logger LOG = LoggerFactory.getLogger(RedisStopStore.class);
    private static final String LABEL = "stop";
    private static final long NOT_STOPPED = -2;
    private static final long STARTED = -1;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript stop = RedisScript.load("stopall");
    private final RedisScript start = RedisScript.load("startagain");

    public RedisStopStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Optional<Stop>> read(Instant now) {
        return link.send(Request.cmd(Command.HGETALL).arg(BroadcastKeys.STOPPED))
                .map(fields -> fields.containsKey("at") ? Optional.of(stop(fields, now)) : Optional.empty());
    }

    @Override
    public Future<Stop> stop(String by, String reason, Instant now) {
        return stop.run(
                        link,
                        List.of(BroadcastKeys.STOPPED),
                        List.of(Arg.of(by), Arg.of(now.toEpochMilli()), Arg.of(crypto.sealText(LABEL, reason))))
                .compose(stopped -> read(now))
                .map(found -> found.orElse(new Stop(by, now, reason, Optional.empty())));
    }

    @Override
    public Future<StartResult> start(String by, Instant now) {
        return start.run(
                        link,
                        List.of(BroadcastKeys.STOPPED),
                        List.of(Arg.of(by), Arg.of(now.toEpochMilli()), Arg.of(Stop.CONFIRM.toMillis())))
                .map(answer -> started(answer.toLong(), now));
    }

    private static StartResult started(long answer, Instant now) {
        if (answer == NOT_STOPPED) {
            return new StartResult.NotStopped();
        }
        if (answer == STARTED) {
            return new StartResult.Started();
        }
        Instant until = Instant.ofEpochMilli(answer).plus(Stop.CONFIRM);
        return answer == now.toEpochMilli() ? new StartResult.Asked(until) : new StartResult.SamePerson(until);
    }

    /** Stopped is stopped: of a reason that cannot be read, its key is gone, only the words are missing. */
    private String reason(@Nullable Response sealed) {
        try {
            return sealed == null ? "" : crypto.openText(LABEL, sealed.toBytes());
        } catch (UnreadableValueException lost) {
            LOG.warn("the reason why everything is stopped cannot be read");
            return "";
        }
    }

    private Stop stop(Response fields, Instant now) {
        Optional<Stop.StartAsked> asked = fields.containsKey("askedBy")
                ? Optional.of(new Stop.StartAsked(
                        fields.get("askedBy").toString(),
                        Instant.ofEpochMilli(fields.get("askedAt").toLong())))
                : Optional.empty();
        return new Stop(
                fields.get("by").toString(),
                Instant.ofEpochMilli(fields.get("at").toLong()),
                reason(fields.get("reason")),
                asked.filter(first -> now.isBefore(first.at().plus(Stop.CONFIRM))));
    }
}
