package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.AlertRows.Person;
import org.spean.broadcast.AlertRows.Unheard;
import org.spean.model.ContactId;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.SentList;
import org.spean.outbox.SentList.Sought;

/**
 * Rows that the gateway took and never said a word about again. {@link #AFTER} the end of their alert no receipt is on its way any
 * more: the gateways' lists are asked once, and what they do not know either ends as {@link Outcome#SENT} with the reason {@link
 * #NO_RECEIPT}: given out of our hands, and nobody claims that it arrived. A receipt that comes all the same still counts. Several
 * instances may do it. Any thread.
 */
public final class LostReceipts {
    /** GOV.UK Notify waits as long; twice what a text may wait at a platform, and a weekend of ours. */
    public static final Duration AFTER = Duration.ofHours(72);

    /** How often to look for alerts whose time has come. */
    public static final Duration EVERY = Duration.ofMinutes(10);

    /** Why a row ended as sent without a receipt that says so. */
    public static final String NO_RECEIPT = "no-receipt";

    /** Who dies in the middle of an alert leaves it to whoever looks then. */
    private static final Duration LEASE = Duration.ofHours(1);

    private static final int AT_ONCE = 4;
    private static final Logger LOG = LoggerFactory.getLogger(LostReceipts.class);

    private final BroadcastStore store;
    private final AlertRows rows;
    private final SentList list;
    private final List<String> gateways;
    private final InstantSource clock;
    private volatile boolean stopping;

    /** @param gateways names of all that alerts may have gone out by */
    public LostReceipts(
            BroadcastStore store, AlertRows rows, SentList list, List<String> gateways, InstantSource clock) {
        this.store = store;
        this.rows = rows;
        this.list = list;
        this.gateways = List.copyOf(gateways);
        this.clock = clock;
    }

    /** All alerts whose time has come, one after the other. Never fails. */
    public Future<Void> once() {
        Instant now = clock.instant();
        return Future.succeededFuture()
                .compose(v -> store.takeUnheard(now, now.plus(LEASE)))
                .compose(found -> found.isEmpty() || stopping
                        ? Future.<Void>succeededFuture()
                        : from(found.get(), 0)
                                .compose(v -> stopping
                                        ? Future.<Void>succeededFuture()
                                        : store.heard(found.get().id()))
                                .compose(v -> once()))
                .recover(failure -> {
                    LOG.debug(
                            "lost receipts are looked for again: {}",
                            failure.getClass().getSimpleName());
                    return Future.succeededFuture();
                });
    }

    /** What is being asked is settled no more. */
    public void stop() {
        stopping = true;
    }

    private Future<Void> from(Broadcast alert, int partition) {
        if (partition >= ContactId.PARTITIONS || stopping) {
            return Future.succeededFuture();
        }
        return rows.unheard(alert.id(), partition)
                .compose(found -> some(alert, found, 0))
                .compose(v -> from(alert, partition + 1));
    }

    private Future<Void> some(Broadcast alert, List<Unheard> found, int first) {
        if (first >= found.size() || stopping) {
            return Future.succeededFuture();
        }
        int last = Math.min(first + AT_ONCE, found.size());
        List<Future<Void>> slice = new ArrayList<>();
        found.subList(first, last).forEach(row -> slice.add(settle(alert, row)));
        return Future.all(slice).compose(done -> some(alert, found, last));
    }

    private Future<Void> settle(Broadcast alert, Unheard row) {
        return news(alert, row).compose(news -> {
            if (stopping) {
                return Future.succeededFuture();
            }
            Instant now = clock.instant();
            ReceiptNews none = new ReceiptNews(Receipt.SENT, NO_RECEIPT, Mark.NOTHING, Optional.empty());
            return rows.receipt(row.row(), row.attempt(), news.orElse(none), now)
                    // The list had no more to say than that it was taken.
                    .compose(moved -> rows.receipt(row.row(), row.attempt(), none, now))
                    .mapEmpty();
        });
    }

    private Future<Optional<ReceiptNews>> news(Broadcast alert, Unheard row) {
        // All of them: the person may have changed the language since.
        Collection<String> bodies = alert.draft().texts().values();
        return switch (alert.draft().channel()) {
            case SMS ->
                row.to().isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : ask(
                                row.to().get(),
                                Set.copyOf(bodies),
                                alert.startedAt().orElse(alert.createdAt()),
                                0);
            // No list of texts knows of calls.
            case VOICE -> Future.succeededFuture(Optional.empty());
        };
    }

    /** Which gateway it was is no longer written. */
    private Future<Optional<ReceiptNews>> ask(Person to, Set<String> bodies, Instant since, int gateway) {
        if (gateway >= gateways.size()) {
            return Future.succeededFuture(Optional.empty());
        }
        return list.find(gateways.get(gateway), to.number(), bodies, since).compose(sought -> switch (sought) {
            case Sought.Found found -> Future.succeededFuture(Optional.of(found.news()));
            case Sought.NotThere gone -> ask(to, bodies, since, gateway + 1);
            case Sought.NoList none -> ask(to, bodies, since, gateway + 1);
        });
    }
}
