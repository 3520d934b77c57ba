package org.spean.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.spean.content.OfferQuestions;
import org.spean.content.OfferSign;
import org.spean.pack.TestPack;

class OfferScoreTest {
    private static final OfferQuestions QUESTIONS =
            TestPack.load(TestPack.project().resolve("config/content")).offer();

    @Test
    void everyCombinationOfAnswersHasItsBand() throws IOException {
        List<String> rows;
        try (var file = OfferScoreTest.class.getResourceAsStream("offer-bands.txt")) {
            rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }

        assertThat(rows).hasSize(6561); // three answers to each of eight questions
        for (String row : rows) {
            String answers = row.substring(0, 8);
            assertThat(OfferScore.of(QUESTIONS, answers(answers)).band().name())
                    .as(answers)
                    .isEqualToIgnoringCase(row.substring(9));
        }
    }

    @Property
    void oneMoreSignNeverLowersTheBand(
            @ForAll("answers") Map<String, OfferAnswer> answers, @ForAll("sign") OfferSign sign) {
        Map<String, OfferAnswer> more = new HashMap<>(answers);
        more.merge(sign.id(), OfferAnswer.YES, (old, yes) -> yes);

        assertThat(OfferScore.of(QUESTIONS, more).band())
                .isGreaterThanOrEqualTo(OfferScore.of(QUESTIONS, answers).band());
        assertThat(OfferScore.of(QUESTIONS, more).seen()).contains(sign);
    }

    @Property
    void notKnowingIsNeverBetterThanNo(
            @ForAll("answers") Map<String, OfferAnswer> answers, @ForAll("sign") OfferSign sign) {
        Map<String, OfferAnswer> no = new HashMap<>(answers);
        no.put(sign.id(), OfferAnswer.NO);
        Map<String, OfferAnswer> unsure = new HashMap<>(answers);
        unsure.put(sign.id(), OfferAnswer.UNSURE);

        assertThat(OfferScore.of(QUESTIONS, unsure).band())
                .isGreaterThanOrEqualTo(OfferScore.of(QUESTIONS, no).band());
    }

    @Test
    void theReasonsBeginWithTheGravestSign() {
        OfferScore score = OfferScore.of(QUESTIONS, answers("nnyynnny"));

        assertThat(score.seen())
                .extracting(OfferSign::id)
                .containsExactly("rf03_child_or_marriage", "rf04_pay_first_debt", "rf08_big_pay_easy_job");
    }

    @Test
    void anAnswerToASignThatThePackNoLongerHasCountsNothing() {
        assertThat(OfferScore.of(QUESTIONS, Map.of("rf99_gone", OfferAnswer.YES)))
                .isEqualTo(new OfferScore(OfferBand.FEW, List.of()));
    }

    @Provide
    Arbitrary<Map<String, OfferAnswer>> answers() {
        return Arbitraries.maps(sign().map(OfferSign::id), Arbitraries.of(OfferAnswer.class));
    }

    @Provide
    Arbitrary<OfferSign> sign() {
        return Arbitraries.of(QUESTIONS.signs());
    }

    private static Map<String, OfferAnswer> answers(String letters) {
        Map<String, OfferAnswer> answers = new HashMap<>();
        List<OfferSign> asked = QUESTIONS.asked();
        for (int at = 0; at < letters.length(); at++) {
            answers.put(
                    asked.get(at).id(),
                    switch (letters.charAt(at)) {
                        case 'y' -> OfferAnswer.YES;
                        case '?' -> OfferAnswer.UNSURE;
                        default -> OfferAnswer.NO;
                    });
        }
        return answers;
    }
}
