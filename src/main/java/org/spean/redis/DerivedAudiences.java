package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.AudienceStore;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Ledger;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.rounds.Partitions;

/** Audiences that are made of the ledger of another broadcast: for its correction, and for sending it again. */
public final class DerivedAudiences implements AudienceStore {
    /** Partitions asked. */
    private static final int AT_ONCE = 32;

    private final RedisLink link;
    private final Ledger ledger;
    private final Resends resends;

    public DerivedAudiences(RedisLink link, Ledger ledger) {
        this.link = link;
        this.ledger = ledger;
        this.resends = new Resends(link);
    }

    /**
     * What is counted.
     *
     * @param again those that sent it again, for whom it did not reach; empty: everybody
     */
    private record Asked(BroadcastId source, Optional<List<BroadcastId>> again, Channel channel) {}

    /** Who can be sent something now: whoever was erased, said STOP or cannot be reached since then is left out. */
    @Override
    public Future<AudienceCount> count(Audience audience, Channel channel) {
        BroadcastId source = source(audience);
        return switch (audience) {
            case Audience.NotReachedBy missed ->
                resends.of(source).compose(again -> count(new Asked(source, Optional.of(again), channel)));
            case Audience.SameAs same -> count(new Asked(source, Optional.empty(), channel));
            case Audience.Rule rule -> throw new IllegalArgumentException("a rule derives from no other broadcast");
        };
    }

    @Override
    public Future<Integer> snapshot(
            BroadcastId broadcast, int round, Audience audience, Channel channel, int partition) {
        return ledger.derive(source(audience), broadcast, round, partition, audience, channel);
    }

    private static BroadcastId source(Audience audience) {
        return switch (audience) {
            case Audience.SameAs same -> same.other();
            case Audience.NotReachedBy missed -> missed.other();
            case Audience.Rule rule -> throw new IllegalArgumentException("a rule derives from no other broadcast");
        };
    }

    private Future<AudienceCount> count(Asked asked) {
        RowTally tally = new RowTally();
        return Partitions.each(
                        AT_ONCE,
                        partition ->
                                add(new LedgerKeys(partition, asked.source().value()), asked, tally))
                .map(done -> tally.count());
    }

    private Future<Void> add(LedgerKeys keys, Asked asked, RowTally tally) {
        return link.send(sets(keys, asked.channel()))
                .compose(sets -> asked.again().isEmpty()
                        ? Future.succeededFuture(tally.add(sets, Optional.empty()))
                        : missed(keys, RowTally.rows(sets))
                                .compose(these -> leftOut(
                                                keys.partition(), asked.again().get())
                                        .map(others ->
                                                tally.add(sets, Optional.of(RowTally.without(others, sets, these))))))
                .mapEmpty();
    }

    /** Whom those that sent it again have in hand or reached. */
    private Future<Set<String>> leftOut(int partition, List<BroadcastId> again) {
        Set<String> people = new HashSet<>();
        List<Future<Void>> all = again.stream()
                .map(other -> leftOut(new LedgerKeys(partition, other.value()), people))
                .toList();
        return Future.all(all).map(done -> people);
    }

    private Future<Void> leftOut(LedgerKeys keys, Set<String> people) {
        return link.send(Request.cmd(Command.GET).arg(keys.snapshot())).compose(snapshot -> {
            List<String> rows = RowTally.people(snapshot);
            return missed(keys, rows.size())
                    .onSuccess(missed -> {
                        for (int row = missed.nextClearBit(0); row < rows.size(); row = missed.nextClearBit(row + 1)) {
                            people.add(rows.get(row));
                        }
                    })
                    .mapEmpty();
        });
    }

    /** In the order {@link RowTally#add} reads them. */
    private static Request sets(LedgerKeys keys, Channel channel) {
        int partition = keys.partition();
        Request request = Request.cmd(Command.MGET)
                .arg(keys.snapshot())
                .arg(SubscriberKeys.ids(partition))
                .arg(SubscriberKeys.codes(partition))
                .arg(SubscriberKeys.out(partition))
                .arg(SubscriberKeys.unreached(partition, channel));
        for (Language language : Language.values()) {
            request.arg(SubscriberKeys.language(partition, language.code()));
        }
        return request;
    }

    /** The same outcomes as in rowderive.lua. */
    private Future<BitSet> missed(LedgerKeys keys, int rows) {
        List<Future<Response>> chunks = new ArrayList<>();
        for (String chunk : keys.chunks(rows)) {
            chunks.add(link.send(Request.cmd(Command.HGETALL).arg(chunk)));
        }
        Future<Response> end = link.send(
                Request.cmd(Command.HMGET).arg(keys.counts()).arg("cut").arg("why"));
        return Future.all(chunks).compose(all -> end).map(cut -> {
            BitSet missed = neverClaimed(cut, rows);
            for (int i = 0; i < chunks.size(); i++) {
                Response entries = chunks.get(i).result();
                for (String field : entries.getKeys()) {
                    LedgerEntry entry = LedgerEntry.of(entries.get(field).toString());
                    missed.set(i * LedgerKeys.CHUNK + Integer.parseInt(field), entry.missed());
                }
            }
            return missed;
        });
    }

    /** Who waited without an entry when the broadcast ended, if they are missed for its reason (rowskip.lua). */
    private static BitSet neverClaimed(Response cut, int rows) {
        BitSet missed = new BitSet(rows);
        if (cut.get(0) != null && LedgerEntry.skipped(cut.get(1).toString()).missed()) {
            missed.set(cut.get(0).toInteger(), rows);
        }
        return missed;
    }
}
