package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.CaseStage.BOPHA;
import static org.spean.redis.CaseStage.DARA;
import static org.spean.redis.CaseStage.MALY;
import static org.spean.redis.CaseStage.of;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.late;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.turn;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.cases.Case;
import org.spean.cases.CaseId;
import org.spean.cases.CaseLooks.Reason;
import org.spean.cases.CaseResult;
import org.spean.cases.LogEntry;
import org.spean.cases.Note;
import org.spean.cases.Outcome;
import org.spean.cases.RevealResult;
import org.spean.cases.Verdict;
import org.spean.content.CaseKind;
import org.spean.dialogue.Effect;
import org.spean.model.PhoneNumber;
import org.spean.staff.AuditAction;

/** What is kept in a case, how it ends, and what is left. */
class CaseLifeTest {
    private static final CaseResult DONE = new CaseResult.Done();

    private final CaseStage room = new CaseStage();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void onlyWhatIsSaidWhileACaseIsOpenIsKeptAndSealed() {
        room.says("E1", "before my case", NOON.minusSeconds(5));
        CaseId id = room.open("case1", CaseKind.REPORT);
        room.says("E2", "they took my passport", NOON.plusSeconds(5));
        assertThat(room.read(id).log())
                .containsExactly(
                        new LogEntry.In(1, NOON, "please help"),
                        new LogEntry.Out(2, NOON, List.of("ok")),
                        new LogEntry.In(3, NOON.plusSeconds(5), "they took my passport"),
                        new LogEntry.Out(4, NOON.plusSeconds(5), List.of("ok")));
        assertThat(room.read(id).newest()).isEqualTo(3);
        assertThat(room.stage.dump.everything(key -> !key.contains(":a:")))
                .doesNotContain("passport", "before my case", "please help");
    }

    @Test
    void theSameWebhookAgainAndAReplayAddNothing() {
        CaseId id = room.open("case1", CaseKind.REPORT);
        room.says("E2", "once", NOON.plusSeconds(5));
        room.says("E2", "once", NOON.plusSeconds(5));
        room.stage.play(late(text("E2", "once", NOON.plusSeconds(5))), known -> turn(known.session(), "ok"));
        assertThat(room.read(id).log()).hasSize(4);
        room.stage.play(late(text("E3", "from the spool", NOON.plusSeconds(6))), known -> turn(known.session(), "ok"));
        room.stage.play(late(text("E3", "from the spool", NOON.plusSeconds(6))), known -> turn(known.session(), "ok"));
        assertThat(room.read(id).log()).hasSize(6);
    }

    @Test
    void notesReferralsAndVerdictsAreKeptOnceAnOperation() {
        CaseId id = room.open("case1", CaseKind.REPORT);
        of(room.cases.note(MALY, id, "op1", "spoke to her sister"));
        of(room.cases.note(MALY, id, "op1", "spoke to her sister"));
        of(room.cases.refer(DARA, id, "op2", "Chab Dai", true, "appointment on Monday"));
        of(room.cases.judge(DARA, id, "op3", Verdict.CONFIRMED, "two others name them"));
        Case read = room.read(id);
        assertThat(read.notes())
                .extracting(Note::kind)
                .containsExactly(Note.Kind.NOTE, Note.Kind.REFERRAL, Note.Kind.VERDICT);
        assertThat(read.notes().get(1).consent()).contains(true);
        assertThat(read.summary().verdict()).contains(Verdict.CONFIRMED);
        assertThat(room.told()).containsExactly("maly case-note", "dara case-refer", "dara case-verdict");
        assertThat(room.stage.dump.everything()).doesNotContain("sister", "Chab Dai");
    }

    @Test
    void aClosedCaseLeavesTheInboxAndItsLogIsDeletedAfter30Days() {
        CaseId id = room.open("case1", CaseKind.PERSON);
        assertThat(closing(id, 1)).isEqualTo(new CaseResult.HeldBy(Optional.empty()));
        of(room.cases.claim(DARA, id));
        assertThat(closing(id, 0)).isEqualTo(new CaseResult.Unseen(1));
        assertThat(closing(id, 1)).isEqualTo(DONE);
        assertThat(room.inbox.find(id)).isEmpty();
        Case read = room.read(id);
        assertThat(read.closed()).contains(new Case.Closed(room.now, "dara", Outcome.HELPED));
        assertThat(days(read.logDeleted().orElseThrow())).isEqualTo(30);
        assertThat(days(read.summary().deleted())).isEqualTo(180);
        assertThat(of(room.cases.claim(DARA, id))).isEqualTo(new CaseResult.IsClosed());
        room.says("E2", "after the end", room.now.plusSeconds(5));
        assertThat(room.read(id).log()).hasSize(2);
    }

