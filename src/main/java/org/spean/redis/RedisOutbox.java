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
import org.spean.outbox.Outbox;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.Settlement;

/** The outbox in Redis: per partition a set of due messages, a set of leases and a set of unknown sends. */
public final class RedisOutbox implements Outbox {
    /** A message's record is kept this long for late receipts. */
    public static final Duration MESSAGE_LIFE = Duration.ofDays(7);

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript claim = RedisScript.load("claim");
    private final RedisScript attempt = RedisScript.load("attempt");
    private final RedisScript settle = RedisScript.load("settle");
    private final RedisScript expire = RedisScript.load("expire");
    private final RedisScript receipt = RedisScript.load("receipt");

    public RedisOutbox(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<List<Outgoing>> claim(int partition, String worker, int most, Duration lease, Instant now) {
        return claim.run(
                        link,
                        List.of(Keys.due(partition), Keys.leased(partition)),
                        List.of(Arg.of(millis(now)), Arg.of(millis(now.plus(lease))), Arg.of(most)))
                .compose(ids -> begin(partition, worker, ids));
    }

    private Future<List<Outgoing>> begin(int partition, String worker, Response ids) {
        List<Future<Optional<Outgoing>>> begun = new ArrayList<>();
        for (Response id : ids) {
            begun.add(begin(partition, worker, new MessageId(id.toString())));
        }
        return Future.join(begun)
                .map(all -> begun.stream().flatMap(one -> one.result().stream()).toList());
    }

    /** A message that cannot be begun (its record expired, or it was erased meanwhile) is dropped, not sent. */
    private Future<Optional<Outgoing>> begin(int partition, String worker, MessageId id) {
        String record = Keys.message(partition, id.value());
        return link.send(Request.cmd(Command.HGET).arg(record).arg("c")).compose(owner -> {
            if (owner == null) {
                return drop(partition, id);
            }
            ContactId contact = new ContactId(owner.toString());
            return attempt.run(
                            link,
                            List.of(record, Keys.contact(contact), Keys.leased(partition)),
                            List.of(Arg.of(id.value()), Arg.of(worker)))
                    .map(reply -> outgoing(id, contact, reply));
        });
    }

    private Future<Optional<Outgoing>> drop(int partition, MessageId id) {
        return link.send(Request.cmd(Command.ZREM).arg(Keys.leased(partition)).arg(id.value()))
                .map(Optional.empty());
    }

    private Optional<Outgoing> outgoing(MessageId id, ContactId contact, Response reply) {
        if (reply.size() == 0) {
            return Optional.empty();
        }
        String body = crypto.openText("message/" + id.value(), reply.get(0).toBytes());
        return Optional.of(new Outgoing(
                id,
                contact,
                crypto.openNumber(contact, reply.get(3).toBytes()),
                reply.get(1).toString(),
                body,
                reply.get(2).toInteger()));
    }

    @Override
    public Future<Void> settle(Outgoing message, String worker, Settlement settlement, Instant now) {
        int partition = message.id().partition();
        List<Arg> outcome = switch (settlement) {
            case Settlement.Accepted a -> outcome("accepted", a.sid(), now, Mark.NOTHING);
            case Settlement.Again a -> outcome("again", a.code(), a.due(), Mark.NOTHING);
            case Settlement.Failed f -> outcome("failed", f.code(), now, f.mark());
            case Settlement.Unknown u -> outcome("unknown", u.reason(), now, Mark.NOTHING);
        };
        List<Arg> arguments = new ArrayList<>(List.of(Arg.of(message.id().value()), Arg.of(worker)));
        arguments.addAll(outcome);
        return settle.run(
                        link,
                        List.of(
                                Keys.message(partition, message.id().value()),
                                Keys.due(partition),
                                Keys.leased(partition),
                                Keys.unknown(partition),
                                Keys.contact(message.contact()),
                                Keys.optedOut(partition)),
                        arguments)
                .mapEmpty();
    }

    @Override
    public Future<Integer> expire(int partition, Instant now) {
        return expire.run(link, List.of(Keys.leased(partition), Keys.unknown(partition)), List.of(Arg.of(millis(now))))
                .map(Response::size);
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
                        List.of(Keys.message(partition, id.value()), Keys.leased(partition), Keys.unknown(partition)),
                        List.of(Arg.of(id.value()), Arg.of(rank), Arg.of(kind.name())))
                .map(moved -> moved.toInteger() == 1);
    }

    @Override
    public Future<Depth> depth(List<Integer> partitions, Instant now) {
        List<Future<Depth>> parts =
                partitions.stream().map(p -> depthOf(p, now)).toList();
        return Future.all(parts).map(all -> {
            long waiting = 0;
            long unknown = 0;
            Duration oldest = Duration.ZERO;
            for (Future<Depth> part : parts) {
                waiting += part.result().waiting();
                unknown += part.result().unknown();
                oldest = part.result().oldest().compareTo(oldest) > 0
                        ? part.result().oldest()
                        : oldest;
            }
            return new Depth(waiting, oldest, unknown);
        });
    }

    private Future<Depth> depthOf(int partition, Instant now) {
        Future<Response> waiting = link.send(Request.cmd(Command.ZCARD).arg(Keys.due(partition)));
        Future<Response> unknown = link.send(Request.cmd(Command.ZCARD).arg(Keys.unknown(partition)));
        Future<Response> first = link.send(Request.cmd(Command.ZRANGE)
                .arg(Keys.due(partition))
                .arg(0)
                .arg(0)
                .arg("WITHSCORES"));
        return Future.all(waiting, unknown, first)
                .map(all -> new Depth(
                        waiting.result().toLong(),
                        age(first.result(), now),
                        unknown.result().toLong()));
    }

    private static Duration age(Response first, Instant now) {
        double[] due = Scores.of(first);
        if (due.length == 0) {
            return Duration.ZERO;
        }
        Duration age = Duration.between(Instant.ofEpochMilli((long) due[0]), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static List<Arg> outcome(String name, String code, Instant at, Mark mark) {
        return List.of(Arg.of(name), Arg.of(code), Arg.of(millis(at)), Arg.of(mark.name()));
    }

    private static long millis(Instant instant) {
        return instant.toEpochMilli();
    }
}
