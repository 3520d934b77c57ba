package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.spean.broadcast.AlertCalls;
import org.spean.broadcast.AlertRow;
import org.spean.calls.CallHours;
import org.spean.outbox.MessageId;

/** The calls of alerts in Redis: one set a gateway of those under way, and the rows of the ledger. */
public final class RedisAlertCalls implements AlertCalls {
    private static final int MOST_LAPSED = 100;

    private final RedisLink link;
    private final RedisScript place = RedisScript.load("callplace");
    private final RedisScript over = RedisScript.load("rowcall");

    public RedisAlertCalls(RedisLink link) {
        this.link = link;
    }

    @Override
    public Future<Boolean> begin(String gateway, AlertRow row, int attempt, int most, Instant now) {
        return place.run(
                        link,
                        List.of(AlertCallKeys.underWay(gateway)),
                        List.of(
                                Arg.of(member(row, attempt)),
                                Arg.of(now.plus(NEWS_WITHIN).toEpochMilli()),
                                Arg.of(most)))
                .map(taken -> taken.toInteger() == 1);
    }

    @Override
    public Future<Void> notMade(String gateway, AlertRow row, int attempt) {
        return leave(gateway, member(row, attempt));
    }

    @Override
    public Future<Integer> underWay(String gateway) {
        return link.send(Request.cmd(Command.ZCARD).arg(AlertCallKeys.underWay(gateway)))
                .map(Response::toInteger);
    }

    /** The row first: a place that is left too late is only found once more. */
    @Override
    public Future<Boolean> over(String gateway, AlertRow row, int attempt, Instant now) {
        LedgerKeys keys = new LedgerKeys(row.partition(), row.broadcast().value());
        Instant due = CallHours.within(now.plus(CallHours.BETWEEN_TRIES));
        return over.run(
                        link,
                        List.of(
                                keys.chunkOf(row.row()),
                                keys.hand(),
                                keys.again(),
                                keys.unknown(),
                                keys.counts(),
                                AlertCallKeys.heard(row.partition(), row.broadcast())),
                        List.of(
                                Arg.of(row.row()),
                                Arg.of(LedgerKeys.field(row.row())),
                                Arg.of(attempt),
                                Arg.of(due.toEpochMilli()),
                                Arg.of(MOST_TRIES),
                                Arg.of(AlertWrites.LIFE.toMillis())))
                .compose(changed -> leave(gateway, member(row, attempt)).map(changed.toInteger() == 1));
    }

    @Override
    public Future<Integer> lapse(String gateway, Instant now) {
        Request silent = Request.cmd(Command.ZRANGEBYSCORE)
                .arg(AlertCallKeys.underWay(gateway))
                .arg("-inf")
                .arg(now.toEpochMilli())
                .arg("LIMIT")
                .arg(0)
                .arg(MOST_LAPSED);
        return link.send(silent).compose(found -> {
            List<Future<?>> all = new ArrayList<>();
            found.forEach(one -> all.add(lapsed(gateway, one.toString(), now)));
            return Future.join(all).map(all.size());
        });
    }

    private Future<?> lapsed(String gateway, String member, Instant now) {
        int space = member.indexOf(' ');
        return AlertRow.of(new MessageId(member.substring(0, space)))
                .<Future<?>>map(row -> over(gateway, row, Integer.parseInt(member.substring(space + 1)), now))
                .orElseGet(() -> leave(gateway, member));
    }

    private Future<Void> leave(String gateway, String member) {
        return link.send(Request.cmd(Command.ZREM)
                        .arg(AlertCallKeys.underWay(gateway))
                        .arg(member))
                .mapEmpty();
    }

    private static String member(AlertRow row, int attempt) {
        return row.id().value() + " " + attempt;
    }
}
