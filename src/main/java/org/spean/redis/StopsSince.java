package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spean.model.ContactId;
import org.spean.rounds.Partitions;

/** Carries who said STOP from one store into another of the same keys: a STOP must outlive a restore. Nobody's STOP is undone. */
public final class StopsSince {
    private static final int AT_ONCE = 8;

    private final RedisLink from;
    private final RedisLink to;
    private final RedisScript merge = RedisScript.load("stopmerge");

    public StopsSince(RedisLink from, RedisLink to) {
        this.from = from;
        this.to = to;
    }

    /** @return how many people had not said STOP in the other store */
    public Future<Integer> merge() {
        return Partitions.all(AT_ONCE, this::merge)
                .map(counts -> counts.stream().mapToInt(Integer::intValue).sum());
    }

    private Future<Integer> merge(int partition) {
        return from.send(Request.cmd(Command.SMEMBERS).arg(Keys.optedOut(partition)))
                .compose(people -> {
                    List<Future<Integer>> all = new ArrayList<>();
                    people.forEach(person -> all.add(merge(new ContactId(person.toString()))));
                    return Future.all(all)
                            .map(done -> all.stream().mapToInt(Future::result).sum());
                });
    }

    private Future<Integer> merge(ContactId contact) {
        Request said =
                Request.cmd(Command.HMGET).arg(Keys.contact(contact)).arg("ot").arg("n");
        return from.send(said)
                .compose(fields -> merge.run(
                        to,
                        RowSettling.marked(contact),
                        List.of(Arg.of(contact.value()), Arg.of(bytes(fields.get(0))), Arg.of(bytes(fields.get(1))))))
                .map(Response::toInteger);
    }

    private static byte[] bytes(@Nullable Response value) {
        return value == null ? new byte[0] : value.toBytes();
    }
}
