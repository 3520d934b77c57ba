package org.spean.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.cases.CaseChange;
import org.spean.cases.CaseId;
import org.spean.cases.Note;
import org.spean.content.CaseKind;
import org.spean.content.ProtectedWord;
import org.spean.conversation.Arrival;
import org.spean.conversation.SessionStore.Delivery;
import org.spean.conversation.SessionStore.Play;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Input;
import org.spean.model.Channel;
import org.spean.model.Country;
import org.spean.model.EventId;
import org.spean.model.Language;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.Outgoing;
import org.spean.outbox.Settlement;

/** What somebody finds who steals the whole of Redis, and how long it lies there. */
class PrivacyTest {
    private static final String TEXT = "ពួកគេយកលិខិតឆ្លងដែន boss Dara, Poipet";
    private static final String LATE = "Your late answer: ចម្លើយ";

    private static final String RECORDING = "RE0123456789abcdef0123456789abcdef";
    private static final String SPOKEN = "RIFF what a caller spoke";

    /** Every kind of key, by what follows its tag, and its longest life; empty means a stated reason in {@link Keys}. */
    private static final Map<String, Optional<Duration>> LIVES = Map.ofEntries(
            Map.entry("s", Optional.of(Duration.ofHours(72))),
            Map.entry("c", Optional.of(Duration.ofDays(400))),
            Map.entry("e", Optional.of(Duration.ofDays(30))),
            Map.entry("a", Optional.of(Duration.ofDays(1))),
            Map.entry("ck", Optional.of(Duration.ofDays(180))),
            Map.entry("k", Optional.of(Duration.ofDays(180))),
            Map.entry("kt", Optional.of(Duration.ofDays(180))),
            Map.entry("kl", Optional.of(Duration.ofDays(180))),
            Map.entry("kn", Optional.of(Duration.ofDays(180))),
            Map.entry("kv", Optional.empty()),
            Map.entry("cm", Optional.of(Duration.ofDays(7))),
            Map.entry("m", Optional.of(Duration.ofDays(7))),
            Map.entry("v", Optional.of(Duration.ofMinutes(90))),
            Map.entry("live", Optional.of(Duration.ofMinutes(90))),
            Map.entry("ks", Optional.of(Duration.ofDays(180))),
            Map.entry("nr", Optional.of(Duration.ofDays(180))),
            Map.entry("cn", Optional.of(Duration.ofDays(180))),
            Map.entry("nrv", Optional.empty()),
            Map.entry("st", Optional.of(Duration.ofDays(182))),
            Map.entry("sti", Optional.empty()),
            Map.entry("call", Optional.of(Duration.ofDays(3))),
            Map.entry("calltry", Optional.of(Duration.ofHours(1))),
            Map.entry("lives", Optional.empty()),
            Map.entry("recjobs", Optional.empty()),
            Map.entry("calldue", Optional.empty()),
            Map.entry("calls", Optional.empty()),
            Map.entry("optout", Optional.empty()),
            Map.entry("sub", Optional.empty()),
            Map.entry("consents", Optional.empty()),
            Map.entry("kq", Optional.empty()),
            Map.entry("due", Optional.empty()),
            Map.entry("lease", Optional.empty()),
            Map.entry("unknown", Optional.empty()));

    private final Stage stage = Stage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void neitherNumberNorTextStandsAnywhere() {
        everythingHappens();
        String all = stage.dump.everything();
        assertThat(stage.dump.keys()).hasSizeGreaterThan(30);
        for (String spelling : List.of("85512000001", "12000001", "012 000 001", "+855 12", "0012000")) {
            assertThat(all).doesNotContain(spelling);
        }
        for (String word : List.of(TEXT, "លិខិតឆ្លងដែន", "Dara", "Poipet", "broker", "hello there")) {
            assertThat(all).doesNotContain(Dump.latin(word));
        }
    }

    /** A stored answer is for whoever sends that event again: it names no person, so it may be read. */
    @Test
    void whatWeSaidToSomebodyIsReadableOnlyWhereNobodyIsNamed() {
        everythingHappens();
        assertThat(stage.dump.everything(key -> !key.contains(":a:"))).doesNotContain(Dump.latin("ចម្លើយ"));
        String answers = stage.dump.everything(key -> key.contains(":a:"));
        assertThat(answers)
                .contains(Dump.latin(LATE))
                .doesNotContain(stage.contact().value())
                .doesNotContain(stage.contact(Stage.number(3)).value());
    }

