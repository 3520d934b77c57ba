package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertRows;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.RowSettlement;
import org.spean.broadcast.SendingAlert;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;

/** The rows of broadcasts in Redis; row.lua says how they are written. */
public final class RedisAlertRows implements AlertRows {
    private final RedisLink link;
    private final Crypto crypto;
    private final RowSettling settling;
    private final UnclearRows unclear;
    private final RedisScript due = RedisScript.load("rowdue");
    private final RedisScript claim = RedisScript.load("rowclaim");
    private final RedisScript begin = RedisScript.load("rowbegin");
    private final RedisScript giveBack = RedisScript.load("rowreturn");

    public RedisAlertRows(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
        this.settling = new RowSettling(link);
        this.unclear = new UnclearRows(link, crypto);
    }

    @Override
    public Future<Due> due(BroadcastId broadcast, int partition, Instant now) {
        LedgerKeys keys = new LedgerKeys(partition, broadcast.value());
        return due.run(
                        link,
                        List.of(keys.counts(), keys.again(), keys.hand(), keys.unknown()),
                        List.of(Arg.of(now.toEpochMilli())))
                .map(reply -> new Due(
                        reply.get(0).toInteger() == 1,
                        reply.get(1).toInteger() == 1,
                        reply.stream().skip(2).map(Response::toInteger).toList()));
    }

    @Override
    public Future<List<Claim>> claim(BroadcastId broadcast, int partition, int most, Instant leaseEnd, Instant now) {
        LedgerKeys keys = new LedgerKeys(partition, broadcast.value());
        return claim.run(
                        link,
                        List.of(keys.counts(), keys.again(), keys.hand(), keys.snapshot()),
                        List.of(Arg.of(now.toEpochMilli()), Arg.of(leaseEnd.toEpochMilli()), Arg.of(most)))
                .map(reply -> {
                    List<Claim> claims = new ArrayList<>();
                    for (int i = 0; i < reply.size(); i += 2) {
                        AlertRow row =
                                new AlertRow(broadcast, partition, reply.get(i).toInteger());
                        claims.add(new Claim(row, new ContactId(reply.get(i + 1).toString()), leaseEnd));
                    }
                    return claims;
                });
    }

    @Override
    public Future<Begun> begin(Claim claim, SendingAlert alert, String gateway, Instant now) {
        AlertRow row = claim.row();
        LedgerKeys keys = keys(row);
        List<Arg> arguments = new ArrayList<>(List.of(
                Arg.of(row.row()),
                Arg.of(LedgerKeys.field(row.row())),
                Arg.of(claim.leaseEnd().toEpochMilli()),
                Arg.of(now.toEpochMilli()),
                Arg.of(alert.until().toEpochMilli()),
                Arg.of(gateway),
                Arg.of(alert.channel().name())));
        alert.texts().keySet().forEach(language -> arguments.add(Arg.of(language.code())));
        return begin.run(
                        link,
                        List.of(Keys.contact(claim.contact()), keys.chunkOf(row.row()), keys.hand(), keys.counts()),
                        arguments)
                .compose(reply -> begun(claim, reply, now));
    }

    private Future<Begun> begun(Claim claim, Response reply, Instant now) {
        if (reply.size() == 0) {
            return Future.succeededFuture(new Begun.Lost());
        }
        if (reply.size() == 2) {
            return Future.succeededFuture(new Begun.Skipped(reply.get(1).toString()));
        }
        Attempt attempt = new Attempt(
                claim.row(),
                claim.contact(),
                reply.get(1).toInteger(),
                reply.get(2).toString().equals("r"));
        Language language = Language.ofCode(reply.get(4).toString()).orElseThrow();
        try {
            return Future.succeededFuture(new Begun.Send(
                    attempt, crypto.openNumber(claim.contact(), reply.get(3).toBytes()), language));
        } catch (UnreadableValueException lost) {
            return settle(attempt, new RowSettlement.Rejected("unreadable", Mark.NOTHING), now)
                    .map(written -> new Begun.Lost());
        }
    }

    @Override
    public Future<Void> giveBack(Claim claim, Instant now) {
        return giveBack(claim.row(), now, now, Optional.of(claim.leaseEnd())).mapEmpty();
    }

    @Override
    public Future<Integer> expire(
            BroadcastId broadcast, int partition, List<Integer> rows, Instant nextLook, Instant now) {
        List<Future<Integer>> all = rows.stream()
                .map(row -> giveBack(new AlertRow(broadcast, partition, row), nextLook, now, Optional.empty()))
                .toList();
        return Future.all(all).map(done -> all.stream().mapToInt(Future::result).sum());
    }

    /** @param lease of who gives it back; empty: only if its lease ran out */
    private Future<Integer> giveBack(AlertRow row, Instant nextLook, Instant now, Optional<Instant> lease) {
        LedgerKeys keys = keys(row);
        return giveBack.run(
                        link,
                        List.of(keys.chunkOf(row.row()), keys.hand(), keys.again(), keys.unknown(), keys.counts()),
                        List.of(
                                Arg.of(row.row()),
                                Arg.of(LedgerKeys.field(row.row())),
                                Arg.of(now.toEpochMilli()),
                                Arg.of(nextLook.toEpochMilli()),
                                Arg.of(lease.map(end -> Long.toString(end.toEpochMilli()))
                                        .orElse(""))))
                .map(Response::toInteger);
    }

    @Override
    public Future<Boolean> settle(Attempt attempt, RowSettlement settlement, Instant now) {
        return settling.settle(attempt, settlement, now);
    }

    @Override
    public Future<List<Unclear>> unclear(
            BroadcastId broadcast, int partition, int most, Instant nextLook, Instant now) {
        return unclear.take(broadcast, partition, most, nextLook, now);
    }

    @Override
    public Future<List<Unheard>> unheard(BroadcastId broadcast, int partition) {
        return unclear.taken(broadcast, partition);
    }

    @Override
    public Future<Boolean> receipt(AlertRow row, int attempt, ReceiptNews news, Instant now) {
        if (news.mark() == Mark.NOTHING) {
            return settling.receipt(row, attempt, news, Optional.empty(), now);
        }
        int start = row.row() * LedgerKeys.ROW;
        return link.send(Request.cmd(Command.GETRANGE)
                        .arg(keys(row).snapshot())
                        .arg(start)
                        .arg(start + LedgerKeys.ROW - 1))
                .compose(contact -> contact.toString().isEmpty()
                        ? Future.succeededFuture(false)
                        : settling.receipt(row, attempt, news, Optional.of(new ContactId(contact.toString())), now));
    }

    private static LedgerKeys keys(AlertRow row) {
        return new LedgerKeys(row.partition(), row.broadcast().value());
    }
}
