package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.late;
import static org.spean.redis.Stage.number;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.turn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.content.CaseKind;
import org.spean.conversation.SessionStore.Played;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Session;
import org.spean.model.Language;
import org.spean.outbox.Outgoing;
import org.spean.outbox.Settlement;

/** Nothing of a person stays but the mark that they said STOP. */
class ErasureTest {
    private final Stage stage = Stage.open();
    private final String me = stage.contact().value();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aPersonWhoErasesLeavesOnlyMarksOfEventsWithoutAName() {
        live();
        Played played = erase("ERASE");
        assertThat(RedisSessionStoreTest.said(played)).isEqualTo("erased");
        assertThat(stage.dump.everything()).doesNotContain(me).doesNotContain("case1", "case2");
        assertThat(keysAboutPeople()).isEmpty();
        assertThat(stage.claim("w1", NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void theOptOutOfAPersonWhoErasesStays() {
        live();
        stage.cause(text("STOP", "a", NOON.plusSeconds(9)), new Effect.OptOut());
        erase("ERASE");
        assertThat(keysAboutPeople())
                .containsExactlyInAnyOrder(
                        Keys.contact(stage.contact()),
                        Keys.optedOut(stage.contact().partition()));
        assertThat(stage.dump.hash(Keys.contact(stage.contact())))
                .isEqualTo(
                        Map.of("o", "1", "ot", Long.toString(NOON.plusSeconds(9).toEpochMilli())));
        assertThat(stage.dump.life(Keys.contact(stage.contact()))).isEqualTo(-1);
    }

    /** All but marks and answers of events and bits of subscribers, which name nobody, our own consent wordings, and a number of changes. */
    private List<String> keysAboutPeople() {
        return stage.dump.keys().stream()
                .filter(key -> !key.contains(":e:")
                        && !key.contains(":a:")
                        && !key.contains(":sub:")
                        && !key.endsWith(":consents")
                        && !key.endsWith(":kv"))
                .toList();
    }

    @Test
    void theSameErasingWebhookAgainIsAnsweredAlike() {
        live();
        erase("ERASE");
        assertThat(RedisSessionStoreTest.said(erase("ERASE"))).isEqualTo("erased");
    }

    @Test
    void whoComesBackIsNew() {
        live();
        erase("ERASE");
        assertThat(RedisSessionStoreTest.said(stage.play(Stage.usual(text("NEW", "a", NOON)), known -> {
                    assertThat(known.session()).isEqualTo(Session.fresh(Optional.empty(), Optional.empty()));
                    return Stage.counting(known);
                })))
                .isEqualTo("turn 1");
    }

    @Test
    void anErasurePlayedFromTheSpoolQueuesNothing() {
        live();
        stage.play(late(text("ERASE", "a", NOON)), known -> turn(known.session(), "erased", new Effect.Erase()));
        assertThat(stage.dump.everything()).doesNotContain(me);
    }

    @Test
    void staffEraseTheSameAndAreToldWhetherAnythingWasKnown() {
        live();
        someoneElse();
        assertThat(Answers.of(stage.contacts.erase(Stage.SOKHA))).isTrue();
        assertThat(stage.dump.everything()).doesNotContain(me).doesNotContain("case1", "case2");
        assertThat(Answers.of(stage.contacts.erase(Stage.SOKHA))).isFalse();
        assertThat(stage.dump.everything())
                .contains(stage.contact(number(2)).value())
                .contains("other-case");
    }

    @Test
    void whatIsBeingSentWhileItsOwnerErasesSettlesIntoNothing() {
        live();
        List<Outgoing> sending = stage.claim("w1", NOON.plusSeconds(60));
        assertThat(sending).hasSize(1);
        Answers.of(stage.contacts.erase(Stage.SOKHA));
        Answers.of(stage.outbox.settle(sending.getFirst(), "w1", new Settlement.Accepted("SM1"), NOON.plusSeconds(61)));
        Answers.of(stage.outbox.expire(stage.contact().partition(), NOON.plusSeconds(600)));
        assertThat(stage.dump.everything()).doesNotContain(me);
        assertThat(stage.dump.keys()).noneMatch(key -> key.contains("unknown") || key.contains("lease"));
    }

    @Test
    void aCaseOpenedWhileStaffEraseIsErasedToo() {
        live();
        Erasure before = Answers.of(RedisContactStore.read(stage.link, stage.contact())
                .compose(stored -> Erasures.of(stage.link, stage.contact(), stored)));
        stage.cause(text("E9", "a", NOON.plusSeconds(9)), new Effect.OpenCase("case3", CaseKind.REPORT, Map.of()));
        assertThat(before.cases()).doesNotContain("case3");
        assertThat(Answers.of(stage.contacts.write(before))).isEqualTo(RedisContactStore.OVERTAKEN);
        assertThat(stage.dump.everything()).contains("case3");
        Answers.of(stage.contacts.erase(Stage.SOKHA));
        assertThat(stage.dump.everything()).doesNotContain(me).doesNotContain("case3");
    }

    /** Everything a person can leave behind. */
    private void live() {
        stage.cause(
                text("E1", "a", NOON),
                new Effect.Remember(Optional.of(Language.EN), Optional.empty()),
                new Effect.Subscribe("12", "border", Language.EN, new Effect.Consent("v1", "May we text you?")),
                new Effect.OpenCase("case1", CaseKind.DANGER, Map.of("kind", "x")),
                new Effect.AddToCase("case1", "what", "words"));
        stage.cause(text("E2", "a", NOON.plusSeconds(1)), new Effect.OpenCase("case2", CaseKind.CALLBACK, Map.of()));
        stage.queue("E3", "an answer", NOON.plusSeconds(2));
    }

    private void someoneElse() {
        stage.cause(text(number(2), "O1", "a", NOON), new Effect.OpenCase("other-case", CaseKind.REPORT, Map.of()));
    }

    private Played erase(String event) {
        return stage.play(
                Stage.usual(text(event, "a", NOON.plusSeconds(30))),
                known -> turn(known.session(), "erased", new Effect.Erase()));
    }
}
