package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.model.ContactId;

/** Looks up what a person owns before an {@link Erasure}: the ids are not known to the turn. */
final class Erasures {
    private Erasures() {}

    static Future<Erasure> of(RedisLink link, ContactId contact, StoredContact stored) {
        Future<List<String>> cases = members(link, Keys.casesOf(contact));
        Future<List<String>> messages = members(link, Keys.messagesOf(contact));
        Future<List<String>> reported = members(link, Keys.reportsOf(contact));
        Future<Optional<String>> call = link.send(
                        Request.cmd(Command.HGET).arg(Keys.callBack(contact)).arg("id"))
                .map(id -> Optional.ofNullable(id).map(Response::toString));
        Future<List<String>> live = list(
                link, Request.cmd(Command.ZRANGE).arg(Keys.live(contact)).arg(0).arg(-1));
        return Future.all(cases, messages, reported, call, live)
                .map(all -> new Erasure(
                        contact,
                        stored,
                        cases.result(),
                        messages.result(),
                        reported.result(),
                        call.result(),
                        live.result()));
    }

    private static Future<List<String>> members(RedisLink link, String key) {
        return list(link, Request.cmd(Command.SMEMBERS).arg(key));
    }

    private static Future<List<String>> list(RedisLink link, Request request) {
        return link.send(request).map(reply -> {
            List<String> members = new ArrayList<>(reply.size());
            for (Response member : reply) {
                members.add(member.toString());
            }
            return members;
        });
    }
}
