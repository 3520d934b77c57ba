package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.broadcast.Audience;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Counts;
import org.spean.broadcast.Ledger;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RecipientPage;
import org.spean.model.Channel;
import org.spean.rounds.Partitions;

/** The ledger of broadcasts in Redis, as staff see it. */
public final class RedisLedger implements Ledger {
    /** From the snapshot on. */
    public static final Duration LIFE = Duration.ofDays(90);

    /** Partitions asked. */
    private static final int AT_ONCE = 32;

    private final RedisLink link;
    private final LedgerPages pages;
    private final Resends resends;
    private final CountsOfEnded ended;
    private final RedisScript skip = RedisScript.load("rowskip");
    private final RedisScript derive = RedisScript.load("rowderive");

    public RedisLedger(RedisLink link, Crypto crypto) {
        this.link = link;
        this.pages = new LedgerPages(link, crypto);
        this.resends = new Resends(link);
        this.ended = new CountsOfEnded(link);
    }

    @Override
    public Future<Counts> counts(BroadcastId broadcast) {
        return Partitions.all(AT_ONCE, partition -> counts(broadcast, partition))
                .map(parts -> parts.stream().reduce(Counts.NONE, Counts::plus));
    }

    @Override
    public Future<Counts> countsOfEnded(BroadcastId broadcast) {
        return ended.of(broadcast, () -> counts(broadcast));
    }

    /** Of one partition. */
    Future<Counts> counts(BroadcastId broadcast, int partition) {
        Request request = Request.cmd(Command.HMGET).arg(Keys.ledgerCounts(partition, broadcast.value()));
        for (Outcome outcome : Outcome.values()) {
            request.arg(outcome.word());
        }
        return link.send(request).map(RedisLedger::counts);
    }

    private static Counts counts(Response fields) {
        Map<Outcome, Long> by = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            Response field = fields.get(outcome.ordinal());
            if (field != null && field.toLong() != 0) {
                by.put(outcome, field.toLong());
            }
        }
        return new Counts(by);
    }

    @Override
    public Future<Integer> skipRest(BroadcastId broadcast, int partition, String reason) {
        LedgerKeys keys = new LedgerKeys(partition, broadcast.value());
        return rows(keys).compose(rows -> {
            List<String> all = new ArrayList<>(List.of(keys.counts(), keys.again()));
            all.addAll(keys.chunks(rows));
            return skip.run(link, all, List.of(Arg.of(reason))).map(Response::toInteger);
        });
    }

    @Override
    public Future<Integer> derive(
            BroadcastId from, BroadcastId to, int round, int partition, Audience audience, Channel channel) {
        LedgerKeys target = new LedgerKeys(partition, to.value());
        return switch (audience) {
            case Audience.SameAs same ->
                derive(List.of(), target, round, new LedgerKeys(partition, from.value()), "all", channel);
            case Audience.NotReachedBy other ->
                resends.of(from, to)
                        .compose(again -> derive(
                                again, target, round, new LedgerKeys(partition, from.value()), "missed", channel));
            case Audience.Rule rule -> throw new IllegalArgumentException("a rule derives from no other broadcast");
        };
    }

    private Future<Integer> derive(
            List<BroadcastId> again, LedgerKeys target, int round, LedgerKeys source, String which, Channel channel) {
        List<LedgerKeys> all = new ArrayList<>(List.of(source));
        again.forEach(other -> all.add(new LedgerKeys(source.partition(), other.value())));
        List<Future<Integer>> rows = all.stream().map(this::rows).toList();
        return Future.all(rows).compose(counted -> {
            List<String> keys = new ArrayList<>(List.of(
                    target.snapshot(),
                    target.counts(),
                    SubscriberKeys.ids(target.partition()),
                    SubscriberKeys.unreached(target.partition(), channel)));
            List<Arg> arguments = new ArrayList<>(List.of(Arg.of(LIFE.toMillis()), Arg.of(round), Arg.of(which)));
            for (int i = 0; i < all.size(); i++) {
                // Of everybody who got it no row is looked at.
                List<String> chunks = which.equals("all")
                        ? List.of()
                        : all.get(i).chunks(rows.get(i).result());
                keys.addAll(List.of(all.get(i).snapshot(), all.get(i).counts()));
                keys.addAll(chunks);
                arguments.add(Arg.of(chunks.size()));
            }
            return derive.run(link, keys, arguments).map(Response::toInteger);
        });
    }

    @Override
    public Future<RecipientPage> recipients(
            BroadcastId broadcast, Optional<Outcome> outcome, Optional<String> cursor, int most) {
        return pages.page(broadcast, outcome, cursor, most);
    }

    private Future<Integer> rows(LedgerKeys keys) {
        return link.send(Request.cmd(Command.STRLEN).arg(keys.snapshot()))
                .map(letters -> letters.toInteger() / LedgerKeys.ROW);
    }
}
