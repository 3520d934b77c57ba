package org.spean.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.model.Language;
import org.spean.model.Mode;

class PromptBookTest {
    private static final String HASH = "0123456789abcdef0123456789abcdef";
    private static final String BY_PHONE = "fedcba9876543210fedcba9876543210";

    @Test
    void onlyRecordingsAndApprovedOnesSpeakInTheirModes() {
        assertThat(hash(PromptState.DRAFT_SYNTHETIC, Mode.LIVE)).isEmpty();
        assertThat(hash(PromptState.DRAFT_SYNTHETIC, Mode.DEMO)).contains(HASH);
        assertThat(hash(PromptState.RECORDED, Mode.LIVE)).isEmpty();
        assertThat(hash(PromptState.APPROVED, Mode.LIVE)).contains(HASH);
    }

    @Test
    void sameWordsOfTwoTextsNeedOneRecordingOnly() {
        Prompt first = new Prompt(script("a"), Optional.empty());
        Prompt second = prompt("b", PromptState.APPROVED);

        PromptBook book = new PromptBook(List.of(first, second));

        assertThat(book.hash(Language.KM, "a", Mode.LIVE)).isEmpty();
        assertThat(book.hashOfWords(Language.KM, "words", Mode.LIVE)).contains(HASH);
        assertThat(book.hashOfWords(Language.KM, "other words", Mode.LIVE)).isEmpty();
        assertThat(book.hashOfWords(Language.EN, "words", Mode.LIVE)).isEmpty();
    }

    @Test
    void aTakeByTelephoneNeverSilencesAnApprovedRecording() {
        PromptBook approved = new PromptBook(List.of(prompt("a", PromptState.APPROVED)));
        assertThat(approved.with(List.of(byPhone("a", PromptState.RECORDED))).hash(Language.KM, "a", Mode.LIVE))
                .contains(HASH);
        assertThat(approved.with(List.of(byPhone("a", PromptState.APPROVED))).hash(Language.KM, "a", Mode.LIVE))
                .contains(BY_PHONE);
    }

    @Test
    void aTakeByTelephoneSpeaksWhereThePackHasLessAndOnlyItsOwnWords() {
        PromptBook drafts = new PromptBook(
                List.of(prompt("a", PromptState.DRAFT_SYNTHETIC), new Prompt(script("b"), Optional.empty())));
        PromptBook with = drafts.with(List.of(
                byPhone("a", PromptState.RECORDED),
                byPhone("b", PromptState.APPROVED),
                byPhone("c", PromptState.APPROVED)));
        assertThat(with.hash(Language.KM, "a", Mode.DEMO)).contains(BY_PHONE);
        assertThat(with.hash(Language.KM, "a", Mode.LIVE)).isEmpty();
        assertThat(with.hash(Language.KM, "b", Mode.LIVE)).contains(BY_PHONE);
        assertThat(with.of(Language.KM)).hasSize(2);
        PromptRecording old = new PromptRecording(
                "000000000000", PromptState.APPROVED, "SL", LocalDate.of(2026, 11, 26), BY_PHONE, Optional.of("CL"));
        assertThat(drafts.with(List.of(new PhoneRecording(Language.KM, "a", old)))
                        .hash(Language.KM, "a", Mode.DEMO))
                .as("other words")
                .contains(HASH);
    }

    @Test
    void theNumbersOfTheSheetDoNotMoveWhileRecordingsComeIn() {
        PromptBook book =
                new PromptBook(List.of(prompt("a", PromptState.RECORDED), new Prompt(script("b"), Optional.empty())));
        assertThat(ReadingNumbers.prompt(book, Language.KM, 2)).contains(new Prompt(script("b"), Optional.empty()));
        assertThat(ReadingNumbers.prompt(book, Language.KM, 0)).isEmpty();
        assertThat(ReadingNumbers.prompt(book, Language.KM, 3)).isEmpty();
        assertThat(ReadingNumbers.prompt(book, Language.EN, 1)).isEmpty();
        assertThat(ReadingNumbers.of(book, Language.KM))
                .extracting(ReadingNumbers.Numbered::number)
                .containsExactly(1, 2);
    }

    @Test
    void twoPromptsWithOneIdAreABug() {
        List<Prompt> twins = List.of(prompt("a", PromptState.RECORDED), prompt("a", PromptState.APPROVED));

        assertThatThrownBy(() -> new PromptBook(twins)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PhoneRecording byPhone(String id, PromptState state) {
        return new PhoneRecording(
                Language.KM,
                id,
                new PromptRecording(
                        script(id).version(),
                        state,
                        "sok-dara",
                        LocalDate.of(2026, 11, 25),
                        BY_PHONE,
                        Optional.of("CL")));
    }

    private static Optional<String> hash(PromptState state, Mode mode) {
        return new PromptBook(List.of(prompt("a", state))).hash(Language.KM, "a", mode);
    }

    private static Prompt prompt(String id, PromptState state) {
        PromptScript script = script(id);
        LocalDate day = LocalDate.of(2026, 11, 25);
        return new Prompt(
                script, Optional.of(new PromptRecording(script.version(), state, "SL", day, HASH, Optional.of("TP"))));
    }

    private static PromptScript script(String id) {
        return new PromptScript(id, Language.KM, "words", PromptPath.FLOWS, "test");
    }
}
