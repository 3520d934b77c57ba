package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.late;
import static org.spean.redis.Stage.number;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.turn;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Effect.OptIn;
import org.spean.dialogue.Effect.OptOut;
import org.spean.dialogue.Input;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.Settlement;

/** Who asked for alerts, as it stands in Redis: a bit in every set they belong to, and what they agreed to. */
class SubscriptionTest {
    private final Stage stage = Stage.open();
    private final SubscriberBook book = new SubscriberBook(stage);
    private final int partition = stage.contact().partition();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aSubscriptionIsFoundByProvinceTopicAndLanguageWithTheConsentThatWasGiven() {
        stage.cause(text("E1", "a", NOON), subscribe("12", "border"));
        assertThat(bitmaps()).containsExactly("language:km", "now", "province:12", "topic:border");
        assertThat(contact())
                .containsEntry("sp", "12")
                .containsEntry("st", "border")
                .containsEntry("sl", "km")
                .containsEntry("sv", "2026-11-25")
                .containsEntry("sc", "SMS")
                .containsEntry("sa", Long.toString(NOON.toEpochMilli()))
                .doesNotContainKey("log");
        assertThat(stage.dump.text(SubscriberKeys.ids(partition)))
                .isEqualTo(stage.contact().value());
        assertThat(Answers.of(stage.link.send(Request.cmd(Command.GET).arg(SubscriberKeys.codes(partition))))
                        .toBytes())
                .isEqualTo(new byte[] {855 / 256, (byte) (855 % 256)});
        assertThat(stage.dump.life(Keys.contact(stage.contact()))).isEqualTo(-1);
        stage.cause(text("E2", "a", NOON));
        assertThat(stage.dump.life(Keys.contact(stage.contact())))
                .as("for as long as subscribed")
                .isEqualTo(-1);
    }

    @Test
    void aNewSubscriptionTakesThePlaceOfTheOldWhichStaysInTheLog() {
        stage.cause(text("E1", "a", NOON), subscribe("12", "border"));
        stage.cause(text("E2", "a", NOON.plusSeconds(1)), subscribe("all", "scams;laws"));
        assertThat(bitmaps()).containsExactly("language:km", "now", "province:all", "topic:laws", "topic:scams");
        assertThat(contact().get("log")).isEqualTo("given km SMS " + NOON.toEpochMilli() + " 2026-11-25");
        assertThat(book.bits(partition)).isEqualTo(5);
    }

    @Test
    void theLogIsBounded() {
        for (int i = 0; i < 15; i++) {
            stage.cause(text("E" + i, "a", NOON.plusSeconds(i)), subscribe("12", "topic" + i));
        }
        List<String> lines = contact().get("log").lines().toList();
        assertThat(lines).hasSize(10);
        assertThat(lines.getFirst()).contains(Long.toString(NOON.plusSeconds(4).toEpochMilli()));
        assertThat(lines.getLast()).contains(Long.toString(NOON.plusSeconds(13).toEpochMilli()));
    }

    @Test
    void aCallSubscribesAsATextDoes() {
        Arrival call = new Arrival(
                "main",
                "1294",
                new EventId(Arrival.callEvent("CA1", 1)),
                Stage.SOKHA,
                Channel.VOICE,
                new Input.Keys("1"),
                NOON);
        stage.cause(call, subscribe("12", "border"));
        assertThat(bitmaps()).containsExactly("language:km", "now", "province:12", "topic:border");
        assertThat(contact()).containsEntry("sc", "VOICE");
    }

    @Test
    void alertsComeInTheLanguageThatWasChosenLast() {
        stage.cause(text("E1", "a", NOON), subscribe("12", "border"), speak(Language.EN));
        assertThat(bitmaps()).containsExactly("language:en", "now", "province:12", "topic:border");
        stage.cause(text("E2", "a", NOON), speak(Language.KM));
        assertThat(bitmaps()).containsExactly("language:km", "now", "province:12", "topic:border");
        assertThat(contact()).containsEntry("sl", "km");
        stage.cause(text("E3", "a", NOON), speak(Language.EN));
        stage.cause(text("E4", "a", NOON), subscribe("01", "border"));
        assertThat(bitmaps()).containsExactly("language:en", "now", "province:01", "topic:border");
    }

