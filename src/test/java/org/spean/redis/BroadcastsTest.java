package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertClock;
import org.spean.broadcast.AlertTimes;
import org.spean.broadcast.Alerts;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.ChangeResult;
import org.spean.broadcast.DraftProblem;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.Refusal;
import org.spean.broadcast.SendingAlert;
import org.spean.broadcast.StartResult;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.Mode;

/** The whole life of alerts on a real store, with two instances' clocks; who is sent what is on paper. */
class BroadcastsTest extends PaperAlerts {
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
    void whoIsTriedOnceMoreAfterAReceiptIsWaitedForAndSoIsTheNextReceipt() {
        BroadcastId id = approved(Alerts.draft());
        tick();
        paper.move(id, 10, Outcome.PENDING, Outcome.SENT);
        tick();
        paper.move(id, 1, Outcome.SENT, Outcome.PENDING);
        now.set(Alerts.NOW.plus(Duration.ofMinutes(10)));
        tick();
        assertThat(shown()).containsExactly(id);
        paper.move(id, 1, Outcome.PENDING, Outcome.SENT);
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.SENDING);
        paper.move(id, 10, Outcome.SENT, Outcome.DELIVERED);
        tick();
        assertThat(state(id)).isEqualTo(BroadcastState.FINISHED);
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
        Broadcast submitted = done(broadcasts.submit(draft.id(), "bo"));
        String hash = submitted.hash().orElseThrow();
        prompts = lacking;
        in(Mode.LIVE);
        assertThat(refusal(broadcasts.approve(draft.id(), hash, 10, "chan"))).isEqualTo(Refusal.PROBLEMS);
        prompts = Alerts.PROMPTS;
        in(Mode.LIVE);
        done(broadcasts.approve(draft.id(), hash, 10, "chan"));
        AlertClock without = new AlertClock(vertx, ports(lacking), now::get, AlertTimes.USUAL);
        Answers.of(without.once());
        assertThat(state(draft.id())).isEqualTo(BroadcastState.APPROVED);
        tick();
        assertThat(state(draft.id())).isEqualTo(BroadcastState.SENDING);
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

    @Test
    void whatIsStoppedStaysStoppedThoughItsReasonCannotBeRead() {
        Answers.of(broadcasts.stopEverything("Wrong text", "dara"));
        Answers.of(TestRedis.shared()
                .link(vertx)
                .send(Request.cmd(Command.HSET)
                        .arg(BroadcastKeys.STOPPED)
                        .arg("reason")
                        .arg("sealed with a key that is gone")));
        assertThat(shown()).isEmpty();
        assertThat(sending.mayGo()).isFalse();
        assertThat(Answers.of(broadcasts.stopped()).orElseThrow().reason()).isEmpty();
        Answers.of(broadcasts.startAgain("dara"));
        Answers.of(broadcasts.startAgain("ana"));
        assertThat(Answers.of(broadcasts.stopped())).isEmpty();
    }
}
