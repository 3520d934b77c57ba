package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.text.SmsSegments;

/** The engine is total: whatever anybody writes in whatever order, the turn is a legal one. */
class AnyInputTest {
    @Property(tries = 400)
    void anyTextsInAnyOrderGiveLegalTurns(
            @ForAll("texts") List<String> texts,
            @ForAll("languages") Optional<Language> language,
            @ForAll("countries") String country) {
        for (Dialogue dialogue : List.of(RealPack.DEMO, RealPack.LIVE)) {
            Talk talk = Talk.with(dialogue, language, country);
            for (String text : texts) {
                talk.says(text);
                isLegal(talk.turn());
            }
        }
    }

    @Property(tries = 300)
    void anyStoredSessionIsPlayedOn(@ForAll("sessions") Session session, @ForAll("text") String text) {
        Moment moment = new Moment(Talk.NOW, Optional.of(Country.CAMBODIA), "case-1");
        isLegal(RealPack.DEMO.turn(session, new Input.Words(text), moment));
        assertThat(RealPack.DEMO.safetyAnswer(session, new Input.Words(text), moment))
                .isNotEmpty();
        assertThat(RealPack.DEMO.floodNotice(session, moment)).isNotEmpty();
        assertThat(RealPack.DEMO.protectedWord(text)).isNotNull();
        assertThat(RealPack.DEMO.likeness(text)).isNotNull();
    }

    private static void isLegal(Turn turn) {
        assertThat(turn.replies()).hasSizeBetween(1, Turn.MAX_REPLIES);
        for (String body : Talk.bodies(turn)) {
            assertThat(body).isNotBlank().doesNotContain("\u200B", "{");
            assertThat(SmsSegments.of(body).count()).isLessThanOrEqualTo(Speech.BUDGET);
        }
        assertThat(SessionCodec.encode(turn.session()).length).isLessThanOrEqualTo(SessionCodec.MAX_BYTES);
        assertThat(turn.session().slots().size()).isLessThanOrEqualTo(Session.MAX_SLOTS);
        assertThat(turn.session().back().size()).isLessThanOrEqualTo(Session.MAX_BACK);
        assertThat(turn.session().misses()).isLessThan(2);
        for (Effect effect : turn.effects()) {
            if (effect instanceof Effect.AddToCase added) {
                assertThat(added.text().length()).isLessThanOrEqualTo(Heard.LONGEST);
            }
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return text().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> text() {
        Arbitrary<String> words = Arbitraries.of(
                "SOS",
                "stop",
                "ឈប់",
                "START",
                "help",
                "ជួយ",
                "menu",
                "0",
                "១",
                "1",
                "1",
                "2",
                "2",
                "3",
                "4",
                "#",
                "*",
                "back",
                "MORE",
                "បន្ថែម",
                "next",
                "yes",
                "bat",
                "ទេ",
                "khmer",
                "english",
                "thai",
                "delete",
                "poipet",
                "9",
                "thailand",
                "call me",
                "chouy",
                "emergincy",
                "stpo",
                "kangaea",
                "documants",
                "hi",
                "report",
                "border",
                "they hold us in a house",
                "there is danger here please come",
                "ប៉ូលិសចាប់បងខ្ញុំនៅថៃ",
                "");
        Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(30);
        Arbitrary<String> khmer =
                Arbitraries.strings().withCharRange('\u1780', '\u17FF').ofMaxLength(40);
        Arbitrary<String> odd = Arbitraries.strings()
                .withChars(
                        '\u200B', '\u200D', '\uD83D', '\uDC4D', '\u17D2', '\u0000', '\u202E', '{', '}', '1', '#', '*')
                .ofMaxLength(12);
        Arbitrary<String> huge = Arbitraries.of("ក", "a ", "😀", "1", "\uD83D").map(one -> one.repeat(3000));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(12, words),
                net.jqwik.api.Tuple.of(2, noise),
                net.jqwik.api.Tuple.of(2, khmer),
                net.jqwik.api.Tuple.of(2, odd),
                net.jqwik.api.Tuple.of(1, huge));
    }

    @Provide
    Arbitrary<Session> sessions() {
        return new SessionCodecTest().sessions().map(session -> {
            List<org.spean.content.StepId> steps = RealPack.PACK.steps().keySet().stream()
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList();
            int pick = Math.floorMod(session.hashCode(), steps.size());
            return new Session(
                    session.language(),
                    session.country(),
                    session.step().map(step -> steps.get(pick)),
                    session.back(),
                    session.misses() % 2,
                    session.page(),
                    session.slots(),
                    session.asked(),
                    session.caseId());
        });
    }

    @Provide
    Arbitrary<Optional<Language>> languages() {
        return Arbitraries.of(Language.values()).optional();
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("KH", "TH", "MY", "");
    }
}