    @Test
    void whoGoesOnWithAClosedCaseOpensItAgain() {
        CaseId id = room.open("case1", CaseKind.PERSON);
        of(room.cases.claim(DARA, id));
        closing(id, 1);
        Instant later = room.now.plusSeconds(600);
        room.stage.cause(text("E2", "more", later), new Effect.AddToCase("case1", "message", "more"));
        room.renew(id);
        assertThat(room.inbox.find(id).orElseThrow().since()).isEqualTo(later);
        assertThat(room.inbox.find(id).orElseThrow().waiting()).contains(later);
        assertThat(room.inbox.find(id).orElseThrow().rank()).isEqualTo(CaseKind.PERSON);
        assertThat(room.read(id).closed()).isEmpty();
        assertThat(room.read(id).log()).hasSize(4);
        assertThat(days(room.read(id).logDeleted().orElseThrow())).isEqualTo(180);
    }

    @Test
    void staffOpenAClosedCaseAgain() {
        CaseId id = room.open("case1", CaseKind.DANGER);
        assertThat(of(room.cases.reopen(DARA, id))).isEqualTo(new CaseResult.IsOpen());
        of(room.cases.claim(DARA, id));
        closing(id, 1);
        assertThat(of(room.cases.reopen(MALY, id))).isEqualTo(DONE);
        assertThat(room.inbox.find(id).orElseThrow().danger()).isTrue();
        room.says("E2", "still here", room.now.plusSeconds(5));
        assertThat(room.read(id).log()).hasSize(4);
    }

    @Test
    void anAnsweredCaseThatStaffOpenAgainWaitsLikeANewOne() {
        CaseId id = room.open("case1", CaseKind.DANGER);
        of(room.cases.claim(DARA, id));
        room.reply(DARA, id, "op1", "Hello.", 1);
        closing(id, 1);
        room.now = room.now.plusSeconds(3600);
        assertThat(of(room.cases.reopen(MALY, id))).isEqualTo(DONE);
        assertThat(room.inbox.find(id).orElseThrow().waiting()).contains(room.now);
        room.now = room.now.plusSeconds(6 * 60);
        of(room.escalation.look(id.partition()));
        assertThat(room.paged).containsExactly("dara 6");
    }

    @Test
    void aSupervisorLetsACaseEndSoonerAndNeverLater() {
        CaseId id = room.open("case1", CaseKind.REPORT);
        assertThat(of(room.cases.shorten(DARA, id, 7))).isEqualTo(new CaseResult.NotAllowed());
        assertThat(of(room.cases.shorten(BOPHA, id, 7))).isEqualTo(DONE);
        of(room.cases.shorten(BOPHA, id, 100));
        assertThat(days(room.read(id).summary().deleted())).isEqualTo(7);
        assertThat(days(room.read(id).logDeleted().orElseThrow())).isEqualTo(7);
        room.says("E2", "a word", room.now.plusSeconds(5));
        assertThat(days(room.read(id).summary().deleted())).isEqualTo(7);
        of(room.cases.note(DARA, id, "op", "a note"));
        assertThat(room.stage.dump.life(CaseKeys.notes(id.partition(), id.id())))
                .isLessThanOrEqualTo(Duration.ofDays(7).toMillis());
    }

    @Test
    void erasingLeavesNothingOfACase() {
        CaseId id = room.open("case1", CaseKind.REPORT);
        of(room.cases.claim(DARA, id));
        of(room.cases.note(DARA, id, "op1", "a note"));
        room.reply(DARA, id, "op2", "Hello.", 1);
        of(room.looks.look(DARA, id));
        of(room.stage.contacts.erase(Stage.SOKHA));
        String me = room.stage.contact().value();
        assertThat(room.stage.dump.everything()).doesNotContain(me).doesNotContain("case1");
        assertThat(room.stage.dump.keys())
                .noneMatch(key -> key.startsWith(Keys.tag(id.partition()))
                        && !key.contains(":e:")
                        && !key.contains(":a:")
                        && !key.endsWith(":kv"));
        room.renew(id);
        assertThat(room.inbox.find(id)).isEmpty();
        assertThat(of(room.cases.claim(DARA, id))).isEqualTo(new CaseResult.NotFound());
    }

    @Test
    void aNumberIsMaskedUntilItIsRevealedWithAReasonAndAFreshSignIn() {
        CaseId id = room.open("case1", CaseKind.DANGER);
        assertThat(room.read(id).summary().number()).isEqualTo("012 ••• •01");
        assertThat(reveal(id, "op1", false, "to ring")).isEqualTo(new RevealResult.SignInAgain());
        assertThat(reveal(id, "op1", true, " ")).isEqualTo(new RevealResult.ReasonMissing());
        assertThat(room.told()).isEmpty();
        assertThat(reveal(id, "op1", true, "to ring her")).isEqualTo(new RevealResult.Shown(Stage.SOKHA));
        assertThat(room.told()).containsExactly("dara number-reveal");
        assertThat(room.read(id).notes().getLast().text()).isEqualTo("to ring her");
    }

