package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.Audience;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.BroadcastStore;
import org.spean.broadcast.Budget;
import org.spean.broadcast.Estimate;
import org.spean.broadcast.LostReceipts;

/** Alerts in Redis, each sealed as a whole and bound to its id: it says who wrote and who approved. */
public final class RedisBroadcastStore implements BroadcastStore {
    private static final Duration KEPT = Duration.ofDays(730);
    /** A month, and as long as an alert may wait for its start and be valid. */
    private static final Duration SPENT_KEPT = Duration.ofDays(70);

    /** As broadcastput.lua. */
    private static final String VOID = "void";

    private static final int MILLIONTHS = 6;
    private static final Logger LOG = LoggerFactory.getLogger(RedisBroadcastStore.class);

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript put = RedisScript.load("broadcastput");
    private final RedisScript close = RedisScript.load("broadcastclose");
    private final RedisScript takeUnheard = RedisScript.load("unheardtake");

    public RedisBroadcastStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Optional<Broadcast>> find(BroadcastId id) {
        return link.send(Request.cmd(Command.HGET)
                        .arg(Buffer.buffer(BroadcastKeys.record(id)))
                        .arg("b"))
                .map(stored -> stored == null ? Optional.empty() : Optional.of(open(id, stored)));
    }

    @Override
    public Future<Void> add(Broadcast broadcast) {
        return put(0, broadcast, broadcast, "", Budget.NONE)
                .compose(written -> written == Approved.WRITTEN
                        ? Future.succeededFuture()
                        : Future.failedFuture(new IllegalStateException("somebody has this id already")));
    }

    @Override
    public Future<Boolean> change(Broadcast before, Broadcast after) {
        boolean isVoid = before.approvedAt().isPresent() && after.approvedAt().isEmpty();
        return put(before.version(), after, isVoid ? before : after, isVoid ? VOID : "", Budget.NONE)
                .map(written -> written == Approved.WRITTEN);
    }

    @Override
    public Future<Approved> approve(Broadcast before, Broadcast after, Budget budget) {
        BigDecimal cost = after.estimate().map(Estimate::costUsd).orElse(BigDecimal.ZERO);
        return put(before.version(), after, after, Long.toString(millionths(cost)), budget);
    }

    @Override
    public Future<Void> close(Broadcast ended, BigDecimal spentUsd) {
        List<String> keys = new ArrayList<>(List.of(BroadcastKeys.ALIVE));
        keys.addAll(spent(ended));
        keys.add(BroadcastKeys.UNHEARD);
        Optional<Instant> unheard =
                ended.startedAt().flatMap(began -> ended.endedAt()).map(end -> end.plus(LostReceipts.AFTER));
        return close.run(
                        link,
                        keys,
                        List.of(
                                Arg.of(ended.id().value()),
                                Arg.of(millionths(spentUsd)),
                                Arg.of(unheard.map(at -> Long.toString(at.toEpochMilli()))
                                        .orElse(""))))
                .mapEmpty();
    }

    @Override
    public Future<Optional<Broadcast>> takeUnheard(Instant now, Instant next) {
        return takeUnheard
                .run(
                        link,
                        List.of(BroadcastKeys.UNHEARD),
                        List.of(Arg.of(now.toEpochMilli()), Arg.of(next.toEpochMilli())))
                .compose(ids -> {
                    if (ids.size() == 0) {
                        return Future.succeededFuture(Optional.empty());
                    }
                    BroadcastId id = new BroadcastId(ids.get(0).toString());
                    // Its record lives longer than its ledger; one that is gone all the same must not be asked for for
                    // ever.
                    return find(id).compose(found -> found.isPresent()
                            ? Future.succeededFuture(found)
                            : heard(id).compose(v -> takeUnheard(now, next)));
                });
    }

    @Override
    public Future<Void> heard(BroadcastId id) {
        return link.send(Request.cmd(Command.ZREM).arg(BroadcastKeys.UNHEARD).arg(id.value()))
                .mapEmpty();
    }

