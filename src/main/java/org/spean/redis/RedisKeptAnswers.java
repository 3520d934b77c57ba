package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import org.spean.web.KeptAnswers;

/** Kept answers in Redis, sealed; keys by pseudonym. */
public final class RedisKeptAnswers implements KeptAnswers {
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript begin = RedisScript.load("oncebegin");
    private final RedisScript keep = RedisScript.load("oncekeep");

    public RedisKeptAnswers(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Before> begin(Asked asked) {
        String key = key(asked);
        return begin.run(link, List.of(key), List.of(Arg.of(asked.likeness()), Arg.of(UNDER_WAY.toMillis())))
                .map(found -> before(key, found));
    }

    @Override
    public Future<Void> keep(Asked asked, int status, String body) {
        String key = key(asked);
        byte[] sealed = crypto.sealText(key, status + "\n" + body);
        return keep.run(link, List.of(key), List.of(Arg.of(asked.likeness()), Arg.of(sealed), Arg.of(KEPT.toMillis())))
                .mapEmpty();
    }

    @Override
    public Future<Void> forget(Asked asked) {
        return link.send(Request.cmd(Command.DEL).arg(key(asked))).mapEmpty();
    }

    private Before before(String key, Response found) {
        return switch (found.get(0).toString()) {
            case "first" -> new Before.First();
            case "other" -> new Before.Other();
            case "underway" -> new Before.UnderWay();
            default -> {
                String kept = crypto.openText(key, found.get(1).toBytes());
                int end = kept.indexOf('\n');
                yield new Before.Done(Integer.parseInt(kept.substring(0, end)), kept.substring(end + 1));
            }
        };
    }

    private String key(Asked asked) {
        return Keys.once(crypto.pseudonym("once/" + asked.owner() + "/" + asked.key()));
    }
}
