package org.spean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.model.Language;

class AdvicePiecesTest {
    /** About 10 s. */
    private static final String EN =
            "Keep your passport with you at all times, and give your family a copy of every page.";

    /** About 10 s. */
    private static final String KM =
            "សូមទុកលិខិតឆ្លងដែនជាមួយអ្នកគ្រប់ពេល ហើយទុកច្បាប់ចម្លងឱ្យគ្រួសារ ឬអ្នកដែលអ្នកទុកចិត្ត។";

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTakesHalfAMinuteIsOneRecordingUnderItsOwnId(Language language) {
        Text advice = advice(sentences(language, 2));

        assertThat(AdvicePieces.of(advice, language)).containsExactly(advice);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLongerOneIsCutAtTheEndsOfSentencesAndNothingIsLost(Language language) {
        String words = sentences(language, 7);
        List<Text> pieces = AdvicePieces.of(advice(words), language);

        assertThat(pieces).hasSizeGreaterThan(1).allSatisfy(piece -> {
            assertThat(AdvicePieces.seconds(language, piece.in(language))).isLessThanOrEqualTo(AdvicePieces.MOST_PIECE);
            assertThat(piece.in(language)).startsWith(first(language)).endsWith(last(language));
        });
        assertThat(pieces).extracting(Text::id).startsWith("advice.x.piece1", "advice.x.piece2");
        assertThat(pieces.stream().map(piece -> piece.in(language)).reduce("", String::concat))
                .isEqualToIgnoringWhitespace(words);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anotherWordInASentenceMakesOnlyItsPieceStale(Language language) {
        String words = sentences(language, 7);
        int at = words.lastIndexOf(last(language), words.length() - 2) + 1;
        List<String> before = versions(words, language);
        List<String> after = versions(
                words.substring(0, at)
                        + words.substring(at).replaceFirst("passport", "card").replaceFirst("ឆ្លងដែន", ""),
                language);

        assertThat(after).hasSameSizeAs(before);
        assertThat(after.subList(0, after.size() - 1)).isEqualTo(before.subList(0, before.size() - 1));
        assertThat(after.getLast()).isNotEqualTo(before.getLast());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereTheAuthorBeganANewLineAPieceBegins(Language language) {
        String line = sentences(language, 2);
        List<Text> pieces = AdvicePieces.of(advice(line + "\n" + line), language);

        assertThat(pieces).extracting(piece -> piece.in(language)).containsExactly(line, line);
    }

    @Test
    void theWordsForCallsAreCutAndNotThoseOfTheText() {
        Text advice = new Text(
                "advice.x",
                Map.of(Language.KM, KM, Language.EN, EN),
                Text.Review.DRAFT,
                Map.of(Language.KM, sentences(Language.KM, 7), Language.EN, "Short."));

        assertThat(AdvicePieces.of(advice, Language.KM)).hasSizeGreaterThan(1);
        assertThat(AdvicePieces.of(advice, Language.EN))
                .singleElement()
                .satisfies(piece -> assertThat(piece.in(Language.EN)).isEqualTo("Short."));
    }

    @Test
    void aPlaceOnTheWebIsNoEndOfASentenceAndANumberToDialTakesTime() {
        String sentence = "Look at www.mlvt.gov.kh before you pay anybody for a job abroad, and ask {kh_labour}. ";
        List<Text> pieces = AdvicePieces.of(advice(sentence.repeat(5).strip()), Language.EN);

        assertThat(pieces)
                .hasSize(3)
                .allSatisfy(piece -> assertThat(piece.in(Language.EN, Map.of("kh_labour", "1297")))
                        .startsWith("Look at")
                        .endsWith("ask 1297."));
    }

    private static List<String> versions(String words, Language language) {
        return AdvicePieces.of(advice(words), language).stream()
                .map(piece ->
                        new PromptScript(piece.id(), language, piece.in(language), PromptPath.ADVICE, "").version())
                .toList();
    }

    private static Text advice(String words) {
        return new Text("advice.x", Map.of(Language.KM, words, Language.EN, words), Text.Review.DRAFT);
    }

    private static String sentences(Language language, int count) {
        return switch (language) {
            case KM -> KM.repeat(count);
            case EN -> (EN + " ").repeat(count).strip();
        };
    }

    private static String first(Language language) {
        return language == Language.KM ? "សូម" : "Keep";
    }

    private static String last(Language language) {
        return language == Language.KM ? "។" : ".";
    }
}
