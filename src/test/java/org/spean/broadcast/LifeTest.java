package org.spean.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.broadcast.Alerts.ESTIMATE;
import static org.spean.broadcast.Alerts.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.model.Mode;

class LifeTest {
    private static final String HASH = DraftHash.of(Alerts.draft(), ESTIMATE);

    /** Every action, as somebody who may do it would. */
    private static final Map<String, Function<Broadcast, Move>> ACTIONS = Map.of(
            "edit", alert -> Life.edit(alert, Alerts.draft(), "bo"),
            "submit", alert -> Life.submit(alert, ESTIMATE, "bo"),
            "approve", alert -> approve(alert, "chan"),
            "reject", alert -> Life.reject(alert, "Wrong gate", NOW),
            "schedule", Life::schedule,
            "begin", alert -> Life.begin(alert, NOW),
            "pause", alert -> Life.pause(alert, ""),
            "resume", Life::resume,
            "cancel", alert -> Life.cancel(alert, "", NOW),
            "finish", alert -> Life.finish(alert, NOW));

    /** The whole table: what each action leads to; all that is not here is refused. */
    private static final Map<BroadcastState, Map<String, BroadcastState>> TABLE = Map.of(
            BroadcastState.DRAFT,
                    Map.of(
                            "edit", BroadcastState.DRAFT,
                            "submit", BroadcastState.SUBMITTED,
                            "reject", BroadcastState.REJECTED,
                            "cancel", BroadcastState.CANCELLED),
            BroadcastState.SUBMITTED,
                    Map.of(
                            "edit", BroadcastState.DRAFT,
                            "approve", BroadcastState.APPROVED,
                            "reject", BroadcastState.REJECTED,
                            "cancel", BroadcastState.CANCELLED),
            BroadcastState.APPROVED,
                    Map.of(
                            "edit", BroadcastState.DRAFT,
                            "reject", BroadcastState.REJECTED,
                            "schedule", BroadcastState.SCHEDULED,
                            "begin", BroadcastState.SENDING,
                            "pause", BroadcastState.PAUSED,
                            "cancel", BroadcastState.CANCELLED),
            BroadcastState.SCHEDULED,
                    Map.of(
                            "edit", BroadcastState.DRAFT,
                            "reject", BroadcastState.REJECTED,
                            "begin", BroadcastState.SENDING,
                            "pause", BroadcastState.PAUSED,
                            "cancel", BroadcastState.CANCELLED),
            BroadcastState.SENDING,
                    Map.of(
                            "reject", BroadcastState.REJECTED,
                            "pause", BroadcastState.PAUSED,
                            "cancel", BroadcastState.CANCELLED,
                            "finish", BroadcastState.FINISHED),
            BroadcastState.PAUSED,
                    Map.of(
                            "reject", BroadcastState.REJECTED,
                            "resume", BroadcastState.SENDING,
                            "cancel", BroadcastState.CANCELLED,
                            "finish", BroadcastState.FINISHED));

    @ParameterizedTest
    @EnumSource
    void anActionLeadsWhereTheTableSaysOrIsRefused(BroadcastState state) {
        Map<String, BroadcastState> allowed = TABLE.getOrDefault(state, Map.of());
        ACTIONS.forEach((name, action) -> {
            Move move = action.apply(Alerts.in(state, Alerts.draft()));
            if (allowed.containsKey(name)) {
                assertThat(move).as(name).isInstanceOfSatisfying(Move.To.class, to -> {
                    assertThat(to.next().state()).isEqualTo(allowed.get(name));
                    assertThat(to.next().version()).isEqualTo(8);
                });
            } else {
                assertThat(move).as(name).isEqualTo(new Move.Refused(Refusal.WRONG_STATE));
            }
        });
    }

    @Test
    void anEditVoidsWhatWasSubmittedAndMakesAHand() {
        Broadcast edited = next(Life.edit(Alerts.in(BroadcastState.SUBMITTED, Alerts.draft()), Alerts.draft(), "dara"));
        assertThat(edited.hands()).containsExactlyInAnyOrder("ana", "bo", "dara");
        assertThat(edited.hash()).isEmpty();
        assertThat(edited.estimate()).isEmpty();
        assertThat(edited.submittedBy()).isEmpty();
    }

    @Test
    void anEditVoidsAnApprovalAndTheNextOneIsAnotherRound() {
        Broadcast scheduled = Alerts.in(BroadcastState.SCHEDULED, Alerts.draft());
        Broadcast edited = next(Life.edit(scheduled, Alerts.draft(), "dara"));
        assertThat(edited.approvedBy()).isEmpty();
        assertThat(edited.approvedAt()).isEmpty();
        assertThat(edited.round()).isEqualTo(1);
        Broadcast again = next(Life.submit(edited, ESTIMATE, "dara"));
        assertThat(approve(again, "dara")).isEqualTo(new Move.Refused(Refusal.OWN_WORK));
        assertThat(next(approve(again, "chan")).round()).isEqualTo(2);
    }

