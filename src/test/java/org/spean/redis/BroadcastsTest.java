package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertClock;
import org.spean.broadcast.AlertPrompts;
import org.spean.broadcast.AlertRules;
import org.spean.broadcast.AlertTimes;
import org.spean.broadcast.Alerts;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.BroadcastPorts;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.Broadcasts;
import org.spean.broadcast.Budget;
import org.spean.broadcast.ChangeResult;
import org.spean.broadcast.Draft;
import org.spean.broadcast.DraftProblem;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.Prices;
import org.spean.broadcast.QuietHours;
import org.spean.broadcast.Refusal;
import org.spean.broadcast.SendingAlert;
import org.spean.broadcast.SendingAlerts;
import org.spean.broadcast.StartResult;
import org.spean.content.ContentPack;
import org.spean.content.PromptBook;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.pack.PackReader;
import org.spean.pack.PackResult;
import org.spean.pack.ReadRules;
import org.spean.staff.AuditTrail;

/** The whole life of alerts on a real store, with two instances' clocks; who is sent what is on paper. */
class BroadcastsTest {
    private static final ContentPack PACK = ((PackResult.Loaded) PackReader.read(
                    Path.of(System.getProperty("spean.project.dir", ".")).resolve("config/content"),
                    ReadRules.standard()))
            .pack();

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Instant> now = new AtomicReference<>(Alerts.NOW);
    private final AtomicInteger ids = new AtomicInteger();
    private BigDecimal budget = BigDecimal.ZERO;
    private final AlertPrompts lacking = new AlertPrompts(() -> new PromptBook(List.of()), () -> true, Mode.LIVE);
    private AlertPrompts prompts = Alerts.PROMPTS;
    private PaperLedger paper;
    private RedisBroadcastStore store;
    private RedisStopStore stops;
    private RedisAuditTrail trail;
    private Broadcasts broadcasts;
    private AlertClock one;
    private AlertClock other;
    private SendingAlerts sending;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        RedisLink link = TestRedis.shared().link(vertx);
        KeyRing keys = KeyRing.random(new SecureRandom());
        Crypto crypto = new Crypto(new Pseudonyms(keys.index()), new ValueSeal(keys.encryption(), new SecureRandom()));
        paper = new PaperLedger();
        store = new RedisBroadcastStore(link, crypto);
        stops = new RedisStopStore(link, crypto);
        trail = new RedisAuditTrail(link, crypto);
        one = new AlertClock(vertx, ports(), now::get, AlertTimes.USUAL);
        other = new AlertClock(vertx, ports(), now::get, AlertTimes.USUAL);
        in(Mode.LIVE);
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void twoPeopleSendAnAlertAndEveryChangeIsInTheTrail() {
        BroadcastId id = approved(Alerts.draft());
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.SENDING);
        paper.move(id, 9, Outcome.PENDING, Outcome.ACCEPTED);
        paper.move(id, 1, Outcome.PENDING, Outcome.UNKNOWN);
        tick();
        assertThat(state(id)).as("one is unknown").isEqualTo(BroadcastState.SENDING);
        paper.move(id, 1, Outcome.UNKNOWN, Outcome.DELIVERED);
        tick();
        assertThat(state(id)).as("a receipt may ask for one more try").isEqualTo(BroadcastState.SENDING);
        now.set(Alerts.NOW.plus(Duration.ofMinutes(4)));
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.FINISHED);
        tick();
        assertThat(Answers.of(store.alive())).isEmpty();
        assertThat(actions())
                .containsSubsequence("chan alert-approve", "the system alert-begin", "the system alert-finish")
                .startsWith("ana alert-create", "bo alert-submit");
    }

    @Test
    void ofFiftyApprovalsAtOnceExactlyOneWinsAndReservesOnce() {
        Broadcast submitted = submitted(Alerts.draft());
        List<Future<ChangeResult>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(broadcasts.approve(submitted.id(), submitted.hash().orElseThrow(), 10, "chan-" + i));
        }
        List<ChangeResult> results = all.stream().map(Answers::of).toList();
        assertThat(results).filteredOn(ChangeResult.Done.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(ChangeResult.Refused.class::isInstance)
                .hasSize(49)
                .allMatch(result -> Set.of(Refusal.WRONG_STATE, Refusal.CHANGED_MEANWHILE)
                        .contains(((ChangeResult.Refused) result).why()));
        assertThat(Answers.of(store.find(submitted.id())).orElseThrow().version())
                .isEqualTo(3);
    }

    @Test
    void whoHadAHandInItIsRefusedAndSoIsWhoeverSawSomethingElse() {
        Broadcast submitted = submitted(Alerts.draft());
        String hash = submitted.hash().orElseThrow();
        assertThat(refusal(broadcasts.approve(submitted.id(), hash, 10, "bo"))).isEqualTo(Refusal.OWN_WORK);
        assertThat(refusal(broadcasts.approve(submitted.id(), hash, 11, "chan")))
                .isEqualTo(Refusal.OTHER_PEOPLE);
        assertThat(refusal(broadcasts.approve(submitted.id(), "x", 10, "chan"))).isEqualTo(Refusal.OTHER_HASH);
        done(broadcasts.edit(submitted.id(), Alerts.draft(), "dara"));
        assertThat(refusal(broadcasts.approve(submitted.id(), hash, 10, "chan")))
                .isEqualTo(Refusal.WRONG_STATE);
        assertThat(Answers.of(broadcasts.approve(new BroadcastId("zzzzzzzzzzzz"), hash, 10, "chan")))
                .isEqualTo(new ChangeResult.NotFound());
    }

    @Test
    void allProblemsOfADraftAreSaidWhenItIsSubmitted() {
        paper.people = new AudienceCount(List.of());
        Broadcast draft = done(broadcasts.create(Alerts.at(Optional.of(Alerts.NOW.minusSeconds(1))), "ana"));
        ChangeResult.Refused refused = (ChangeResult.Refused) Answers.of(broadcasts.submit(draft.id(), "ana"));
        assertThat(refused.why()).isEqualTo(Refusal.PROBLEMS);
        assertThat(refused.problems()).extracting(DraftProblem::field).containsExactly("audience", "startAt");
    }

    @Test
    void aScheduledAlertBeginsAtItsTimeAndAMissedOneNever() {
        Instant start = Alerts.NOW.plus(Duration.ofHours(1));
        BroadcastId early = approved(Alerts.at(Optional.of(start)));
        tick();
        assertThat(state(early)).isEqualTo(BroadcastState.SCHEDULED);
        now.set(start);
        tick();
        assertThat(state(early)).isEqualTo(BroadcastState.SENDING);
        BroadcastId late = approved(Alerts.at(Optional.of(start.plusSeconds(60))));
        tick();
        now.set(start.plusSeconds(60).plus(Duration.ofMinutes(10)).plusMillis(1));
        tick();
        assertThat(state(late)).isEqualTo(BroadcastState.CANCELLED);
        assertThat(Answers.of(store.find(late)).orElseThrow().reason()).contains("missed");
        tick();
        assertThat(paper.skippedFor).containsExactly("cancelled");
    }

    @Test
    void whoIsLeftWhenTheTimeIsOverIsSkipped() {
        BroadcastId id = approved(Alerts.draft());
        tick();
        paper.move(id, 4, Outcome.PENDING, Outcome.DELIVERED);
        paper.move(id, 1, Outcome.PENDING, Outcome.CLAIMED);
        done(broadcasts.pause(id, "", "chan"));
        now.set(Alerts.NOW.plus(Alerts.draft().validFor()));
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.PAUSED);
        assertThat(paper.skippedFor).containsExactly("expired");
        paper.move(id, 1, Outcome.CLAIMED, Outcome.ACCEPTED);
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.FINISHED);
    }

    @Test
    void whatWasNotSentOfACancelledAlertIsFreeInTheBudgetAgain() {
        // Ten people at 0.10 each: two alerts are more than that.
        budget = new BigDecimal("1.50");
        in(Mode.LIVE);
        BroadcastId id = approved(Alerts.draft());
        tick();
        paper.move(id, 2, Outcome.PENDING, Outcome.DELIVERED);
        Broadcast second = submitted(Alerts.draft());
        String hash = second.hash().orElseThrow();
        assertThat(refusal(broadcasts.approve(second.id(), hash, 10, "chan"))).isEqualTo(Refusal.DAILY_BUDGET);
        done(broadcasts.cancel(id, "Gate is open again", "ana"));
        tick();
        assertThat(paper.skippedFor).containsExactly("cancelled");
        assertThat(refusal(broadcasts.approve(second.id(), hash, 10, "chan"))).isEqualTo(Refusal.DAILY_BUDGET);
        now.set(Alerts.NOW.plusSeconds(11));
        tick();
        assertThat(Answers.of(store.alive())).isEmpty();
        done(broadcasts.approve(second.id(), hash, 10, "chan"));
    }

    @Test
    void aCancelledAlertIsLookedAfterUntilNothingOfItIsUnknown() {
        BroadcastId id = approved(Alerts.draft());
        tick();
        paper.move(id, 1, Outcome.PENDING, Outcome.UNKNOWN);
        done(broadcasts.cancel(id, "", "dara"));
        now.set(Alerts.NOW.plusSeconds(60));
        tick();
        assertThat(Answers.of(store.alive())).hasSize(1);
        paper.move(id, 1, Outcome.UNKNOWN, Outcome.ACCEPTED);
        tick();
        assertThat(Answers.of(store.alive())).isEmpty();
    }

    @Test
    void anAudienceThatCouldNotBeWrittenDownIsGoneOnWith() {
        paper.awayFrom = 100;
        BroadcastId id = approved(Alerts.draft());
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.APPROVED);
        paper.awayFrom = Integer.MAX_VALUE;
        int before = paper.snapshots.get();
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.SENDING);
        assertThat(paper.snapshots.get() - before).isGreaterThanOrEqualTo(ContactId.PARTITIONS);
    }

    @Test
    void anAlertByTelephoneIsNotOverWhileACallIsUnderWay() {
        BroadcastId id = approved(byVoice());
        tick();
        paper.move(id, 9, Outcome.PENDING, Outcome.DELIVERED);
        paper.move(id, 1, Outcome.PENDING, Outcome.ACCEPTED);
        tick();
        assertThat(state(id)).as("perhaps nobody takes the call").isEqualTo(BroadcastState.SENDING);
        paper.move(id, 1, Outcome.ACCEPTED, Outcome.PENDING);
        tick();
        assertThat(shown()).as("called again").containsExactly(id);
        paper.move(id, 1, Outcome.PENDING, Outcome.UNDELIVERED);
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.FINISHED);
    }

    @Test
    void anAlertByTelephoneIsNeitherSubmittedNorApprovedNorBegunWithoutItsPrompts() {
        prompts = lacking;
        in(Mode.LIVE);
        Broadcast draft = done(broadcasts.create(byVoice(), "ana"));
        assertThat(refusal(broadcasts.submit(draft.id(), "bo"))).isEqualTo(Refusal.PROBLEMS);
        prompts = Alerts.PROMPTS;
        in(Mode.LIVE);
        String hash = done(broadcasts.submit(draft.id(), "bo")).hash().orElseThrow();
        prompts = lacking;
        in(Mode.LIVE);
        assertThat(refusal(broadcasts.approve(draft.id(), hash, 10, "chan"))).isEqualTo(Refusal.PROBLEMS);
        AlertClock without = new AlertClock(vertx, ports(), now::get, AlertTimes.USUAL);
        prompts = Alerts.PROMPTS;
        in(Mode.LIVE);
        done(broadcasts.approve(draft.id(), hash, 10, "chan"));
        Answers.of(without.once());
        assertThat(state(draft.id())).isEqualTo(BroadcastState.APPROVED);
    }

    @Test
    void anAudienceThatGrewAfterTheApprovalIsNotWrittenTo() {
        BroadcastId id = approved(Alerts.draft());
        paper.people = new AudienceCount(List.of(new AudienceCount.Part(Language.KM, 855, 11)));
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.CANCELLED);
        assertThat(shown()).isEmpty();
    }

    @Test
    void whatCouldNotStartAtOnceDoesNotStartDaysLater() {
        Answers.of(broadcasts.stopEverything("", "dara"));
        BroadcastId id = approved(Alerts.draft());
        now.set(Alerts.NOW.plus(Alerts.draft().validFor()));
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.SCHEDULED);
        now.set(now.get().plusMillis(1));
        Answers.of(broadcasts.startAgain("dara"));
        Answers.of(broadcasts.startAgain("ana"));
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.CANCELLED);
        assertThat(Answers.of(store.find(id)).orElseThrow().reason()).contains("missed");
    }

    @Test
    void whatWouldBeOverBeforeTheMorningIsNotTakenUnlessItIsUrgent() {
        // 02:59 in Phnom Penh; it would be valid for four hours, and until 07:00 nothing goes out.
        now.set(Instant.parse("2026-11-30T19:59:00Z"));
        Broadcast draft = done(broadcasts.create(Alerts.draft(), "ana"));
        ChangeResult.Refused refused = (ChangeResult.Refused) Answers.of(broadcasts.submit(draft.id(), "ana"));
        assertThat(refused.problems()).extracting(DraftProblem::field).containsExactly("validForMinutes");
        submitted(urgent());
        now.set(Instant.parse("2026-11-30T20:01:00Z"));
        done(broadcasts.submit(draft.id(), "ana"));
    }

    @Test
    void aCorrectionGoesToTheSamePeopleAndAResendToThoseItDidNotReach() {
        BroadcastId id = approved(Alerts.draft());
        assertThat(refusal(broadcasts.correction(id, "dara"))).isEqualTo(Refusal.WRONG_STATE);
        tick();
        Broadcast correction = done(broadcasts.correction(id, "dara"));
        assertThat(correction.draft().audience()).isEqualTo(new Audience.SameAs(id));
        assertThat(correction.state()).isEqualTo(BroadcastState.DRAFT);
        assertThat(correction.hands()).containsExactly("dara");
        assertThat(refusal(broadcasts.resend(id, "dara"))).isEqualTo(Refusal.WRONG_STATE);
        done(broadcasts.cancel(id, "", "dara"));
        assertThat(done(broadcasts.resend(id, "dara")).draft().audience()).isEqualTo(new Audience.NotReachedBy(id));
    }

    @Test
    void whatIsWrittenInTrainingIsTrainingAndStaysSo() {
        in(Mode.DEMO);
        Broadcast training = submitted(Alerts.draft());
        assertThat(training.draft().training()).isTrue();
        in(Mode.LIVE);
        assertThat(refusal(broadcasts.approve(training.id(), training.hash().orElseThrow(), 10, "chan")))
                .isEqualTo(Refusal.TRAINING);
        Broadcast edited = done(broadcasts.edit(training.id(), Alerts.draft(), "ana"));
        assertThat(edited.draft().training()).isTrue();
        assertThat(refusal(broadcasts.submit(training.id(), "ana"))).isEqualTo(Refusal.PROBLEMS);
    }

    @Test
    void onlyWhatMayGoOutNowIsShownToWhoeverSends() {
        BroadcastId id = approved(Alerts.draft());
        assertThat(shown()).isEmpty();
        tick();
        assertThat(shown()).containsExactly(id);
        assertThat(sending.get().getFirst().until())
                .isEqualTo(Alerts.NOW.plus(Alerts.draft().validFor()));
        done(broadcasts.pause(id, "", "chan"));
        assertThat(shown()).isEmpty();
        done(broadcasts.resume(id, "chan"));
        assertThat(shown()).containsExactly(id);
        // Nothing has been read since: the store is away.
        now.set(Alerts.NOW.plusMillis(1501));
        assertThat(sending.get()).isEmpty();
        assertThat(sending.mayGo()).isTrue();
        now.set(Alerts.NOW.plus(Alerts.draft().validFor()));
        assertThat(shown()).as("its time is over").isEmpty();
    }

    @Test
    void atNightOnlyTheUrgentAreShown() {
        now.set(Instant.parse("2026-11-30T13:59:59.999Z"));
        BroadcastId calm = approved(Alerts.draft());
        BroadcastId urgent = approved(urgent());
        tick();
        assertThat(shown()).containsExactlyInAnyOrder(calm, urgent);
        now.set(Instant.parse("2026-11-30T14:00:00Z"));
        assertThat(sending.get()).extracting(SendingAlert::id).containsExactly(urgent);
    }

    @Test
    void theUrgentGoBeforeThoseThatBeganEarlier() {
        BroadcastId calm = approved(Alerts.draft());
        tick();
        now.set(Alerts.NOW.plusSeconds(60));
        BroadcastId urgent = approved(urgent());
        tick();
        assertThat(shown()).containsExactly(urgent, calm);
    }

    @Test
    void nothingGoesOutWhileEverythingIsStoppedAndTwoPeopleStartAgain() {
        BroadcastId running = approved(Alerts.draft());
        tick();
        Instant start = Alerts.NOW.plusSeconds(60);
        BroadcastId due = approved(Alerts.at(Optional.of(start)));
        tick();
        Answers.of(broadcasts.stopEverything("Wrong text", "dara"));
        now.set(start);
        tick();
        assertThat(shown()).isEmpty();
        assertThat(sending.mayGo()).isFalse();
        assertThat(state(running)).isEqualTo(BroadcastState.SENDING);
        assertThat(state(due)).as("nothing begins").isEqualTo(BroadcastState.SCHEDULED);
        assertThat(Answers.of(broadcasts.startAgain("dara"))).isInstanceOf(StartResult.Asked.class);
        assertThat(Answers.of(broadcasts.stopped()).orElseThrow().reason()).isEqualTo("Wrong text");
        assertThat(Answers.of(broadcasts.startAgain("ana"))).isEqualTo(new StartResult.Started());
        tick();
        assertThat(shown()).containsExactlyInAnyOrder(running, due);
        assertThat(sending.mayGo()).isTrue();
        assertThat(actions()).containsSubsequence("dara stop-everything", "dara start-ask", "ana start-again");
    }

    private void in(Mode mode) {
        AlertRules rules = new AlertRules(
                mode,
                new Prices(Map.of(), new BigDecimal("0.10"), Set.of()),
                new Budget(budget, BigDecimal.ZERO),
                QuietHours.USUAL,
                10,
                new AlertRules.CallRules(5, 1));
        broadcasts = new Broadcasts(ports(), rules, now::get, this::id);
        sending = new SendingAlerts(store, stops, rules, now::get);
    }

    private BroadcastPorts ports() {
        return new BroadcastPorts(store, paper, paper, stops, () -> PACK, trail, prompts);
    }

    private String id() {
        return "aaaaaaaaaaa" + (char) ('a' + ids.getAndIncrement());
    }

    /** Both instances look, at the same time. */
    private void tick() {
        Answers.of(Future.join(one.once(), other.once()));
    }

    private List<BroadcastId> shown() {
        Answers.of(sending.read());
        return sending.get().stream().map(SendingAlert::id).toList();
    }

    private BroadcastId approved(Draft draft) {
        Broadcast submitted = submitted(draft);
        return done(broadcasts.approve(submitted.id(), submitted.hash().orElseThrow(), 10, "chan"))
                .id();
    }

    private Broadcast submitted(Draft draft) {
        Broadcast alert = done(broadcasts.create(draft, "ana"));
        return done(broadcasts.submit(alert.id(), "bo"));
    }

    private BroadcastState state(BroadcastId id) {
        return Answers.of(broadcasts.find(id)).orElseThrow().state();
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        Answers.of(trail.entries(Optional.empty(), 1000)).entries().forEach(kept -> {
            var entry = ((AuditTrail.Kept.Readable) kept).entry();
            actions.addFirst(entry.who() + " " + entry.action().word());
        });
        return actions;
    }

    private static Broadcast done(Future<ChangeResult> result) {
        return ((ChangeResult.Done) Answers.of(result)).broadcast();
    }

    private static Refusal refusal(Future<ChangeResult> result) {
        return ((ChangeResult.Refused) Answers.of(result)).why();
    }

    private static Draft byVoice() {
        Draft draft = Alerts.draft();
        String sound = "0".repeat(32);
        return new Draft(
                draft.title(),
                draft.texts(),
                Channel.VOICE,
                draft.audience(),
                draft.startAt(),
                draft.validFor(),
                draft.urgentReason(),
                draft.longTexts(),
                draft.training(),
                Map.of(Language.KM, sound, Language.EN, sound));
    }

    private static Draft urgent() {
        Draft draft = Alerts.draft();
        return new Draft(
                draft.title(),
                draft.texts(),
                draft.channel(),
                draft.audience(),
                draft.startAt(),
                draft.validFor(),
                Optional.of("People are stuck"),
                draft.longTexts(),
                draft.training());
    }
}
