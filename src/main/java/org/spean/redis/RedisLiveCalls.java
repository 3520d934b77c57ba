package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.List;
import org.spean.calls.LiveCalls;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;

/** Calls under way, in Redis; the steps themselves are written by {@link RedisSessionStore}. */
public final class RedisLiveCalls implements LiveCalls {
    private static final int MOST = 100;

    private final RedisLink link;
    private final Crypto crypto;

    public RedisLiveCalls(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Void> ended(PhoneNumber person, String gateway, String call) {
        ContactId contact = crypto.contactId(person);
        Future<Response> own =
                link.send(Request.cmd(Command.ZREM).arg(Keys.live(contact)).arg(call));
        return Future.all(own, forget(contact.partition(), gateway, call)).mapEmpty();
    }

    @Override
    public Future<List<Stuck>> stuck(int partition, Instant now) {
        return link.send(Request.cmd(Command.ZRANGEBYSCORE)
                        .arg(Keys.liveCalls(partition))
                        .arg("-inf")
                        .arg(now.minus(SILENCE).toEpochMilli())
                        .arg("WITHSCORES")
                        .arg("LIMIT")
                        .arg(0)
                        .arg(MOST))
                .map(entries -> stuck(partition, entries));
    }

    private static List<Stuck> stuck(int partition, Response entries) {
        return Scores.entries(entries).stream()
                .map(entry -> stuck(partition, entry.member(), Instant.ofEpochMilli((long) entry.score())))
                .toList();
    }

    private static Stuck stuck(int partition, String member, Instant last) {
        int colon = member.lastIndexOf(':');
        return new Stuck(partition, member.substring(0, colon), member.substring(colon + 1), last.plus(SILENCE));
    }

    @Override
    public Future<Void> closed(Stuck stuck) {
        return forget(stuck.partition(), stuck.gateway(), stuck.call()).mapEmpty();
    }

    private Future<Response> forget(int partition, String gateway, String call) {
        return link.send(
                Request.cmd(Command.ZREM).arg(Keys.liveCalls(partition)).arg(LiveWrites.member(gateway, call)));
    }
}