    @Test
    void aPausedOneIsEditedOnlyIfItHadNotBegun() {
        Broadcast paused = next(Life.pause(Alerts.in(BroadcastState.SCHEDULED, Alerts.draft()), "Wait"));
        Broadcast edited = next(Life.edit(paused, Alerts.draft(), "ana"));
        assertThat(edited.state()).isEqualTo(BroadcastState.DRAFT);
        assertThat(edited.reason()).isEmpty();
        Broadcast begun = Alerts.in(BroadcastState.PAUSED, Alerts.draft());
        assertThat(Life.edit(begun, Alerts.draft(), "ana")).isEqualTo(new Move.Refused(Refusal.WRONG_STATE));
    }

    @ParameterizedTest
    @CsvSource({"ana", "bo"})
    void whoWroteOrSubmittedItCannotApproveIt(String hand) {
        assertThat(approve(Alerts.in(BroadcastState.SUBMITTED, Alerts.draft()), hand))
                .isEqualTo(new Move.Refused(Refusal.OWN_WORK));
    }

    @Test
    void whoOnceEditedItCannotApproveWhatOthersWroteLater() {
        Broadcast edited = next(Life.edit(Alerts.in(BroadcastState.SUBMITTED, Alerts.draft()), Alerts.draft(), "dara"));
        Broadcast again = next(Life.submit(next(Life.edit(edited, Alerts.draft(), "bo")), ESTIMATE, "bo"));
        assertThat(approve(again, "dara")).isEqualTo(new Move.Refused(Refusal.OWN_WORK));
        assertThat(approve(again, "chan")).isInstanceOf(Move.To.class);
    }

    @Test
    void anApprovalIsBoundToTheHash() {
        assertThat(Life.approve(
                        Alerts.in(BroadcastState.SUBMITTED, Alerts.draft()),
                        new Life.Seen("0".repeat(64), 10, 10),
                        Mode.LIVE,
                        "chan",
                        NOW))
                .isEqualTo(new Move.Refused(Refusal.OTHER_HASH));
    }

    @ParameterizedTest
    @CsvSource({"10,10,true", "9,10,false", "10,11,false", "10,9,false", "10,0,false"})
    void anApprovalIsBoundToTheNumberOfPeople(long seen, long now, boolean allowed) {
        Move move = Life.approve(
                Alerts.in(BroadcastState.SUBMITTED, Alerts.draft()),
                new Life.Seen(HASH, seen, now),
                Mode.LIVE,
                "chan",
                NOW);
        if (allowed) {
            assertThat(move).isInstanceOf(Move.To.class);
        } else {
            assertThat(move).isEqualTo(new Move.Refused(Refusal.OTHER_PEOPLE));
        }
    }

    @ParameterizedTest
    @CsvSource({"1000,true", "990,true", "1010,true", "989,false", "1011,false"})
    void ofAThousandTenMayHaveLeftOrCome(long now, boolean allowed) {
        Estimate thousand = new Estimate(1000, 1000, Map.of(), ESTIMATE.costUsd(), 2);
        Broadcast submitted = next(Life.submit(Alerts.in(BroadcastState.DRAFT, Alerts.draft()), thousand, "ana"));
        Life.Seen seen = new Life.Seen(submitted.hash().orElseThrow(), 1000, now);
        assertThat(Life.approve(submitted, seen, Mode.LIVE, "chan", NOW) instanceof Move.To)
                .isEqualTo(allowed);
    }

    @Test
    void whatWasWrittenInTrainingNeverGoesLiveAndTheReverse() {
        Broadcast live = Alerts.in(BroadcastState.SUBMITTED, Alerts.draft());
        assertThat(Life.approve(live, new Life.Seen(HASH, 10, 10), Mode.DEMO, "chan", NOW))
                .isEqualTo(new Move.Refused(Refusal.TRAINING));
        Draft draft = training();
        Broadcast training = Alerts.in(BroadcastState.SUBMITTED, draft);
        Life.Seen seen = new Life.Seen(DraftHash.of(draft, ESTIMATE), 10, 10);
        assertThat(Life.approve(training, seen, Mode.LIVE, "chan", NOW)).isEqualTo(new Move.Refused(Refusal.TRAINING));
        assertThat(Life.approve(training, seen, Mode.DEMO, "chan", NOW)).isInstanceOf(Move.To.class);
    }

