package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.CaseStage.DARA;
import static org.spean.redis.CaseStage.MALY;
import static org.spean.redis.CaseStage.of;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.number;
import static org.spean.redis.Stage.text;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.cases.CaseId;
import org.spean.cases.CaseSummary;
import org.spean.cases.Inbox;
import org.spean.content.CaseKind;
import org.spean.dialogue.Effect;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.staff.AuditAction;

/** Who waits, in which order, and who is told when nobody answers. */
class InboxTest {
    private final CaseStage room = new CaseStage();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void dangerIsOnTopThenWhoWaitsLongestAndTheAnsweredComeLast() {
        CaseId report = room.open(number(2), "report", CaseKind.REPORT, NOON);
        CaseId person = room.open(number(3), "person", CaseKind.PERSON, NOON.plusSeconds(10));
        CaseId danger = room.open(number(4), "danger", CaseKind.DANGER, NOON.plusSeconds(20));
        CaseId answered = room.open(number(5), "answered", CaseKind.PERSON, NOON.minusSeconds(60));
        of(room.cases.claim(DARA, answered));
        room.reply(DARA, answered, "op1", "Hello.", 1);
        room.renewAll();
        Inbox.Page page = room.inbox.page(Inbox.Filter.ALL, 0, 10);
        assertThat(page.cases()).extracting(CaseSummary::id).containsExactly(danger, report, person, answered);
        assertThat(page.all()).isEqualTo(4);
        assertThat(room.inbox.page(Inbox.Filter.ALL, 1, 2).cases())
                .extracting(CaseSummary::id)
                .containsExactly(report, person);
        assertThat(room.inbox
                        .page(new Inbox.Filter(Optional.empty(), Optional.of("dara"), false), 0, 10)
                        .cases())
                .extracting(CaseSummary::id)
                .containsExactly(answered);
        assertThat(room.inbox
                        .page(new Inbox.Filter(Optional.of(CaseKind.PERSON), Optional.empty(), true), 0, 10)
                        .cases())
                .extracting(CaseSummary::id)
                .containsExactly(person);
    }

    @Test
    void aLineSaysWhatIsKnownAndNoNumber() {
        room.stage.cause(
                text("E0", "a", NOON.minusSeconds(9)),
                new Effect.Remember(Optional.of(Language.EN), Optional.of(new Country("TH"))));
        CaseId id = room.open("case1", CaseKind.REPORT);
        CaseSummary line = room.inbox.find(id).orElseThrow();
        assertThat(line.language()).contains(Language.EN);
        assertThat(line.country()).contains(new Country("TH"));
        assertThat(line.topic()).contains("broker");
        assertThat(line.number()).isEqualTo("012 ••• •01");
        assertThat(line.unread()).isTrue();
        assertThat(line.waiting()).contains(NOON);
        assertThat(line.asked()).isEqualTo(Map.of(CaseKind.REPORT, NOON));
        of(room.looks.look(DARA, id));
        room.renew(id);
        assertThat(room.inbox.find(id).orElseThrow().unread()).isFalse();
        room.says("E2", "more", NOON.plusSeconds(5));
        room.renew(id);
        assertThat(room.inbox.find(id).orElseThrow().unread()).isTrue();
    }

    @Test
    void whoHasTheirAnswerIsNotCountedAmongThoseWhoWait() {
        assertThat(room.inbox.waiting()).isEqualTo(new Inbox.Waiting(0, Duration.ZERO));
        CaseId first = room.open("first", CaseKind.PERSON);
        room.open(number(2), "second", CaseKind.PERSON, NOON.plusSeconds(20));
        assertThat(room.inbox.waiting()).isEqualTo(new Inbox.Waiting(2, Duration.ofSeconds(60)));
        of(room.cases.claim(DARA, first));
        room.reply(DARA, first, "op1", "Hello.", 1);
        assertThat(room.inbox.waiting()).isEqualTo(new Inbox.Waiting(1, Duration.ofSeconds(40)));
        room.says("E2", "and now?", NOON.plusSeconds(50));
        room.renew(first);
        assertThat(room.inbox.waiting()).isEqualTo(new Inbox.Waiting(2, Duration.ofSeconds(40)));
    }

    @Test
    void whereNothingChangedOneSmallCommandIsAsked() {
        CaseId id = room.open("case1", CaseKind.REPORT);
        room.renew(id);
        int before = room.stage.commands.get();
        room.renew(id);
        assertThat(room.stage.commands.get() - before).isEqualTo(1);
        before = room.stage.commands.get();
        room.inbox.page(Inbox.Filter.ALL, 0, 50);
        assertThat(room.stage.commands.get()).isEqualTo(before);
    }