    @Override
    public Future<List<Broadcast>> page(Optional<BroadcastId> after, int most) {
        if (after.isEmpty()) {
            return page(0, most);
        }
        Request rank = Request.cmd(Command.ZREVRANK)
                .arg(BroadcastKeys.INDEX)
                .arg(Buffer.buffer(after.get().value()));
        return link.send(rank)
                .compose(
                        found -> found == null ? Future.succeededFuture(List.of()) : page(found.toInteger() + 1, most));
    }

    private Future<List<Broadcast>> page(int from, int most) {
        return all(Request.cmd(Command.ZRANGE)
                .arg(BroadcastKeys.INDEX)
                .arg(from)
                .arg(from + most - 1)
                .arg("REV"));
    }

    @Override
    public Future<List<Broadcast>> alive() {
        return all(Request.cmd(Command.SMEMBERS).arg(BroadcastKeys.ALIVE));
    }

    /** One that cannot be read, of a newer version, keeps nobody from the others. */
    private Future<List<Broadcast>> all(Request idsOf) {
        return link.send(idsOf).compose(ids -> {
            List<Future<Optional<Broadcast>>> found = new ArrayList<>();
            ids.forEach(id -> found.add(find(new BroadcastId(id.toString())).recover(RedisBroadcastStore::leftOut)));
            return Future.all(found)
                    .map(all ->
                            found.stream().flatMap(one -> one.result().stream()).toList());
        });
    }

    private static Future<Optional<Broadcast>> leftOut(Throwable failure) {
        if (!(failure instanceof UnreadableValueException)) {
            return Future.failedFuture(failure);
        }
        LOG.error("an alert cannot be read and is left out");
        return Future.succeededFuture(Optional.empty());
    }

    /** @param approval of which version what is reserved, or void, belongs to */
    private Future<Approved> put(long seen, Broadcast next, Broadcast approval, String cost, Budget limits) {
        List<String> keys =
                new ArrayList<>(List.of(BroadcastKeys.record(next.id()), BroadcastKeys.INDEX, BroadcastKeys.ALIVE));
        keys.addAll(spent(approval));
        if (approval.draft().audience() instanceof Audience.NotReachedBy again) {
            keys.add(BroadcastKeys.resends(again.other()));
        }
        return put.run(
                        link,
                        keys,
                        List.of(
                                Arg.of(next.id().value()),
                                Arg.of(seen),
                                Arg.of(next.version()),
                                Arg.of(crypto.sealText(label(next.id()), BroadcastCodec.write(next))),
                                Arg.of(next.createdAt().toEpochMilli()),
                                Arg.of(KEPT.toMillis()),
                                Arg.of(isAlive(next.state()) ? "alive" : ""),
                                Arg.of(cost),
                                Arg.of(millionths(limits.dailyUsd())),
                                Arg.of(millionths(limits.monthlyUsd())),
                                Arg.of(SPENT_KEPT.toMillis())))
                .map(RedisBroadcastStore::approved);
    }

    private static Approved approved(Response answer) {
        return switch (answer.toInteger()) {
            case 1 -> Approved.WRITTEN;
            case 0 -> Approved.CHANGED_MEANWHILE;
            case -1 -> Approved.OVER_DAY;
            case -2 -> Approved.OVER_MONTH;
            default -> Approved.SENT_AGAIN_NOW;
        };
    }

    /** What ends stays where it is until it is closed. */
    private static boolean isAlive(BroadcastState state) {
        return switch (state) {
            case APPROVED, SCHEDULED, SENDING, PAUSED -> true;
            case DRAFT, SUBMITTED, FINISHED, CANCELLED, REJECTED -> false;
        };
    }

    /** By the approval; before there is one, nothing is spent. */
    private static List<String> spent(Broadcast alert) {
        Instant when = alert.approvedAt().orElse(alert.createdAt());
        return List.of(BroadcastKeys.spentOnDay(when), BroadcastKeys.spentInMonth(when));
    }

    private Broadcast open(BroadcastId id, Response stored) {
        return BroadcastCodec.read(id.value(), crypto.openText(label(id), stored.toBytes()));
    }

    private static long millionths(BigDecimal usd) {
        return usd.setScale(MILLIONTHS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    private static String label(BroadcastId id) {
        return "broadcast/" + id.value();
    }
}
