package org.spean.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.outbox.SentList.Sought;
import org.spean.outbox.UnknownSends.UnknownSend;
import org.spean.rounds.Look;
import org.spean.rounds.Rounds;

/**
 * Looks up replies that were perhaps sent in the gateway's list. What is there was sent. What neither a receipt nor the list has
 * settled after {@link #ASK_AFTER} stays unknown, counted, and staff get a case, to ask the person: a reply is never sent twice. Several
 * instances may do it.
 */
public final class UnknownReplies {
    /** From the attempt on; as long as alerts wait for receipts where there is no list. */
    static final Duration ASK_AFTER = Duration.ofMinutes(15);

    private static final Duration BETWEEN = Duration.ofMinutes(5);
    private static final Logger LOG = LoggerFactory.getLogger(UnknownReplies.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration ROUND = Duration.ofMinutes(1);

    private final UnknownSends unknown;
    private final Outbox outbox;
    private final SentList list;
    private final InstantSource clock;
    private final Supplier<String> caseIds;
    private final Rounds rounds;

    /** @param caseIds unused case ids, unguessable */
    public UnknownReplies(
            Vertx vertx,
            UnknownSends unknown,
            Outbox outbox,
            SentList list,
            InstantSource clock,
            Supplier<String> caseIds) {
        this.unknown = unknown;
        this.outbox = outbox;
        this.list = list;
        this.clock = clock;
        this.caseIds = caseIds;
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
        Instant now = clock.instant();
        return unknown.take(partition, now.plus(BETWEEN), now)
                .compose(found -> Future.join(
                        found.stream()
                                .collect(Collectors.groupingBy(
                                        send -> send.message().contact()))
                                .values()
                                .stream()
                                .map(this::ofOnePerson)
                                .toList()))
                .map(Look.Next.ONWARD);
    }

    /** Several answers to somebody are one case. */
    private Future<Void> ofOnePerson(List<UnknownSend> sends) {
        String caseId = caseIds.get();
        return Future.join(sends.stream().map(send -> lookUp(send, caseId)).toList())
                .mapEmpty();
    }

    private Future<Void> lookUp(UnknownSend send, String caseId) {
        Outgoing message = send.message();
        return list.find(message.gateway(), message.to(), Set.of(message.body()), send.begun())
                .compose(sought -> switch (sought) {
                    case Sought.Found found -> {
                        LOG.info("a reply whose answer was lost is in the gateway's list");
                        yield outbox.settle(message, send.hand(), new Settlement.Accepted(found.sid()), clock.instant())
                                .compose(v -> news(message.id(), found.news().receipt()))
                                .mapEmpty();
                    }
                    case Sought.NotThere gone -> ask(send, caseId);
                    case Sought.NoList none -> ask(send, caseId);
                });
    }

    private Future<Void> ask(UnknownSend send, String caseId) {
        Instant now = clock.instant();
        if (now.isBefore(send.begun().plus(ASK_AFTER))) {
            return Future.succeededFuture();
        }
        return unknown.askStaff(send, caseId, now)
                .onSuccess(asked -> {
                    if (asked) {
                        LOG.warn("a reply stays unknown: staff have a case");
                    }
                })
                .mapEmpty();
    }

    /** What the list says became of it: that receipt may never come. */
    private Future<Boolean> news(MessageId id, Outbox.Receipt receipt) {
        return receipt == Outbox.Receipt.QUEUED
                ? Future.succeededFuture(false)
                : outbox.receipt(id, receipt, clock.instant());
    }
}
