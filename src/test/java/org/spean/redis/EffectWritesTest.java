package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.late;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.turn;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.content.CaseKind;
import org.spean.conversation.Arrival;
import org.spean.conversation.SessionStore.Known;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Effect.OptIn;
import org.spean.dialogue.Effect.OptOut;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** What a turn causes, as it stands in Redis afterwards. */
class EffectWritesTest {
    private final Stage stage = Stage.open();
    private final int partition = stage.contact().partition();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void everyTextKeepsTheSealedNumberForOverAYear() {
        stage.cause(text("E1", "a", NOON));
        byte[] sealed = stage.dump.hashBytes(contactKey()).get("n");
        assertThat(stage.crypto.openNumber(stage.contact(), sealed)).isEqualTo(Stage.SOKHA);
        assertThat(stage.dump.life(contactKey())).isCloseTo(days(400), org.assertj.core.data.Offset.offset(20_000L));
    }

    @Test
    void stopIsKeptForEverAndStartTakesItBack() {
        stage.cause(text("E1", "a", NOON), new OptOut());
        assertThat(stage.dump.members(Keys.optedOut(partition)))
                .containsExactly(stage.contact().value());
        assertThat(stage.dump.life(contactKey())).isEqualTo(-1);
        assertThat(seen("E2").optedOut()).isTrue();
        assertThat(stage.dump.life(contactKey())).isEqualTo(-1);
        stage.cause(text("E3", "a", NOON.plusSeconds(1)), new OptIn());
        assertThat(stage.dump.has(Keys.optedOut(partition))).isFalse();
        assertThat(stage.dump.life(contactKey())).isPositive();
        assertThat(seen("E4").optedOut()).isFalse();
    }

    @Test
    void theLaterWordCountsWhicheverIsWrittenFirst() {
        stage.cause(text("E1", "STOP", NOON.plusSeconds(10)), new OptOut());
        causeLate(text("E2", "START, kept while Redis was away", NOON), new OptIn());
        assertThat(seen("E3").optedOut()).isTrue();
        stage.cause(text("E4", "START", NOON.plusSeconds(30)), new OptIn());
        causeLate(text("E5", "STOP, kept while Redis was away", NOON.plusSeconds(20)), new OptOut());
        assertThat(seen("E6").optedOut()).isFalse();
        assertThat(stage.dump.has(Keys.optedOut(partition))).isFalse();
    }

    @Test
    void aStopThatIsSaidNowCountsThoughTheClockWasPutBackSinceTheStart() {
        stage.cause(text("E1", "START, an hour ahead", NOON.plusSeconds(3_600)), new OptIn());
        stage.cause(text("E2", "STOP", NOON), new OptOut());
        assertThat(seen("E3").optedOut()).isTrue();
        assertThat(stage.dump.members(Keys.optedOut(partition)))
                .containsExactly(stage.contact().value());
        causeLate(text("E4", "START, kept while Redis was away", NOON.plusSeconds(1_800)), new OptIn());
        assertThat(seen("E5").optedOut()).isTrue();
    }

    private void causeLate(Arrival arrival, Effect effect) {
        stage.play(late(arrival), known -> turn(known.session(), "ok", effect));
    }

    @Test
    void languageAndCountryAreRememberedOneByOne() {
        stage.cause(text("E1", "a", NOON), new Effect.Remember(Optional.of(Language.EN), Optional.empty()));
        stage.cause(text("E2", "a", NOON), new Effect.Remember(Optional.empty(), Optional.of(new Country("TH"))));
        assertThat(stage.dump.hash(contactKey())).containsEntry("l", "en").containsEntry("k", "TH");
    }

    @Test
    void dangerStandsBeforeAPersonBeforeACallBackAndThenTheOldestFirst() {
        List<PhoneNumber> same = stage.neighbours(6);
        open(same.get(0), "report-early", CaseKind.REPORT, 0);
        open(same.get(1), "callback", CaseKind.CALLBACK, 1);
        open(same.get(2), "person-late", CaseKind.PERSON, 9);
        open(same.get(3), "person-early", CaseKind.PERSON, 3);
        open(same.get(4), "flag", CaseKind.FLAG, 2);
        open(same.get(5), "danger", CaseKind.DANGER, 20);
        int queue = stage.contact(same.get(0)).partition();
        assertThat(stage.dump.members(Keys.caseQueue(queue)))
                .containsExactly("danger", "person-early", "person-late", "callback", "report-early", "flag");
    }

