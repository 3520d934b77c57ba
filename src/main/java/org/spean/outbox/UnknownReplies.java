package org.spean.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.outbox.SentList.Sought;
import org.spean.outbox.UnknownSends.UnknownSend;
import org.spean.rounds.Look;
import org.spean.rounds.Rounds;

/**
 * Looks up replies that were perhaps sent in the gateway's list. What is there was sent; what is not stays unknown, counted, for staff
 * to ask the person: a reply is never sent twice. Several instances may do it.
 */
public final class UnknownReplies {
    /** A receipt would have come by then; later than the last, nobody waits for the answer any more. */
    static final Duration FIRST_LOOK = Duration.ofMinutes(2);

    static final Duration LAST_LOOK = Duration.ofHours(1);

    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(UnknownReplies.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration ROUND = Duration.ofMinutes(1);

    private final UnknownSends unknown;
    private final Outbox outbox;
    private final SentList list;
    private final InstantSource clock;
    private final Rounds rounds;

    public UnknownReplies(Vertx vertx, UnknownSends unknown, Outbox outbox, SentList list, InstantSource clock) {
        this.unknown = unknown;
        this.outbox = outbox;
        this.list = list;
        this.clock = clock;
        this.rounds = new Rounds(vertx, vertx.getOrCreateContext(), BEAT, Rounds.looksABeat(BEAT, ROUND), this::look);
    }

    /** Starts looking. */
    public void start() {
        rounds.start();
    }

    /** Completes when no look is under way. */
    public Future<Void> stop() {
        return rounds.stop();
    }

    /** Every partition once, for whoever does not want to wait. Never fails. */
    public Future<Void> once() {
        return rounds.once();
    }

    private Future<Look.Next> look(int partition) {
        return unknown.take(partition, FIRST_LOOK, LAST_LOOK, BETWEEN, clock.instant())
                .compose(found -> Future.join(found.stream().map(this::lookUp).toList()))
                .map(Look.Next.ONWARD);
    }

    private Future<Void> lookUp(UnknownSend send) {
        Outgoing message = send.message();
        return list.find(message.gateway(), message.to(), Set.of(message.body()), send.begun())
                .compose(sought -> switch (sought) {
                    case Sought.Found found -> {
                        LOG.info("a reply whose answer was lost is in the gateway's list");
                        yield outbox.settle(
                                        message, send.worker(), new Settlement.Accepted(found.sid()), clock.instant())
                                .compose(v -> news(message.id(), found.news().receipt()))
                                .mapEmpty();
                    }
                    case Sought.NotThere gone -> Future.succeededFuture();
                    case Sought.NoList none -> Future.succeededFuture();
                });
    }

    /** What the list says became of it: that receipt may never come. */
    private Future<Boolean> news(MessageId id, Outbox.Receipt receipt) {
        return receipt == Outbox.Receipt.QUEUED
                ? Future.succeededFuture(false)
                : outbox.receipt(id, receipt, clock.instant());
    }
}
