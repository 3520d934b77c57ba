package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.AudienceLook;
import org.spean.broadcast.AudienceStore;
import org.spean.broadcast.BroadcastId;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** Whatever people do, an audience is counted and written down as a list of people on paper would be. */
class RedisAudienceStoreTest {
    private static final BroadcastId ALERT = new BroadcastId("aaaaaaaaaaaa");

    private final Stage stage = Stage.open();
    private final RedisAudienceStore store = new RedisAudienceStore(stage.link, new OtherStore());

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void countAndSnapshotAreWhatAListOnPaperSays(long seed) {
        Random random = new Random(seed);
        PaperList paper = new PaperList(stage, random);
        for (int i = 0; i < 300; i++) {
            paper.somethingHappens();
        }
        for (int i = 0; i < 12; i++) {
            Audience.Rule rule = i == 0 ? Audience.Rule.ALL : rule(random);
            Channel channel = i % 3 == 2 ? Channel.VOICE : Channel.SMS;
            List<PaperList.Person> meant = paper.meantBy(rule, channel);
            assertThat(parts(Answers.of(store.count(rule, channel))))
                    .as("%s", rule)
                    .isEqualTo(PaperList.parts(meant));
            looksAsOnPaper(new AudienceLook.Question(rule, channel, Set.copyOf(PaperList.PROVINCES), 5, seed), meant);
            BroadcastId alert = new BroadcastId("aaaaaaaaaaa" + (char) ('a' + i));
            assertThat(everySnapshot(alert, rule, channel)).isEqualTo(meant.size());
            assertThat(rows(alert))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(meant.stream()
                            .map(person -> stage.contact(person.number()).value())
                            .toList());
        }
    }

    private void looksAsOnPaper(AudienceLook.Question question, List<PaperList.Person> meant) {
        RedisAudienceLook looks = new RedisAudienceLook(stage.link, stage.crypto, Set.of());
        AudienceLook.Look look = Answers.of(looks.look(question));
        Map<String, Long> provinces = meant.stream()
                .collect(Collectors.groupingBy(
                        person -> person.subscription().orElseThrow().province(), Collectors.counting()));
        assertThat(look.people()).isEqualTo(meant.size());
        assertThat(look.everywhere()).isEqualTo(provinces.getOrDefault("all", 0L));
        provinces.remove("all");
        assertThat(look.byProvince()).isEqualTo(provinces);
        assertThat(look.some())
                .hasSize(meant.size() < AudienceLook.FEWEST ? 0 : AudienceLook.MOST)
                .doesNotHaveDuplicates()
                .isSubsetOf(meant.stream().map(PaperList.Person::number).toList());
        assertThat(Answers.of(looks.look(question)).some())
                .as("the same people when it is asked again")
                .isEqualTo(look.some());
    }

    @Test
    void aLookAtAnAudienceShowsNobodyWhomAlertsMayNotGoToAndNobodyToWhoMayNotSeePeople() {
        var people = stage.neighbours(6);
        for (int i = 0; i < 6; i++) {
            stage.cause(Stage.text(people.get(i), "E" + i, "a", NOON), SubscriptionTest.subscribe("12", "border"));
        }
        PhoneNumber abroad = PhoneNumber.ofE164("+447700900001").orElseThrow();
        stage.cause(Stage.text(abroad, "E9", "a", NOON), SubscriptionTest.subscribe("12", "border"));
        RedisAudienceLook looks = new RedisAudienceLook(stage.link, stage.crypto, Set.of(855));
        List<String> before = stage.dump.keys();
        AudienceLook.Look look =
                Answers.of(looks.look(new AudienceLook.Question(Audience.Rule.ALL, Channel.SMS, Set.of("12"), 5, 1)));
        assertThat(look.byProvince()).isEqualTo(Map.of("12", 6L));
        assertThat(look.some()).hasSize(5).doesNotContain(abroad);
        assertThat(Answers.of(looks.look(new AudienceLook.Question(Audience.Rule.ALL, Channel.SMS, Set.of("12"), 0, 1)))
                        .some())
                .isEmpty();
        assertThat(stage.dump.keys()).isEqualTo(before);
    }

    private static Audience.Rule rule(Random random) {
        return new Audience.Rule(
                some(random, PaperList.PROVINCES),
                some(random, PaperList.TOPICS),
                some(random, List.of(Language.values())));
    }

