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
import org.spean.model.PhoneNumber;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outbox;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.Settlement;
import org.spean.redis.Unbegun.Lease;

/** The outbox in Redis: per partition a set of due messages, a set of leases and a set of unknown sends. */
public final class RedisOutbox implements Outbox {
    /** A message's record is kept this long for late receipts. */
    public static final Duration MESSAGE_LIFE = Duration.ofDays(7);

    private final RedisLink link;
    private final Crypto crypto;
    private final Unbegun unbegun;
    private final RedisScript claim = RedisScript.load("claim");
    private final RedisScript attempt = RedisScript.load("attempt");
    private final RedisScript settle = RedisScript.load("settle");
    private final RedisScript lapsed = RedisScript.load("lapsed");
    private final RedisScript expire = RedisScript.load("expire");
    private final RedisScript receipt = RedisScript.load("receipt");

    public RedisOutbox(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
        this.unbegun = new Unbegun(link);
    }

    @Override
    public Future<List<Outgoing>> claim(int partition, String worker, int most, Duration lease, Instant now) {
        Lease held = new Lease(worker, millis(now.plus(lease)));
        unbegun.giveBack(now);
        return claim.run(
                        link,
                        List.of(Keys.due(partition), Keys.leased(partition)),
                        List.of(Arg.of(millis(now)), Arg.of(held.end()), Arg.of(most)))
                .compose(ids -> begin(partition, held, ids, now));
    }

    /** One that cannot be begun is put back later; the others go out. */
    private Future<List<Outgoing>> begin(int partition, Lease lease, Response ids, Instant now) {
        List<Future<Optional<Outgoing>>> begun = new ArrayList<>();
        for (Response id : ids) {
            MessageId message = new MessageId(id.toString());
            begun.add(begin(partition, lease, message, now).otherwise(away -> {
                unbegun.add(message, lease);
                return Optional.empty();
            }));
        }
        return Future.join(begun)
                .map(all -> begun.stream().flatMap(one -> one.result().stream()).toList());
    }

    /** A message whose record expired, or that was erased meanwhile, is dropped, not sent. */
    private Future<Optional<Outgoing>> begin(int partition, Lease lease, MessageId id, Instant now) {
        String record = Keys.message(partition, id.value());
        return link.send(Request.cmd(Command.HGET).arg(record).arg("c")).compose(owner -> {
            if (owner == null) {
                return drop(partition, id);
            }
            ContactId contact = new ContactId(owner.toString());
            return attempt.run(
                            link,
                            List.of(record, Keys.contact(contact), Keys.leased(partition)),
                            List.of(
                                    Arg.of(id.value()),
                                    Arg.of(lease.worker()),
                                    Arg.of(lease.end()),
                                    Arg.of(millis(now))))
                    .compose(reply -> outgoing(id, contact, lease.worker(), reply, now));
        });
    }

    private Future<Optional<Outgoing>> drop(int partition, MessageId id) {
        return link.send(Request.cmd(Command.ZREM).arg(Keys.leased(partition)).arg(id.value()))
                .map(Optional.empty());
    }

    private Future<Optional<Outgoing>> outgoing(
            MessageId id, ContactId contact, String worker, Response reply, Instant now) {
        if (reply.size() == 0) {
            return Future.succeededFuture(Optional.empty());
        }
        int number = reply.get(2).toInteger();
        try {
            String body = crypto.openText("message/" + id.value(), reply.get(0).toBytes());
            PhoneNumber to = crypto.openNumber(contact, reply.get(3).toBytes());
            return Future.succeededFuture(
                    Optional.of(new Outgoing(id, contact, to, reply.get(1).toString(), body, number)));
        } catch (UnreadableValueException lost) {
            Settlement never = new Settlement.Failed("unreadable", Mark.NOTHING);
            return settle(id, contact, number, worker, never, now).map(Optional.empty());
        }
    }

    @Override
    public Future<Void> settle(Outgoing message, String worker, Settlement settlement, Instant now) {
        return settle(message.id(), message.contact(), message.attempt(), worker, settlement, now);
    }

    private Future<Void> settle(
            MessageId id, ContactId contact, int number, String worker, Settlement settlement, Instant now) {
        int partition = id.partition();
        List<Arg> outcome = switch (settlement) {
            case Settlement.Accepted a -> outcome("accepted", a.sid(), now, Mark.NOTHING);
            case Settlement.Again a -> outcome("again", a.code(), a.due(), Mark.NOTHING);
            case Settlement.Failed f -> outcome("failed", f.code(), now, f.mark());
            case Settlement.Unknown u -> outcome("unknown", u.reason(), now, Mark.NOTHING);
        };
        List<Arg> arguments = new ArrayList<>(List.of(Arg.of(id.value()), Arg.of(worker), Arg.of(number)));
        arguments.addAll(outcome);
        arguments.add(Arg.of(contact.value()));
        return settle.run(
                        link,
                        List.of(
                                Keys.message(partition, id.value()),
                                Keys.due(partition),
                                Keys.leased(partition),
                                Keys.unknown(partition),
                                Keys.contact(contact),
                                Keys.optedOut(partition),
                                SubscriberKeys.out(partition),
                                SubscriberKeys.away(partition),
                                SubscriberKeys.dead(partition)),
                        arguments)
                .mapEmpty();
    }

    @Override
    public Future<Integer> expire(int partition, Instant now) {
        return lapsed.run(
                        link,
                        List.of(Keys.leased(partition), Keys.unknown(partition)),
                        List.of(Arg.of(millis(now)), Arg.of(millis(now.minus(MESSAGE_LIFE)))))
                .compose(ids -> expire(partition, ids, now));
    }

    private Future<Integer> expire(int partition, Response ids, Instant now) {
        List<Future<Response>> all = new ArrayList<>();
        for (Response id : ids) {
            all.add(expire.run(
                    link,
                    List.of(
                            Keys.message(partition, id.toString()),
                            Keys.due(partition),
                            Keys.leased(partition),
                            Keys.unknown(partition)),
                    List.of(Arg.of(id.toString()), Arg.of(millis(now)))));
        }
        return Future.all(all)
                .map(done ->
                        all.stream().mapToInt(one -> one.result().toInteger()).sum());
    }

    @Override
    public Future<Boolean> receipt(MessageId id, Receipt kind, Instant now) {
        int partition = id.partition();
        int rank = switch (kind) {
            case QUEUED -> 1;
            case SENT -> 2;
            case DELIVERED, UNDELIVERED, FAILED -> 3;
        };
        return receipt.run(
                        link,
                        List.of(Keys.message(partition, id.value()), Keys.unknown(partition)),
                        List.of(Arg.of(id.value()), Arg.of(rank), Arg.of(kind.name())))
                .map(moved -> moved.toInteger() == 1);
    }

    @Override
    public Future<Depth> depth(List<Integer> partitions, Instant now) {
        return OutboxDepth.of(link, partitions, now);
    }

    private static List<Arg> outcome(String name, String code, Instant at, Mark mark) {
        return List.of(Arg.of(name), Arg.of(code), Arg.of(millis(at)), Arg.of(mark.name()));
    }

    private static long millis(Instant instant) {
        return instant.toEpochMilli();
    }
}
