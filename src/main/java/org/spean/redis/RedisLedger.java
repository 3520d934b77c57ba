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
import java.util.stream.IntStream;
import org.spean.broadcast.Audience;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Counts;
import org.spean.broadcast.Ledger;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RecipientPage;
import org.spean.model.Channel;
import org.spean.model.ContactId;

/** The ledger of broadcasts in Redis, as staff see it. */
public final class RedisLedger implements Ledger {
    /** From the snapshot on. */
    public static final Duration LIFE = Duration.ofDays(90);

    private final RedisLink link;
    private final LedgerPages pages;
    private final RedisScript skip = RedisScript.load("rowskip");
    private final RedisScript derive = RedisScript.load("rowderive");

    public RedisLedger(RedisLink link, Crypto crypto) {
        this.link = link;
        this.pages = new LedgerPages(link, crypto);
    }

    @Override
    public Future<Counts> counts(BroadcastId broadcast) {
        List<Future<Counts>> parts = IntStream.range(0, ContactId.PARTITIONS)
                .mapToObj(partition -> counts(broadcast, partition))
                .toList();
        return Future.all(parts).map(all -> parts.stream().map(Future::result).reduce(Counts.NONE, Counts::plus));
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
    public Future<Integer> derive(BroadcastId from, BroadcastId to, int partition, Audience audience, Channel channel) {
        boolean missed = switch (audience) {
            case Audience.SameAs same -> false;
            case Audience.NotReachedBy other -> true;
            case Audience.Rule rule -> throw new IllegalArgumentException("a rule derives from no other broadcast");
        };
        LedgerKeys source = new LedgerKeys(partition, from.value());
        LedgerKeys target = new LedgerKeys(partition, to.value());
        return rows(source).compose(rows -> {
            List<String> all = new ArrayList<>(List.of(
                    target.snapshot(),
                    target.counts(),
                    source.snapshot(),
                    source.counts(),
                    SubscriberKeys.ids(partition),
                    SubscriberKeys.unreached(partition, channel)));
            if (missed) {
                all.addAll(source.chunks(rows));
            }
            return derive.run(link, all, List.of(Arg.of(LIFE.toMillis()))).map(Response::toInteger);
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