    @Test
    void aMissedScheduleCannotBeApproved() {
        Draft draft = Alerts.at(Optional.of(NOW));
        Broadcast submitted = Alerts.in(BroadcastState.SUBMITTED, draft);
        Life.Seen seen = new Life.Seen(DraftHash.of(draft, ESTIMATE), 10, 10);
        Instant last = NOW.plus(Life.LATEST_START);
        assertThat(Life.approve(submitted, seen, Mode.LIVE, "chan", last)).isInstanceOf(Move.To.class);
        assertThat(Life.approve(submitted, seen, Mode.LIVE, "chan", last.plusMillis(1)))
                .isEqualTo(new Move.Refused(Refusal.MISSED));
    }

    @Test
    void aPausedOneThatHadNotBegunGoesBackToItsAudience() {
        Broadcast paused = next(Life.pause(Alerts.in(BroadcastState.SCHEDULED, Alerts.draft()), "Wait"));
        assertThat(paused.reason()).contains("Wait");
        Broadcast resumed = next(Life.resume(paused));
        assertThat(resumed.state()).isEqualTo(BroadcastState.APPROVED);
        assertThat(resumed.reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void aRejectionNeedsAReason(String reason) {
        assertThat(Life.reject(Alerts.in(BroadcastState.SUBMITTED, Alerts.draft()), reason, NOW))
                .isEqualTo(new Move.Refused(Refusal.NO_REASON));
        assertThat(Life.cancel(Alerts.in(BroadcastState.SENDING, Alerts.draft()), "x".repeat(501), NOW))
                .isEqualTo(new Move.Refused(Refusal.NO_REASON));
    }

    @Test
    void everyFieldOfADraftIsInTheHash() {
        Draft plain = Alerts.draft();
        List<Draft> others = new ArrayList<>(List.of(plain, training(), Alerts.at(Optional.of(NOW))));
        others.add(with("Other", plain.texts(), plain.audience(), plain.validFor(), Optional.empty(), false));
        others.add(with(
                plain.title(), Map.of(Language.KM, "x"), plain.audience(), plain.validFor(), Optional.empty(), false));
        others.add(with(
                plain.title(), Map.of(Language.EN, "x"), plain.audience(), plain.validFor(), Optional.empty(), false));
        Stream.<Audience>of(
                        Audience.Rule.ALL,
                        new Audience.Rule(Set.of("01", "02"), Set.of(), Set.of()),
                        new Audience.Rule(Set.of(), Set.of("01"), Set.of()),
                        new Audience.Rule(Set.of("01"), Set.of(), Set.of(Language.KM)),
                        new Audience.SameAs(Alerts.ID),
                        new Audience.NotReachedBy(Alerts.ID))
                .map(audience ->
                        with(plain.title(), plain.texts(), audience, plain.validFor(), Optional.empty(), false))
                .forEach(others::add);
        others.add(with(plain.title(), plain.texts(), plain.audience(), Duration.ofHours(5), Optional.empty(), false));
        others.add(with(plain.title(), plain.texts(), plain.audience(), plain.validFor(), Optional.of("Now"), false));
        others.add(with(plain.title(), plain.texts(), plain.audience(), plain.validFor(), Optional.empty(), true));
        others.add(new Draft(
                plain.title(),
                plain.texts(),
                Channel.VOICE,
                plain.audience(),
                plain.startAt(),
                plain.validFor(),
                plain.urgentReason(),
                plain.longTexts(),
                plain.training()));
        Set<String> hashes = new HashSet<>();
        others.forEach(draft -> hashes.add(DraftHash.of(draft, ESTIMATE)));
        hashes.add(DraftHash.of(plain, new Estimate(11, 10, Map.of(), ESTIMATE.costUsd(), 1)));
        assertThat(hashes).hasSize(others.size() + 1);
    }

    private static Draft with(
            String title,
            Map<Language, String> texts,
            Audience audience,
            Duration validFor,
            Optional<String> urgent,
            boolean longTexts) {
        return new Draft(title, texts, Channel.SMS, audience, Optional.empty(), validFor, urgent, longTexts, false);
    }

    private static Draft training() {
        Draft plain = Alerts.draft();
        return new Draft(
                plain.title(),
                plain.texts(),
                plain.channel(),
                plain.audience(),
                plain.startAt(),
                plain.validFor(),
                plain.urgentReason(),
                plain.longTexts(),
                true);
    }

    private static Move approve(Broadcast alert, String by) {
        return Life.approve(alert, new Life.Seen(HASH, 10, 10), Mode.LIVE, by, NOW);
    }

    private static Broadcast next(Move move) {
        return ((Move.To) move).next();
    }
}