    @Test
    void aCaseThatIsRaisedMovesUpAndNeverDown() {
        List<PhoneNumber> same = stage.neighbours(2);
        open(same.get(0), "first", CaseKind.PERSON, 0);
        open(same.get(1), "second", CaseKind.REPORT, 1);
        int queue = stage.contact(same.get(0)).partition();
        open(same.get(1), "second", CaseKind.DANGER, 2);
        open(same.get(1), "second", CaseKind.CALLBACK, 3);
        assertThat(stage.dump.members(Keys.caseQueue(queue))).containsExactly("second", "first");
        assertThat(stage.dump.hash(Keys.caseRecord(queue, "second")))
                .containsEntry("k:REPORT", millis(1))
                .containsEntry("k:DANGER", millis(2))
                .containsEntry("k:CALLBACK", millis(3));
    }

    @Test
    void whatWasSaidJoinsTheCaseInOrderAndOnlyTheKeyOpensIt() {
        stage.cause(
                text("E1", "a", NOON),
                new Effect.OpenCase("case1", CaseKind.REPORT, Map.of("kind", "broker")),
                new Effect.AddToCase("case1", "what-happened", "ពួកគេយកលិខិតឆ្លងដែន"));
        stage.cause(text("E2", "a", NOON.plusSeconds(5)), new Effect.AddToCase("case1", "who", "the boss"));
        List<byte[]> texts = stage.dump.memberBytes(Keys.caseTexts(partition, "case1"));
        assertThat(texts.stream()
                        .map(entry -> new JsonObject(stage.crypto.openText("case/case1", entry)).getString("text")))
                .containsExactly("ពួកគេយកលិខិតឆ្លងដែន", "the boss");
        byte[] facts = stage.dump.hashBytes(Keys.caseRecord(partition, "case1")).get("f:E1#0");
        assertThat(stage.crypto.openText("case/case1", facts)).isEqualTo("{\"kind\":\"broker\"}");
        assertThat(stage.dump.members(Keys.casesOf(stage.contact()))).containsExactly("case1");
    }

    @Test
    void theVersionOfAConsentIsInTheCaseAndItsWordingIsKeptOnce() {
        stage.cause(
                text("E1", "a", NOON),
                new Effect.OpenCase("case1", CaseKind.REPORT, Map.of()),
                consent("May we?", true));
        assertThat(stage.dump.hash(Keys.caseRecord(partition, "case1")))
                .containsEntry("v:report.consent", "2026-11-25:en:yes");
        stage.cause(text("E2", "a", NOON.plusSeconds(5)), consent("Other words?", false));
        assertThat(stage.dump.hash(Keys.caseRecord(partition, "case1")))
                .containsEntry("v:report.consent", "2026-11-25:en:no");
        assertThat(stage.dump.hash(Keys.consents(partition)))
                .isEqualTo(Map.of("report.consent/2026-11-25:en", "May we?"));
    }

    private static Effect consent(String wording, boolean agreed) {
        return new Effect.AnswerConsent(
                "case1", "report.consent", agreed, Language.EN, new Effect.Consent("2026-11-25", wording));
    }

    @Test
    void aCaseIsRaisedByWhatIsToldAndNeverLowered() {
        List<PhoneNumber> same = stage.neighbours(3);
        int queue = stage.contact(same.getFirst()).partition();
        open(same.get(0), "first", CaseKind.CALLBACK, 0);
        open(same.get(1), "second", CaseKind.REPORT, 1);
        open(same.get(2), "danger", CaseKind.DANGER, 2);
        raise(same.get(1), "second", CaseKind.PERSON, 3);
        raise(same.get(2), "danger", CaseKind.PERSON, 4);
        raise(same.get(1), "second", CaseKind.CALLBACK, 5);
        raise(same.get(1), "nobody-opened-it", CaseKind.PERSON, 6);
        assertThat(stage.dump.members(Keys.caseQueue(queue))).containsExactly("danger", "second", "first");
        assertThat(stage.dump.hash(Keys.caseRecord(queue, "second"))).containsKeys("u:PERSON", "k:REPORT");
    }

    private void raise(PhoneNumber from, String id, CaseKind like, int second) {
        stage.cause(text(from, id + second, "a", NOON.plusSeconds(second)), new Effect.RaiseCase(id, like));
    }

    private void open(PhoneNumber from, String id, CaseKind kind, int second) {
        stage.cause(text(from, id + second, "a", NOON.plusSeconds(second)), new Effect.OpenCase(id, kind, Map.of()));
    }

    private Known seen(String event) {
        Known[] seen = new Known[1];
        stage.play(Stage.usual(text(event, "a", NOON)), known -> {
            seen[0] = known;
            return Stage.counting(known);
        });
        return seen[0];
    }

    private String contactKey() {
        return Keys.contact(stage.contact());
    }

    private static String millis(int second) {
        return Long.toString(NOON.plusSeconds(second).toEpochMilli());
    }

    private static long days(int days) {
        return Duration.ofDays(days).toMillis();
    }
}
