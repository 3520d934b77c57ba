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
import org.spean.outbox.Claim;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outbox.GivenBack;
import org.spean.outbox.Outgoing;
import org.spean.redis.Unbegun.Lease;

/** Messages of the outbox from their place in the queue to the attempt. */
final class ReplyClaims {
    private final RedisLink link;
    private final Crypto crypto;
    private final Unbegun unbegun;
    private final RedisScript claim = RedisScript.load("claim");
    private final RedisScript attempt = RedisScript.load("attempt");

    ReplyClaims(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
        this.unbegun = new Unbegun(link);
    }

    /** See {@link org.spean.outbox.Outbox#claim}. */
    Future<List<Claim>> claim(int partition, String hand, int most, Duration lease, Instant now) {
        Instant end = Instant.ofEpochMilli(now.plus(lease).toEpochMilli());
        unbegun.giveBack(now);
        return claim.run(
                        link,
                        List.of(Keys.due(partition), Keys.leased(partition)),
                        List.of(Arg.of(now.toEpochMilli()), Arg.of(end.toEpochMilli()), Arg.of(most)))
                .compose(ids -> read(ids, hand, end));
    }

    /** One that cannot be read is put back later; the others go out. */
    private Future<List<Claim>> read(Response ids, String hand, Instant end) {
        List<Future<Optional<Claim>>> claims = new ArrayList<>();
        for (Response each : ids) {
            MessageId id = new MessageId(each.toString());
            claims.add(read(id, hand, end).otherwise(away -> {
                unbegun.add(id, new Lease(hand, end.toEpochMilli()));
                return Optional.empty();
            }));
        }
        return Future.join(claims)
                .map(all ->
                        claims.stream().flatMap(one -> one.result().stream()).toList());
    }

    /** A message whose record expired, or that was erased meanwhile, is dropped, not sent. */
    private Future<Optional<Claim>> read(MessageId id, String hand, Instant end) {
        Request record = Request.cmd(Command.HMGET)
                .arg(Keys.message(id.partition(), id.value()))
                .arg("c")
                .arg("g")
                .arg("waits");
        return link.send(record).compose(fields -> {
            if (fields.get(0) == null || fields.get(1) == null) {
                return drop(id);
            }
            int waits = fields.get(2) == null ? 0 : fields.get(2).toInteger();
            ContactId contact = new ContactId(fields.get(0).toString());
            return Future.succeededFuture(
                    Optional.of(new Claim(id, contact, fields.get(1).toString(), hand, end, waits)));
        });
    }

    private Future<Optional<Claim>> drop(MessageId id) {
        return link.send(Request.cmd(Command.ZREM)
                        .arg(Keys.leased(id.partition()))
                        .arg(id.value()))
                .map(Optional.empty());
    }

    /** See {@link org.spean.outbox.Outbox#begin}. */
    Future<Optional<Outgoing>> begin(Claim claim, Duration lease, Instant now) {
        int partition = claim.id().partition();
        return attempt.run(
                        link,
                        List.of(
                                Keys.message(partition, claim.id().value()),
                                Keys.contact(claim.contact()),
                                Keys.leased(partition)),
                        List.of(
                                Arg.of(claim.id().value()),
                                Arg.of(claim.hand()),
                                Arg.of(claim.leaseEnd().toEpochMilli()),
                                Arg.of(now.toEpochMilli()),
                                Arg.of(now.plus(lease).toEpochMilli())))
                .onFailure(away -> unbegun.add(claim.id(), lease(claim)))
                .compose(reply -> begun(claim, reply));
    }

    private Future<Optional<Outgoing>> begun(Claim claim, Response reply) {
        if (reply.size() == 0) {
            return Future.succeededFuture(Optional.empty());
        }
        MessageId id = claim.id();
        try {
            String body = crypto.openText("message/" + id.value(), reply.get(0).toBytes());
            PhoneNumber to = crypto.openNumber(claim.contact(), reply.get(3).toBytes());
            return Future.succeededFuture(Optional.of(new Outgoing(
                    id,
                    claim.contact(),
                    to,
                    reply.get(1).toString(),
                    body,
                    reply.get(2).toInteger())));
        } catch (UnreadableValueException lost) {
            return giveBack(claim, new GivenBack.Never("unreadable")).map(Optional.empty());
        }
    }

    /** See {@link org.spean.outbox.Outbox#giveBack}. */
    Future<Void> giveBack(Claim claim, GivenBack how) {
        return unbegun.giveBack(claim.id(), lease(claim), how);
    }

    private static Lease lease(Claim claim) {
        return new Lease(claim.hand(), claim.leaseEnd().toEpochMilli());
    }
}
