package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.Alerts;
import org.spean.broadcast.Audience;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.ChangeResult;
import org.spean.broadcast.DraftProblem;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.Refusal;

/** What is approved and then changed, rejected, corrected or sent again. */
class BroadcastChangesTest extends PaperAlerts {
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
    void anEditAndTheStartAtTheSameTimeNeverBothWin() {
        int edited = 0;
        for (int i = 0; i < 12; i++) {
            Instant start = now.get().plusSeconds(60);
            BroadcastId id = approved(Alerts.at(Optional.of(start)));
            tick();
            now.set(start);
            Future<Void> begun = one.once();
            Future<ChangeResult> edit = broadcasts.edit(id, Alerts.draft(), "dara");
            Answers.of(Future.join(begun, other.once(), edit));
            boolean won = edit.result() instanceof ChangeResult.Done;
            assertThat(state(id)).isEqualTo(won ? BroadcastState.DRAFT : BroadcastState.SENDING);
            assertThat(shown().contains(id)).isEqualTo(!won);
            edited += won ? 1 : 0;
        }
        assertThat(edited).isBetween(0, 12);
    }

    @Test
    void anEditIsNotLostBecauseTheClockSchedulesItAtTheSameTime() {
        BroadcastId id = approved(Alerts.at(Optional.of(now.get().plusSeconds(60))));
        Future<Void> scheduled = one.once();
        Broadcast edited = done(broadcasts.edit(id, Alerts.draft(), "dara"));
        Answers.of(scheduled);
        tick();
        assertThat(edited.state()).isEqualTo(BroadcastState.DRAFT);
        assertThat(state(id)).isEqualTo(BroadcastState.DRAFT);
        assertThat(Answers.of(store.alive())).isEmpty();
    }

    @Test
    void aCorrectionAndAResendKeepWhyTheyAreUrgentAndTheFirstAuthorMayApproveThem() {
        BroadcastId id = approved(urgent());
        tick();
        Broadcast correction = done(broadcasts.correction(id, "dara"));
        assertThat(correction.draft().urgentReason()).isEqualTo(urgent().urgentReason());
        Broadcast submitted = done(broadcasts.submit(correction.id(), "dara"));
        String hash = submitted.hash().orElseThrow();
        assertThat(refusal(broadcasts.approve(submitted.id(), hash, 10, "dara")))
                .isEqualTo(Refusal.OWN_WORK);
        done(broadcasts.approve(submitted.id(), hash, 10, "ana"));
        done(broadcasts.cancel(id, "", "dara"));
        Broadcast resend = done(broadcasts.resend(id, "bo"));
        assertThat(resend.draft().urgentReason()).isEqualTo(urgent().urgentReason());
        assertThat(resend.hands()).containsExactly("bo");
    }

    @Test
    void whatSendsAnotherOneAgainIsSentAgainUnderTheFirst() {
        BroadcastId id = approved(Alerts.draft());
        tick();
        done(broadcasts.cancel(id, "", "dara"));
        Broadcast resend =
                done(broadcasts.submit(done(broadcasts.resend(id, "bo")).id(), "bo"));
        done(broadcasts.approve(resend.id(), resend.hash().orElseThrow(), 10, "chan"));
        tick();
        Broadcast other =
                done(broadcasts.submit(done(broadcasts.resend(id, "bo")).id(), "bo"));
        assertThat(refusal(broadcasts.approve(other.id(), other.hash().orElseThrow(), 10, "chan")))
                .isEqualTo(Refusal.SENT_AGAIN_NOW);
        done(broadcasts.cancel(resend.id(), "", "dara"));
        assertThat(done(broadcasts.resend(resend.id(), "bo")).draft().audience())
                .isEqualTo(new Audience.NotReachedBy(id));
        Broadcast chain = done(broadcasts.create(to(new Audience.NotReachedBy(resend.id())), "bo"));
        ChangeResult.Refused refused = (ChangeResult.Refused) Answers.of(broadcasts.submit(chain.id(), "bo"));
        assertThat(refused.problems()).extracting(DraftProblem::field).containsExactly("audience.notReachedBy");
        assertThat(refused.problems().getFirst().todo()).contains(id.value());
    }

    @Test
    void aRejectedAlertThatHadBegunIsLookedAfterUntilNothingOfItIsUnknown() {
        BroadcastId id = approved(Alerts.draft());
        tick();
        paper.move(id, 1, Outcome.PENDING, Outcome.UNKNOWN);
        done(broadcasts.pause(id, "", "chan"));
        done(broadcasts.reject(id, "Not true", "ana"));
        now.set(Alerts.NOW.plusSeconds(60));
        tick();
        assertThat(paper.skippedFor).containsExactly("rejected");
        assertThat(Answers.of(store.alive())).hasSize(1);
        paper.move(id, 1, Outcome.UNKNOWN, Outcome.ACCEPTED);
        tick();
        assertThat(Answers.of(store.alive())).isEmpty();
    }
}
