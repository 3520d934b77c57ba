package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.text;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.Consent;
import org.spean.broadcast.Subscribers.Taken;
import org.spean.dialogue.Effect.OptIn;
import org.spean.dialogue.Effect.OptOut;
import org.spean.model.Language;

/** People from a list are subscribed as if they had texted when they agreed: what they said later counts. */
class RedisSubscribersTest {
    private final Stage stage = Stage.open();
    private final SubscriberBook book = new SubscriberBook(stage);
    private final RedisSubscribers subscribers = new RedisSubscribers(stage.link, stage.crypto);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void somebodyNewIsSubscribedWithTheirConsentAndTheirNumber() {
        assertThat(take(consent(NOON, "12", "border", "laws"))).isEqualTo(Taken.NEW);
        assertThat(book.bitmapsOf(stage.contact()))
                .containsExactly("language:en", "now", "province:12", "topic:border", "topic:laws");
        Map<String, String> contact = contact();
        assertThat(contact)
                .containsEntry("sp", "12")
                .containsEntry("st", "border;laws")
                .containsEntry("sl", "en")
                .containsEntry("sv", "paper-1")
                .containsEntry("sc", "PAPER")
                .containsEntry("sa", millis(NOON));
        assertThat(stage.crypto.openNumber(
                        stage.contact(),
                        stage.dump.hashBytes(Keys.contact(stage.contact())).get("n")))
                .isEqualTo(Stage.SOKHA);
        assertThat(stage.dump.life(Keys.contact(stage.contact()))).isEqualTo(-1);
        assertThat(take(consent(NOON, "12", "border", "laws"))).isEqualTo(Taken.SAME);
    }

    @Test
    void aPreviewWritesNothing() {
        assertThat(Answers.of(subscribers.take(consent(NOON, "12", "border"), false)))
                .isEqualTo(Taken.NEW);
        assertThat(stage.dump.keys()).isEmpty();
    }

    @Test
    void whoSaidStopLaterOrAtThatTimeIsNotBroughtBackEvenWhenErasedMeanwhile() {
        stage.cause(text("E1", "STOP", NOON), new OptOut());
        assertThat(take(consent(NOON, "12", "border"))).isEqualTo(Taken.STOPPED);
        Answers.of(stage.contacts.erase(Stage.SOKHA));
        assertThat(take(consent(NOON.minusSeconds(9), "12", "border"))).isEqualTo(Taken.STOPPED);
        assertThat(book.bitmapsOf(stage.contact())).isEmpty();
        assertThat(contact()).doesNotContainKey("n");
    }

    @Test
    void whoAgreedAfterTheirStopIsBack() {
        stage.cause(text("E1", "a", NOON.minusSeconds(99)), SubscriptionTest.subscribe("01", "jobs"));
        stage.cause(text("E2", "STOP", NOON.minusSeconds(1)), new OptOut());
        assertThat(take(consent(NOON, "12", "border"))).isEqualTo(Taken.CHANGED);
        assertThat(book.bitmapsOf(stage.contact()))
                .containsExactly("language:en", "now", "province:12", "topic:border");
        assertThat(stage.dump.has(Keys.optedOut(stage.contact().partition()))).isFalse();
        assertThat(contact().get("log").lines())
                .containsExactly(
                        "withdrawn STOP " + millis(NOON.minusSeconds(1)),
                        "resumed PAPER " + millis(NOON),
                        "given km SMS " + millis(NOON.minusSeconds(99)) + " 2026-11-25");
    }

    @Test
    void aStartTakesTheStopBackForListsToo() {
        stage.cause(text("E1", "STOP", NOON), new OptOut());
        stage.cause(text("E2", "START", NOON.plusSeconds(1)), new OptIn());
        assertThat(take(consent(NOON.minusSeconds(9), "12", "border"))).isEqualTo(Taken.NEW);
    }

    @Test
    void anOlderConsentDoesNotTakeThePlaceOfANewerOne() {
        stage.cause(text("E1", "a", NOON), SubscriptionTest.subscribe("01", "jobs"));
        assertThat(take(consent(NOON.minusSeconds(1), "12", "border"))).isEqualTo(Taken.NEWER_KNOWN);
        assertThat(take(consent(NOON.plusSeconds(1), "12", "border"))).isEqualTo(Taken.CHANGED);
        assertThat(book.bitmapsOf(stage.contact()))
                .containsExactly("language:en", "now", "province:12", "topic:border");
    }

    @Test
    void ofManyConsentsOfOnePersonAtOnceTheNewestStays() {
        List<Future<Taken>> all = IntStream.range(0, 4)
                .mapToObj(i -> subscribers.take(consent(NOON.plusSeconds(i % 3), "0" + (i + 1), "border"), true))
                .toList();
        all.forEach(Answers::of);
        assertThat(book.bitmapsOf(stage.contact()))
                .containsExactly("language:en", "now", "province:03", "topic:border");
        assertThat(book.bits(stage.contact().partition())).isEqualTo(4);
    }

    private Taken take(Consent consent) {
        return Answers.of(subscribers.take(consent, true));
    }

    private static Consent consent(Instant at, String province, String... topics) {
        return new Consent(Stage.SOKHA, Language.EN, province, new TreeSet<>(Set.of(topics)), "paper-1", "PAPER", at);
    }

    private Map<String, String> contact() {
        return stage.dump.hash(Keys.contact(stage.contact()));
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }
}
