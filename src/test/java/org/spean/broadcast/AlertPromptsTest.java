package org.spean.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.PromptPath;
import org.spean.content.PromptRecording;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.model.Language;
import org.spean.model.Mode;

/** No call of an alert begins whose other sentences nobody has recorded and approved. */
class AlertPromptsTest {
    private static final List<String> IDS = List.of("call", "why", "keys", "stop", "stopped");

    private final AtomicReference<PromptBook> book = new AtomicReference<>(book(PromptState.APPROVED));
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final AlertPrompts live = new AlertPrompts(book::get, open::get, Mode.LIVE);

    @Test
    void whatIsApprovedLacksNothing() {
        assertThat(live.problems(Set.of(Language.values()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PromptState.class,
            names = {"DRAFT_SYNTHETIC", "RECORDED"})
    void whatNobodyApprovedIsNamedByLanguage(PromptState state) {
        book.set(book(state));
        assertThat(live.problems(Set.of(Language.KM))).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("prompts.km");
            assertThat(problem.what()).contains("text.voice-alert-keys").doesNotContain("text.voice-alert-call");
        });
        assertThat(live.problems(Set.of(Language.EN)))
                .as("no machine speaks it")
                .hasSize(1);
    }

    @Test
    void whatNobodyRecordedIsNamedToo() {
        book.set(new PromptBook(List.of()));
        assertThat(live.problems(Set.of(Language.KM)).getFirst().what())
                .contains("voice-alert-call", "voice-alert-why", "voice-alert-keys", "voice-alert-stop,");
    }

    @Test
    void aClosedLineBringsNoAlert() {
        open.set(false);
        assertThat(live.problems(Set.of(Language.EN)))
                .extracting(DraftProblem::field)
                .containsExactly("channel");
    }

    @Test
    void aRehearsalNeedsNone() {
        AlertPrompts demo = new AlertPrompts(() -> new PromptBook(List.of()), () -> false, Mode.DEMO);
        assertThat(demo.problems(Set.of(Language.values()))).isEmpty();
    }

    /** The first one is approved in any case. */
    private static PromptBook book(PromptState state) {
        List<Prompt> prompts = new ArrayList<>();
        for (Language language : Language.values()) {
            for (String id : IDS) {
                PromptState its = id.equals("call") ? PromptState.APPROVED : state;
                PromptScript script =
                        new PromptScript("text.voice-alert-" + id, language, "Words " + id, PromptPath.FLOWS, "text");
                prompts.add(new Prompt(
                        script,
                        Optional.of(new PromptRecording(
                                script.version(),
                                its,
                                "SL",
                                LocalDate.of(2026, 11, 20),
                                "0".repeat(32),
                                Optional.of("SD")))));
            }
        }
        return new PromptBook(prompts);
    }
}