    @Test
    void whatIsSealedForOneContactOrCaseOpensForNoOther() {
        byte[] number = stage.crypto.sealNumber(stage.contact(), Stage.SOKHA);
        byte[] text = stage.crypto.sealText("case/a", TEXT);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> stage.crypto.openNumber(stage.contact(Stage.number(2)), number)))
                .isInstanceOf(UnreadableValueException.class);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> stage.crypto.openText("case/b", text)))
                .isInstanceOf(UnreadableValueException.class);
    }

    @Test
    void everyKeyIsOfAKnownKindAndDiesInTimeOrHasAReason() {
        everythingHappens();
        Map<String, String> wrong = new TreeMap<>();
        TreeSet<String> kinds = new TreeSet<>();
        for (String key : stage.dump.keys()) {
            String kind = key.split(":", -1)[1];
            kinds.add(kind);
            assertThat(LIVES).as(key).containsKey(kind);
            long life = stage.dump.life(key);
            long most = LIVES.get(kind).map(Duration::toMillis).orElse(-1L);
            boolean kept = kind.equals("c") && life == -1 && mayBeKept(key);
            if (!kept && (most < 0 ? life != -1 : life < most / 2 || life > most)) {
                wrong.put(key, "lives " + life + " ms");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(kinds).as("the scenario made every kind of key").isEqualTo(new TreeSet<>(LIVES.keySet()));
    }

    /** A contact is kept for ever while subscribed or opted out. */
    private boolean mayBeKept(String key) {
        Map<String, String> fields = stage.dump.hash(key);
        return fields.containsKey("o") || fields.containsKey("sp");
    }

    private void everythingHappens() {
        stage.cause(
                text("E1", TEXT, NOON),
                new Effect.Remember(Optional.of(Language.KM), Optional.of(new Country("KH"))),
                new Effect.Subscribe("12", "border", Language.KM, new Effect.Consent("v1", "May we text you?")),
                new Effect.OpenCase("case1", CaseKind.REPORT, Map.of("kind", "broker")),
                new Effect.AddToCase("case1", "what-happened", TEXT),
                new Effect.ReportNumber(Stage.number(5), "case1"),
                new Effect.BeginStory("story-one", Map.of("place", "TH")),
                new Effect.AddToStory("story-one", TEXT));
        stage.cause(text(Stage.number(2), "E2", "STOP", NOON), new Effect.OptOut());
        flood();
        somebodyCalls();
        staffNote();
        for (int i = 0; i < 6; i++) {
            stage.queue("L" + i, LATE, NOON.plusSeconds(100 + i));
        }
        List<Outgoing> sending = Answers.of(
                stage.outbox.claim(stage.contact().partition(), "w1", 5, Stage.LEASE, NOON.plusSeconds(200)));
        settle(sending.get(0), new Settlement.Accepted("SM1"));
        settle(sending.get(1), new Settlement.Unknown("timeout"));
        settle(sending.get(2), new Settlement.Again(NOON.plusSeconds(900), "429"));
        Answers.of(stage.outbox.receipt(sending.get(0).id(), Receipt.DELIVERED, NOON.plusSeconds(210)));
    }

    private void staffNote() {
        RedisCaseStore cases = new RedisCaseStore(stage.link, stage.crypto, () -> "replyaaaaaaa", partition -> {});
        CaseId id = new CaseId(stage.contact().partition(), "case1");
        Note note = new Note(Note.Kind.NOTE, NOON, "maly", "", Optional.empty(), TEXT);
        Answers.of(cases.change(new CaseChange.AddNote(id, "op1", note, Optional.empty()), true));
    }

    private void settle(Outgoing message, Settlement settlement) {
        Answers.of(stage.outbox.settle(message, "w1", settlement, NOON.plusSeconds(201)));
    }

    /** A message is left and fetched, not yet deleted there; one is being called back, another one waits for it. */
    private void somebodyCalls() {
        Effect wish = new Effect.CallBack(OptionalInt.empty());
        stage.cause(
                call("CA1", 1),
                new Effect.OpenCase("case2", CaseKind.PERSON, Map.of()),
                new Effect.KeepRecording("case2", RECORDING, 12),
                wish);
        int partition = stage.contact().partition();
        RedisRecordingJobs jobs = new RedisRecordingJobs(stage.link, stage.crypto);
        Answers.of(jobs.claim(partition, 1, NOON.plusSeconds(9), NOON.plusSeconds(99))
                .compose(claimed -> jobs.keep(claimed.getFirst(), SPOKEN.getBytes(UTF_8))));
        RedisCallQueue queue = new RedisCallQueue(stage.link, stage.crypto, () -> "tryaaaaaaaaa");
        assertThat(Answers.of(queue.claim(partition, 1, Stage.LEASE, NOON.plusSeconds(9))))
                .hasSize(1);
        stage.cause(text(Stage.number(4), "E4", "call me", NOON), wish);
    }

    private static Arrival call(String sid, int step) {
        EventId event = new EventId(Arrival.callEvent(sid, step));
        return new Arrival("main", "1294", event, Stage.SOKHA, Channel.VOICE, new Input.Keys("1"), NOON);
    }

    @Test
    void noKeyNamesAPersonOrWhatTheySpoke() {
        everythingHappens();
        assertThat(stage.dump.keys()).noneMatch(key -> key.contains(RECORDING) || key.contains("12000"));
        assertThat(stage.dump.everything()).contains(RECORDING).doesNotContain(SPOKEN);
    }

    private void flood() {
        for (int i = 0; i < 18; i++) {
            Arrival again = text(Stage.number(3), "F" + i, "hello there", NOON.plusSeconds(i));
            stage.play(new Play(again, Optional.empty(), "hello there", Delivery.IN_RESPONSE), Stage::counting);
        }
        Arrival stop = text(Stage.number(3), "F99", "SOS", NOON.plusSeconds(30));
        stage.play(Stage.word(stop, ProtectedWord.SOS), Stage::counting);
    }
}