    private static Effect speak(Language language) {
        return new Effect.Remember(Optional.of(language), Optional.empty());
    }

    @Test
    void stopAndStartAreSeenAmongSubscribersAndInTheLog() {
        stage.cause(text("E1", "a", NOON), subscribe("12", "border"));
        stage.cause(text("E2", "STOP", NOON.plusSeconds(1)), new OptOut());
        assertThat(bitmaps()).contains("out");
        stage.cause(text("E3", "STOP", NOON.plusSeconds(2)), new OptOut());
        stage.cause(text("E4", "START", NOON.plusSeconds(3)), new OptIn());
        assertThat(bitmaps()).containsExactly("language:km", "now", "province:12", "topic:border");
        assertThat(contact().get("log").lines())
                .containsExactly(
                        "withdrawn STOP " + NOON.plusSeconds(1).toEpochMilli(),
                        "resumed START " + NOON.plusSeconds(3).toEpochMilli());
    }

    @Test
    void whoAgreesAfterAStopGetsAlertsAgain() {
        stage.cause(text("E1", "STOP", NOON), new OptOut());
        stage.cause(text("E2", "a", NOON.plusSeconds(1)), subscribe("12", "border"));
        assertThat(bitmaps()).containsExactly("language:km", "now", "province:12", "topic:border");
        assertThat(stage.dump.has(Keys.optedOut(partition))).isFalse();
    }

    @Test
    void anOldAgreementPlayedFromTheSpoolUndoesNeitherAStopNorANewerSubscription() {
        stage.cause(text("E1", "a", NOON.plusSeconds(5)), subscribe("12", "border"));
        stage.play(late(text("E2", "a", NOON)), known -> turn(known.session(), "ok", subscribe("01", "laws")));
        assertThat(bitmaps()).contains("province:12", "topic:border");
        stage.cause(text("E3", "STOP", NOON.plusSeconds(20)), new OptOut());
        stage.play(
                late(text("E4", "a", NOON.plusSeconds(10))),
                known -> turn(known.session(), "ok", subscribe("01", "laws")));
        assertThat(bitmaps()).contains("out", "province:01", "topic:laws");
    }

    @Test
    void aRefusedNumberIsOutOfReachUntilItsOwnerTextsAgain() {
        stage.cause(text("E1", "a", NOON), subscribe("12", "border"));
        settle(1, Mark.UNREACHABLE);
        assertThat(bitmaps()).contains("away").doesNotContain("dead");
        stage.cause(text("E2", "hello", NOON.plusSeconds(100)));
        assertThat(bitmaps()).doesNotContain("away");
        assertThat(contact()).doesNotContainKey("mark");
    }

    @Test
    void aNumberThatDoesNotExistIsInServiceWhenItsOwnerCalls() {
        stage.cause(text("E1", "a", NOON), subscribe("12", "border"));
        settle(1, Mark.BAD_NUMBER);
        settle(2, Mark.UNREACHABLE);
        assertThat(bitmaps()).as("no such number is the stronger word").contains("away", "dead");
        stage.cause(calls());
        assertThat(bitmaps()).doesNotContain("away", "dead");
        assertThat(contact()).doesNotContainKey("mark");
    }

    @Test
    void aStopThatOnlyTheGatewayKnewCountsAsOne() {
        stage.cause(text("E1", "a", NOON), subscribe("12", "border"));
        settle(1, Mark.OPTED_OUT);
        assertThat(bitmaps()).contains("out").doesNotContain("away");
        assertThat(contact().get("log")).startsWith("withdrawn GATEWAY ");
    }

    @Test
    void whoWasRefusedBeforeTheySubscribeIsSeenSo() {
        settle(1, Mark.UNREACHABLE);
        stage.cause(calls(), subscribe("12", "border"));
        assertThat(bitmaps()).contains("away", "now");
    }

    private static Arrival calls() {
        return new Arrival(
                "main",
                "1294",
                new EventId(Arrival.callEvent("CA1", 1)),
                Stage.SOKHA,
                Channel.VOICE,
                new Input.Keys("1"),
                NOON);
    }