    @Test
    void nobodySeesMoreThan20NumbersAnHour() {
        CaseId id = room.open("case1", CaseKind.DANGER);
        for (int n = 0; n < 20; n++) {
            assertThat(reveal(id, "op" + n, true, "why")).isInstanceOf(RevealResult.Shown.class);
        }
        assertThat(reveal(id, "op20", true, "why")).isEqualTo(new RevealResult.TooMany());
        assertThat(reveal(id, "op19", true, "why")).isInstanceOf(RevealResult.Shown.class);
        assertThat(of(room.looks.reveal(MALY, id, "m1", true, Reason.TO_RING_THEM, "why")))
                .isInstanceOf(RevealResult.Shown.class);
        room.now = room.now.plus(Duration.ofHours(1));
        assertThat(reveal(id, "op20", true, "why")).isInstanceOf(RevealResult.Shown.class);
    }

    @Test
    void oneFormSentForManyCasesCountsForEachOfThem() {
        CaseId first = caseOf(100);
        assertThat(reveal(first, "op", true, "why")).isInstanceOf(RevealResult.Shown.class);
        for (int n = 1; n < 20; n++) {
            assertThat(reveal(caseOf(100 + n), "op", true, "why")).isInstanceOf(RevealResult.Shown.class);
        }
        assertThat(reveal(caseOf(120), "op", true, "why")).isEqualTo(new RevealResult.TooMany());
        assertThat(reveal(first, "op", true, "why")).isInstanceOf(RevealResult.Shown.class);
    }

    @Test
    void aNoteUnderTheSameOperationHidesNoReveal() {
        CaseId id = room.open("case1", CaseKind.DANGER);
        of(room.cases.note(DARA, id, "op", "a harmless note"));
        reveal(id, "op", true, "curious");
        assertThat(room.read(id).notes().getLast().text()).isEqualTo("curious");
    }

    @Test
    void aVoiceMessageIsHeardByOneEntryEach() {
        CaseId id = room.open("case1", CaseKind.PERSON);
        room.stage.cause(text("E2", "", NOON.plusSeconds(1)), new Effect.KeepRecording("case1", "RE1", 7));
        assertThat(room.read(id).recordings()).containsExactly(new Case.Recording("RE1", 7, false));
        assertThat(of(room.looks.listen(DARA, id, "RE1"))).isEmpty();
        RedisRecordingJobs jobs = new RedisRecordingJobs(room.stage.link, room.stage.crypto);
        of(jobs.keep(
                new org.spean.calls.RecordingJob(id.partition(), "main", "case1", "RE1", NOON), new byte[] {1, 2, 3}));
        assertThat(room.read(id).recordings()).containsExactly(new Case.Recording("RE1", 7, true));
        assertThat(of(room.looks.listen(DARA, id, "RE1")).orElseThrow()).containsExactly(1, 2, 3);
        assertThat(room.told(AuditAction.CASE_LISTEN)).isEqualTo(1);
    }

    @Test
    void theWholeCaseIsRead() {
        CaseId id = room.open("case1", CaseKind.REPORT);
        room.stage.cause(
                text("E2", "they lied", NOON.plusSeconds(1)),
                new Effect.AddToCase("case1", "what-happened", "they lied"),
                new Effect.RaiseCase("case1", CaseKind.PERSON));
        Case read = room.read(id);
        assertThat(read.facts()).isEqualTo(Map.of("kind", "broker"));
        assertThat(read.told()).containsExactly(new Case.Told(NOON.plusSeconds(1), "what-happened", "they lied"));
        assertThat(read.summary().rank()).isEqualTo(CaseKind.PERSON);
        assertThat(read.summary().topic()).contains("broker");
        assertThat(read.reachable()).isTrue();
        assertThat(read.optedOut()).isFalse();
        Assertions.assertThat(read.toString()).doesNotContain("lied");
    }

    /** Of somebody else each. */
    private CaseId caseOf(int who) {
        PhoneNumber number = PhoneNumber.ofE164("+85512000" + who).orElseThrow();
        return room.open(number, "case" + who, CaseKind.DANGER, NOON);
    }

    private CaseResult closing(CaseId id, int seen) {
        return of(room.cases.close(DARA, id, "close" + seen, seen, Outcome.HELPED, "all well"));
    }

    private RevealResult reveal(CaseId id, String operation, boolean fresh, String why) {
        return of(room.looks.reveal(DARA, id, operation, fresh, Reason.TO_RING_THEM, why));
    }

    private long days(Instant until) {
        return ChronoUnit.DAYS.between(room.now, until.plusSeconds(60));
    }
}