    private static <T> Set<T> some(Random random, List<T> all) {
        return random.nextInt(3) == 0
                ? Set.of()
                : all.stream().filter(one -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }

    @Test
    void aSnapshotStaysAsItIsInTheOrderOfTheNumbers() {
        var people = stage.neighbours(20);
        for (int i = 0; i < 19; i++) {
            stage.cause(Stage.text(people.get(i), "E" + i, "a", NOON), SubscriptionTest.subscribe("12", "border"));
        }
        int partition = stage.contact().partition();
        assertThat(Answers.of(store.snapshot(ALERT, 1, Audience.Rule.ALL, Channel.SMS, partition)))
                .isEqualTo(19);
        List<String> rows = rows(ALERT, partition);
        assertThat(rows)
                .containsExactlyElementsOf(people.subList(0, 19).stream()
                        .map(one -> stage.contact(one).value())
                        .toList());
        assertThat(stage.dump.hash(Keys.ledgerCounts(partition, ALERT.value())))
                .isEqualTo(Map.of("planned", "19", "pending", "19", "cursor", "0", "round", "1"));
        for (String key :
                List.of(Keys.snapshot(partition, ALERT.value()), Keys.ledgerCounts(partition, ALERT.value()))) {
            assertThat(stage.dump.life(key))
                    .isBetween(
                            Duration.ofDays(89).toMillis(), Duration.ofDays(90).toMillis());
        }

        stage.cause(Stage.text(people.get(19), "E19", "a", NOON), SubscriptionTest.subscribe("12", "border"));
        Answers.of(stage.contacts.erase(people.get(3)));
        assertThat(Answers.of(store.snapshot(ALERT, 1, Audience.Rule.ALL, Channel.SMS, partition)))
                .isEqualTo(19);
        assertThat(rows(ALERT, partition)).isEqualTo(rows);
    }

    @Test
    void whereAlertsMayNotGoNobodyIsWrittenDown() {
        PhoneNumber abroad = PhoneNumber.ofE164("+447700900001").orElseThrow();
        stage.cause(Stage.text("E1", "a", NOON), SubscriptionTest.subscribe("12", "border"));
        stage.cause(Stage.text(abroad, "E2", "a", NOON), SubscriptionTest.subscribe("12", "border"));
        RedisAudienceStore narrow = new RedisAudienceStore(stage.link, new OtherStore(), Set.of(66, 855));
        for (int partition = 0; partition < ContactId.PARTITIONS; partition++) {
            Answers.of(narrow.snapshot(ALERT, 1, Audience.Rule.ALL, Channel.SMS, partition));
        }
        assertThat(rows(ALERT)).containsExactly(stage.contact().value());
    }

    @Test
    void aLaterRoundTakesThePlaceOfAnEarlierOneAndNeverTheReverse() {
        stage.cause(Stage.text("E1", "a", NOON), SubscriptionTest.subscribe("12", "border"));
        int partition = stage.contact().partition();
        Audience.Rule elsewhere = new Audience.Rule(Set.of("13"), Set.of(), Set.of());
        assertThat(Answers.of(store.snapshot(ALERT, 1, Audience.Rule.ALL, Channel.SMS, partition)))
                .isEqualTo(1);
        assertThat(Answers.of(store.snapshot(ALERT, 2, elsewhere, Channel.SMS, partition)))
                .isZero();
        assertThat(Answers.of(store.snapshot(ALERT, 1, Audience.Rule.ALL, Channel.SMS, partition)))
                .as("an instance that comes late")
                .isZero();
        assertThat(rows(ALERT, partition)).isEmpty();
        assertThat(stage.dump.hash(Keys.ledgerCounts(partition, ALERT.value())))
                .isEqualTo(Map.of("planned", "0", "pending", "0", "cursor", "0", "round", "2"));
    }

    @Test
    void nobodyIsAnAudienceOfNoRows() {
        assertThat(Answers.of(store.count(Audience.Rule.ALL, Channel.SMS)).people())
                .isZero();
        assertThat(Answers.of(store.snapshot(ALERT, 1, Audience.Rule.ALL, Channel.SMS, 17)))
                .isZero();
        assertThat(stage.dump.hash(Keys.ledgerCounts(17, ALERT.value()))).containsEntry("planned", "0");
    }

    @Test
    void countingLeavesNothingBehind() {
        stage.cause(Stage.text("E1", "a", NOON), SubscriptionTest.subscribe("12", "border"));
        List<String> before = stage.dump.keys();
        Answers.of(store.count(new Audience.Rule(Set.of("12"), Set.of("border"), Set.of(Language.KM)), Channel.SMS));
        assertThat(stage.dump.keys()).isEqualTo(before);
    }

    @Test
    void audiencesMadeOfAnotherBroadcastAreSomebodyElsesBusiness() {
        assertThat(Answers.of(store.count(new Audience.SameAs(ALERT), Channel.SMS))
                        .people())
                .isEqualTo(7);
        assertThat(Answers.of(store.snapshot(ALERT, 1, new Audience.NotReachedBy(ALERT), Channel.SMS, 0)))
                .isEqualTo(3);
    }

    private int everySnapshot(BroadcastId alert, Audience audience, Channel channel) {
        return IntStream.range(0, ContactId.PARTITIONS)
                .mapToObj(partition -> store.snapshot(alert, 1, audience, channel, partition))
                .toList()
                .stream()
                .mapToInt(Answers::of)
                .sum();
    }

    private List<String> rows(BroadcastId alert) {
        return stage.dump.keys().stream()
                .filter(key -> key.endsWith(":b:" + alert.value() + ":rows"))
                .map(key -> Integer.parseInt(key.substring(2, 5)))
                .flatMap(partition -> rows(alert, partition).stream())
                .toList();
    }

    private List<String> rows(BroadcastId alert, int partition) {
        String all = stage.dump.text(Keys.snapshot(partition, alert.value()));
        assertThat(all.length() % 26).isZero();
        return IntStream.range(0, all.length() / 26)
                .mapToObj(row -> all.substring(26 * row, 26 * row + 26))
                .toList();
    }

    private static Map<String, Long> parts(AudienceCount count) {
        Map<String, Long> parts = new HashMap<>();
        count.parts().forEach(part -> parts.put(part.language().code() + part.callingCode(), part.people()));
        assertThat(new TreeSet<>(parts.values())).doesNotContain(0L);
        return parts;
    }

    /** Stands for the ledger, which makes an audience of a broadcast. */
    private static final class OtherStore implements AudienceStore {
        @Override
        public Future<AudienceCount> count(Audience audience, Channel channel) {
            return Future.succeededFuture(new AudienceCount(List.of(new AudienceCount.Part(Language.KM, 855, 7))));
        }

        @Override
        public Future<Integer> snapshot(
                BroadcastId broadcast, int round, Audience audience, Channel channel, int partition) {
            return Future.succeededFuture(3);
        }
    }
}
