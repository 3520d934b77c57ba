package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.CaseStage.BOPHA;
import static org.spean.redis.CaseStage.DARA;
import static org.spean.redis.CaseStage.IT;
import static org.spean.redis.CaseStage.MALY;
import static org.spean.redis.CaseStage.of;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.cases.CaseId;
import org.spean.cases.CaseResult;
import org.spean.content.CaseKind;
import org.spean.staff.AuditAction;

/** Who holds a case. */
class CaseClaimTest {
    private static final CaseResult DONE = new CaseResult.Done();

    private final CaseStage room = new CaseStage();
    private final CaseId id = room.open("case1", CaseKind.PERSON);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theSecondIsToldWhoHasItAndTheTrailKnowsTheFirstOnly() {
        assertThat(of(room.cases.claim(DARA, id))).isEqualTo(DONE);
        assertThat(of(room.cases.claim(MALY, id))).isEqualTo(held("dara"));
        assertThat(room.inbox.find(id).orElseThrow().holder(room.now)).contains("dara");
        assertThat(room.told()).containsExactly("dara case-claim");
    }

    @Test
    void ofManyAtOnceOneGetsIt() {
        List<Future<CaseResult>> all =
                List.of(room.cases.claim(DARA, id), room.cases.claim(MALY, id), room.cases.claim(BOPHA, id));
        of(Future.all(all));
        assertThat(all.stream().filter(one -> one.result().equals(DONE))).hasSize(1);
    }

    @Test
    void aClaimLapsesWhenItsHolderDoesNothingFor15Minutes() {
        of(room.cases.claim(DARA, id));
        room.now = room.now.plus(Duration.ofMinutes(14));
        assertThat(of(room.cases.claim(MALY, id))).isEqualTo(held("dara"));
        of(room.looks.reading(DARA, id));
        room.now = room.now.plus(Duration.ofMinutes(1));
        assertThat(of(room.cases.claim(MALY, id))).isEqualTo(DONE);
    }

    @Test
    void lookingKeepsTheClaimOfItsHolder() {
        of(room.cases.claim(DARA, id));
        room.now = room.now.plus(Duration.ofMinutes(14));
        of(room.looks.look(DARA, id));
        room.now = room.now.plus(Duration.ofMinutes(14));
        assertThat(of(room.cases.claim(MALY, id))).isEqualTo(held("dara"));
    }

    @Test
    void itIsReleasedAndHandedOverByItsHolderOnly() {
        assertThat(of(room.cases.release(DARA, id))).isEqualTo(new CaseResult.HeldBy(Optional.empty()));
        of(room.cases.claim(DARA, id));
        assertThat(of(room.cases.handOver(MALY, id, "maly"))).isEqualTo(held("dara"));
        assertThat(of(room.cases.handOver(DARA, id, "maly"))).isEqualTo(DONE);
        assertThat(of(room.cases.claim(DARA, id))).isEqualTo(held("maly"));
        assertThat(of(room.cases.release(MALY, id))).isEqualTo(DONE);
        assertThat(of(room.cases.claim(DARA, id))).isEqualTo(DONE);
    }

    @Test
    void aSupervisorTakesItOverAndNobodyElse() {
        of(room.cases.claim(DARA, id));
        assertThat(of(room.cases.takeOver(MALY, id))).isEqualTo(new CaseResult.NotAllowed());
        assertThat(of(room.cases.takeOver(BOPHA, id))).isEqualTo(DONE);
        assertThat(room.inbox.find(id).orElseThrow().holder(room.now)).contains("bopha");
    }

    @Test
    void whoDoesNotWorkWithCasesCanDoNothing() {
        assertThat(of(room.cases.claim(IT, id))).isEqualTo(new CaseResult.NotAllowed());
        assertThat(of(room.cases.note(IT, id, "op", "x"))).isEqualTo(new CaseResult.NotAllowed());
        assertThat(of(room.looks.look(IT, id))).isEmpty();
        assertThat(room.told()).isEmpty();
    }

    @Test
    void aCaseThatIsNotThereIsNotFound() {
        CaseId nowhere = new CaseId(id.partition(), "nowhere");
        assertThat(of(room.cases.claim(DARA, nowhere))).isEqualTo(new CaseResult.NotFound());
        assertThat(of(room.looks.look(DARA, nowhere))).isEmpty();
        assertThat(room.told()).isEmpty();
    }

    @Test
    void othersSeeWhoReadsForAMinute() {
        of(room.looks.look(MALY, id));
        room.renew(id);
        assertThat(room.inbox.find(id).orElseThrow().readers(room.now, "dara")).isEqualTo(Set.of("maly"));
        assertThat(room.inbox.find(id).orElseThrow().readers(room.now, "maly")).isEmpty();
        room.now = room.now.plusSeconds(40);
        of(room.looks.reading(MALY, id));
        room.renew(id);
        room.now = room.now.plusSeconds(59);
        assertThat(room.inbox.find(id).orElseThrow().readers(room.now, "dara")).isEqualTo(Set.of("maly"));
        room.now = room.now.plusSeconds(1);
        assertThat(room.inbox.find(id).orElseThrow().readers(room.now, "dara")).isEmpty();
    }

    @Test
    void aLookIsOneEntryAndReadingOnIsNone() {
        of(room.looks.look(DARA, id));
        of(room.looks.again(DARA, id));
        of(room.looks.reading(DARA, id));
        assertThat(room.told()).containsExactly("dara case-view");
        assertThat(room.told(AuditAction.CASE_VIEW)).isEqualTo(1);
    }

    @Test
    void readingOnIsNoChangeThatOthersAreToldOf() {
        of(room.looks.look(DARA, id));
        long before = of(room.store.version(id.partition()));
        of(room.looks.again(DARA, id));
        of(room.looks.again(DARA, id));
        assertThat(of(room.store.version(id.partition()))).isEqualTo(before);
    }

    private static CaseResult held(String who) {
        return new CaseResult.HeldBy(Optional.of(who));
    }
}