    @Test
    void casesThatNameTheSameNumberFindEachOther() {
        PhoneNumber broker = number(99);
        CaseId one = room.open(number(2), "one", CaseKind.REPORT, NOON);
        CaseId two = room.open(number(3), "two", CaseKind.REPORT, NOON);
        room.open(number(4), "three", CaseKind.REPORT, NOON);
        room.stage.cause(text(number(2), "R1", "a", NOON), new Effect.ReportNumber(broker, "one"));
        room.stage.cause(
                text(number(3), "R2", "a", NOON),
                new Effect.ReportNumber(broker, "two"),
                new Effect.AddToCase("two", "phone", "x"));
        room.renewAll();
        assertThat(room.inbox.duplicates(one)).extracting(CaseSummary::id).containsExactly(two);
    }

    @Test
    void aCaseWhoseTimeIsOverLeavesTheQueue() {
        CaseId id = room.open("case1", CaseKind.REPORT);
        room.stage.redis.command("DEL " + Keys.caseRecord(id.partition(), "case1"));
        assertThat(of(room.store.open(id.partition(), room.now))).isEmpty();
        assertThat(room.stage.dump.has(Keys.caseQueue(id.partition()))).isFalse();
    }

    @Test
    void inDangerUnansweredTheNextOnShiftIsToldEveryFiveMinutesOnce() {
        CaseId id = room.open("case1", CaseKind.DANGER);
        look(id, Duration.ofMinutes(4));
        assertThat(room.paged).isEmpty();
        look(id, Duration.ofMinutes(6));
        look(id, Duration.ofMinutes(6));
        look(id, Duration.ofMinutes(9));
        assertThat(room.paged).containsExactly("dara 6");
        look(id, Duration.ofMinutes(10));
        assertThat(room.paged).containsExactly("dara 6", "maly 10");
        of(room.cases.claim(MALY, id));
        look(id, Duration.ofMinutes(15));
        assertThat(room.paged).hasSize(2);
        assertThat(room.told(AuditAction.CASE_ESCALATE)).isEqualTo(2);
    }

    @Test
    void whoWaitsAgainAfterAnAnswerIsToldOfFromTheBeginning() {
        CaseId id = room.open("case1", CaseKind.DANGER);
        look(id, Duration.ofMinutes(11));
        assertThat(room.paged).containsExactly("maly 11");
        of(room.cases.claim(DARA, id));
        room.reply(DARA, id, "op1", "Hello.", 1);
        of(room.cases.release(DARA, id));
        room.says("E2", "they came back", NOON.plus(Duration.ofMinutes(13)));
        look(id, Duration.ofMinutes(19));
        assertThat(room.paged).containsExactly("maly 11", "dara 6");
    }

    @Test
    void ofTwoInstancesOneTellsStaffAndOneThatFailsLeavesTheStepForLater() {
        CaseId id = room.open("case1", CaseKind.DANGER);
        room.now = NOON.plus(Duration.ofMinutes(6));
        room.pagerWorks = false;
        of(Future.all(room.escalation.look(id.partition()), room.escalation.look(id.partition())));
        assertThat(room.paged).hasSize(1);
        room.pagerWorks = true;
        look(id, Duration.ofMinutes(6).plusSeconds(59));
        assertThat(room.paged).hasSize(1);
        look(id, Duration.ofMinutes(7).plusSeconds(1));
        assertThat(room.paged).containsExactly("dara 6", "dara 7");
        look(id, Duration.ofMinutes(9));
        assertThat(room.paged).hasSize(2);
    }

    @Test
    void nobodyIsToldOfAReportOrOfAnAnsweredCase() {
        CaseId report = room.open(number(2), "report", CaseKind.REPORT, NOON);
        look(report, Duration.ofMinutes(30));
        CaseId danger = room.open("case1", CaseKind.DANGER);
        room.now = NOON.plusSeconds(60);
        of(room.cases.claim(DARA, danger));
        room.reply(DARA, danger, "op1", "Hello.", 1);
        of(room.cases.release(DARA, danger));
        look(danger, Duration.ofMinutes(30));
        assertThat(room.paged).isEmpty();
        assertThat(List.of(room.told(AuditAction.CASE_ESCALATE))).containsExactly(0L);
    }

    private void look(CaseId id, Duration after) {
        room.now = NOON.plus(after);
        room.renew(id);
        of(room.escalation.look(id.partition()));
    }
}
