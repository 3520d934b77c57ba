package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.content.CaseKind;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Input;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.model.EventId;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outgoing;
import org.spean.outbox.UnknownSends;

/** Unknown sends of the outbox in Redis. */
public final class RedisUnknownSends implements UnknownSends {
    /** Of one partition at a time. */
    private static final int MOST = 16;

    /** The fact that staff read in the case: an answer may not have arrived. */
    private static final String WHY = "answer-unknown";

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript take = RedisScript.load("unknowntake");
    private final RedisScript ask = RedisScript.load("unknownask");

    public RedisUnknownSends(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<List<UnknownSend>> take(int partition, Instant nextLook, Instant now) {
        return link.send(Request.cmd(Command.ZRANGEBYSCORE)
                        .arg(Keys.unknown(partition))
                        .arg("-inf")
                        .arg(now.toEpochMilli())
                        .arg("LIMIT")
                        .arg(0)
                        .arg(MOST))
                .compose(ids -> {
                    List<Future<Optional<UnknownSend>>> all = new ArrayList<>();
                    for (Response id : ids) {
                        all.add(take(new MessageId(id.toString()), nextLook, now));
                    }
                    return Future.all(all)
                            .map(done -> all.stream()
                                    .flatMap(one -> one.result().stream())
                                    .toList());
                });
    }

    private Future<Optional<UnknownSend>> take(MessageId id, Instant nextLook, Instant now) {
        return take.run(
                        link,
                        List.of(Keys.message(id.partition(), id.value()), Keys.unknown(id.partition())),
                        List.of(Arg.of(id.value()), Arg.of(now.toEpochMilli()), Arg.of(nextLook.toEpochMilli())))
                .compose(message -> message.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : link.send(Request.cmd(Command.HGET)
                                        .arg(Keys.contact(
                                                new ContactId(message.get(0).toString())))
                                        .arg("n"))
                                .map(number -> number == null ? Optional.empty() : read(id, message, number)));
    }

    @Override
    public Future<Boolean> askStaff(UnknownSend send, String caseId, Instant now) {
        Outgoing message = send.message();
        MessageId id = message.id();
        // A case opens as if the person had just done something: that is what its writes are made from.
        EventId event = new EventId("unknown:" + id.value());
        Arrival cause = new Arrival(message.gateway(), "", event, message.to(), Channel.SMS, new Input.Words(""), now);
        Map<String, String> facts = Map.of("why", WHY, "sent", send.begun().toString());
        Writes writes = new Writes(2);
        new CaseWrites(crypto, message.contact(), cause)
                .open(writes, new Effect.OpenCase(caseId, CaseKind.FLAG, facts));
        List<String> keys =
                new ArrayList<>(List.of(Keys.message(id.partition(), id.value()), Keys.unknown(id.partition())));
        keys.addAll(writes.keys());
        List<Arg> arguments = new ArrayList<>(List.of(Arg.of(id.value()), Arg.of(now.toEpochMilli())));
        arguments.addAll(writes.arguments());
        return ask.run(link, keys, arguments).map(asked -> asked.toInteger() == 1);
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
