package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.model.ContactId;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outgoing;
import org.spean.outbox.UnknownSends;

/** Unknown sends of the outbox in Redis. */
public final class RedisUnknownSends implements UnknownSends {
    /** Of one partition at a time. */
    private static final int MOST = 16;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript take = RedisScript.load("unknowntake");

    public RedisUnknownSends(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<List<UnknownSend>> take(int partition, Duration since, Duration until, Duration again, Instant now) {
        return link.send(Request.cmd(Command.ZRANGEBYSCORE)
                        .arg(Keys.unknown(partition))
                        .arg(now.minus(until).toEpochMilli())
                        .arg(now.minus(since).toEpochMilli())
                        .arg("LIMIT")
                        .arg(0)
                        .arg(MOST))
                .compose(ids -> {
                    List<Future<Optional<UnknownSend>>> all = new ArrayList<>();
                    for (Response id : ids) {
                        all.add(take(new MessageId(id.toString()), now, now.plus(again)));
                    }
                    return Future.all(all)
                            .map(done -> all.stream()
                                    .flatMap(one -> one.result().stream())
                                    .toList());
                });
    }

    private Future<Optional<UnknownSend>> take(MessageId id, Instant now, Instant next) {
        return take.run(
                        link,
                        List.of(Keys.message(id.partition(), id.value())),
                        List.of(Arg.of(now.toEpochMilli()), Arg.of(next.toEpochMilli())))
                .compose(message -> message.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : link.send(Request.cmd(Command.HGET)
                                        .arg(Keys.contact(
                                                new ContactId(message.get(0).toString())))
                                        .arg("n"))
                                .map(number -> number == null ? Optional.empty() : read(id, message, number)));
    }

    private Optional<UnknownSend> read(MessageId id, Response message, Response number) {
        ContactId contact = new ContactId(message.get(0).toString());
        try {
            Outgoing outgoing = new Outgoing(
                    id,
                    contact,
                    crypto.openNumber(contact, number.toBytes()),
                    message.get(1).toString(),
                    crypto.openText("message/" + id.value(), message.get(2).toBytes()),
                    message.get(3).toInteger());
            Instant begun = Instant.ofEpochMilli(message.get(5).toLong());
            return Optional.of(new UnknownSend(outgoing, message.get(4).toString(), begun));
        } catch (UnreadableValueException lost) {
            return Optional.empty();
        }
    }
}
