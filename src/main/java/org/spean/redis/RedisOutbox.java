package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.model.ContactId;
import org.spean.outbox.Claim;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outbox;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.Settlement;
import org.spean.outbox.UnknownSends;

/** The outbox in Redis: per partition a set of due messages, a set of leases, and a set of unknown sends by the time of the next look at each. */
public final class RedisOutbox implements Outbox {
    /** A message's record is kept this long for late receipts. */
    public static final Duration MESSAGE_LIFE = Duration.ofDays(7);

    private final RedisLink link;
    private final ReplyClaims claims;
    private final RedisScript settle = RedisScript.load("settle");
    private final RedisScript lapsed = RedisScript.load("lapsed");
    private final RedisScript expire = RedisScript.load("expire");
    private final RedisScript receipt = RedisScript.load("receipt");

    public RedisOutbox(RedisLink link, Crypto crypto) {
        this.link = link;
        this.claims = new ReplyClaims(link, crypto);
    }

    @Override
    public Future<List<Claim>> claim(int partition, String hand, int most, Duration lease, Instant now) {
        return claims.claim(partition, hand, most, lease, now);
    }

    @Override
    public Future<Optional<Outgoing>> begin(Claim claim, Duration lease, Instant now) {
        return claims.begin(claim, lease, now);
    }

    @Override
    public Future<Void> giveBack(Claim claim, GivenBack how, Instant now) {
        return claims.giveBack(claim, how);
    }

    @Override
    public Future<Void> settle(Outgoing message, String hand, Settlement settlement, Instant now) {
        MessageId id = message.id();
        ContactId contact = message.contact();
        int partition = id.partition();
        List<Arg> outcome = switch (settlement) {
            case Settlement.Accepted a -> outcome("accepted", a.sid(), now, Mark.NOTHING);
            case Settlement.Again a -> outcome("again", a.code(), a.due(), Mark.NOTHING);
            case Settlement.Failed f -> outcome("failed", f.code(), now, f.mark());
            case Settlement.Unknown u ->
                outcome("unknown", u.reason(), now.plus(UnknownSends.FIRST_LOOK), Mark.NOTHING);
        };
        List<Arg> arguments = new ArrayList<>(List.of(Arg.of(id.value()), Arg.of(hand), Arg.of(message.attempt())));
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
        return lapsed.run(link, List.of(Keys.leased(partition)), List.of(Arg.of(millis(now))))
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
                    List.of(
                            Arg.of(id.toString()),
                            Arg.of(millis(now)),
                            Arg.of(millis(now.plus(UnknownSends.FIRST_LOOK))))));
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