    private void settle(int n, Mark mark) {
        stage.queue("Q" + n, "x", NOON.plusSeconds(10));
        Answers.of(stage.outbox.settle(
                stage.claim("w1", NOON.plusSeconds(20)).getFirst(),
                "w1",
                new Settlement.Failed("x", mark),
                NOON.plusSeconds(21)));
    }

    @Test
    void theNumberOfWhoErasesIsFreeForTheNextAndNoBitStays() {
        List<PhoneNumber> three = stage.neighbours(3);
        for (int i = 0; i < 2; i++) {
            stage.cause(text(three.get(i), "E" + i, "a", NOON), subscribe("12", "border"));
        }
        stage.cause(text(three.get(0), "E2", "STOP", NOON), new OptOut());
        Answers.of(stage.contacts.erase(three.get(0)));
        assertThat(book.bits(partition)).isEqualTo(4);
        assertThat(stage.dump.text(SubscriberKeys.ids(partition)))
                .isEqualTo("-".repeat(26) + stage.contact(three.get(1)).value());
        stage.cause(text(three.get(2), "E3", "a", NOON), subscribe("01", "laws"));
        assertThat(book.bitmapsOf(stage.contact(three.get(2))))
                .containsExactly("language:km", "now", "province:01", "topic:laws");
        assertThat(stage.dump.text(SubscriberKeys.ids(partition)))
                .isEqualTo(stage.contact(three.get(2)).value()
                        + stage.contact(three.get(1)).value());
        assertThat(stage.dump.has(SubscriberKeys.free(partition))).isFalse();
    }

    @Test
    void whoErasedAfterAStopAndSubscribesAgainBeginsAnew() {
        stage.cause(text("E1", "a", NOON), subscribe("12", "border"));
        stage.cause(text("E2", "STOP", NOON), new OptOut());
        Answers.of(stage.contacts.erase(Stage.SOKHA));
        stage.cause(text("E3", "a", NOON.plusSeconds(9)), subscribe("01", "laws"));
        assertThat(bitmaps()).containsExactly("language:km", "now", "province:01", "topic:laws");
        assertThat(contact()).doesNotContainKey("log");
    }

    @Test
    void aSubscriptionThatCameInBetweenIsNotMissedByAnErasure() {
        stage.cause(text("E1", "a", NOON), subscribe("12", "border"));
        Erasure before = Answers.of(RedisContactStore.read(stage.link, stage.contact())
                .compose(stored -> Erasures.of(stage.link, stage.contact(), stored)));
        stage.cause(text("E2", "a", NOON), subscribe("01", "laws"));
        assertThat(Answers.of(stage.contacts.write(before))).isEqualTo(RedisContactStore.OVERTAKEN);
        assertThat(Answers.of(stage.contacts.erase(Stage.SOKHA))).isTrue();
        assertThat(book.bits(partition)).isZero();
    }

    @Test
    void theConsentWordingIsKeptOnceAndNeverRewritten() {
        stage.cause(text("E1", "a", NOON), subscribe("12", "border"));
        stage.cause(
                text("E2", "a", NOON.plusSeconds(5)),
                new Effect.Subscribe("01", "border", Language.KM, new Effect.Consent("2026-11-25", "Something else?")));
        assertThat(stage.dump.hash(Keys.consents(partition))).isEqualTo(Map.of("2026-11-25:km", "May we text you?"));
    }

    @Test
    void peopleOfOtherCountriesHaveTheirCallingCode() {
        assertThat(org.spean.checks.CallingCode.of(number(1))).isEqualTo(855);
        assertThat(org.spean.checks.CallingCode.of(
                        PhoneNumber.ofE164("+12025550100").orElseThrow()))
                .isEqualTo(1);
        assertThat(org.spean.checks.CallingCode.of(
                        PhoneNumber.ofE164("+9990000000").orElseThrow()))
                .isZero();
    }

    private List<String> bitmaps() {
        return book.bitmapsOf(stage.contact());
    }

    private Map<String, String> contact() {
        return stage.dump.hash(Keys.contact(stage.contact()));
    }

    static Effect subscribe(String province, String topic) {
        return new Effect.Subscribe(province, topic, Language.KM, new Effect.Consent("2026-11-25", "May we text you?"));
    }
}
