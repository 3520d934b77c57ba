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
    void twoPromptsWithOneIdAreABug() {
        List<Prompt> twins = List.of(prompt("a", PromptState.RECORDED), prompt("a", PromptState.APPROVED));

        assertThatThrownBy(() -> new PromptBook(twins)).isInstanceOf(IllegalArgumentException.class);
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
