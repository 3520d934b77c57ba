package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.calls.StaffList;
import org.spean.cases.CaseLooks;
import org.spean.cases.CaseReplies;
import org.spean.cases.Cases;
import org.spean.cases.Escalation;
import org.spean.cases.Inbox;
import org.spean.metrics.Meters;
import org.spean.outbox.OutgoingSwitch;
import org.spean.outbox.Route;
import org.spean.outbox.StaffTexts;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisCaseStore;
import org.spean.rounds.Look;
import org.spean.rounds.Rounds;
import org.spean.staff.AuditTrail;

/**
 * What staff do with people who need them, for the console.
 *
 * @param inbox in memory; every instance has its own
 */
record CasesRoom(Inbox inbox, Cases cases, CaseReplies replies, CaseLooks looks) {
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final Duration COUNTED = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(CasesRoom.class);

    /**
     * Keeps the inbox fresh and tells staff of those in danger whom nobody answers, until {@code closing}.
     *
     * @param doorbell told the partition when a reply waits in its outbox
     */
    static CasesRoom open(
            Vertx vertx,
            Store store,
            LivePack live,
            IntConsumer doorbell,
            OutgoingSwitch outgoing,
            StaffList staff,
            Map<String, Route> routes,
            Meters meters,
            InstantSource clock,
            Closing closing) {
        RedisCaseStore cases = new RedisCaseStore(store.link(), store.crypto(), new RandomIds(), doorbell);
        AuditTrail trail = new CountedTrail(new RedisAuditTrail(store.link(), store.crypto()), meters);
        Inbox inbox = new Inbox(cases, clock);
        StaffPager pager = new StaffPager(staff, new StaffTexts(routes, new RandomIds()), live::pack, outgoing);
        Escalation escalation = new Escalation(cases, trail, inbox, pager, clock);
        Rounds rounds = new Rounds(
                vertx,
                vertx.getOrCreateContext(),
                BEAT,
                Rounds.looksABeat(BEAT, Inbox.ROUND),
                partition -> inbox.renew(partition)
                        .compose(renewed -> escalate(escalation, partition))
                        .map(Look.Next.ONWARD));
        rounds.start();
        closing.add("inbox", Closing::shortly, () -> rounds.stop());
        long counting = vertx.setPeriodic(COUNTED.toMillis(), tick -> {
            Inbox.Waiting people = inbox.waiting();
            meters.cases(people.many(), people.longest());
        });
        closing.add("count of who waits", () -> vertx.cancelTimer(counting));
        return new CasesRoom(
                inbox,
                new Cases(cases, trail, inbox, clock),
                new CaseReplies(cases, trail, inbox, () -> live.pack().staffWords(), outgoing, clock),
                new CaseLooks(cases, trail, clock));
    }

    /** A message to staff that hangs must not keep the inbox from being read. */
    private static Future<Void> escalate(Escalation escalation, int partition) {
        escalation.look(partition).onFailure(missed -> LOG.debug("an escalation waits for the store"));
        return Future.succeededFuture();
    }
}
