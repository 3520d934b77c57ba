package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.PromptRecording;
import org.spean.content.PromptScript;
import org.spean.content.PromptState;
import org.spean.dialogue.RealPack;
import org.spean.dialogue.VoiceWalk;
import org.spean.gateway.Prompts;
import org.spean.gateway.VoiceDocuments;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.pack.PromptScripts;

/**
 * The size of what a platform gets for every turn that keys can lead to in the real pack: with everything recorded, where each
 * digit of a number is an address of its own, and with nothing recorded (issue 3, "Speed": at most 4 KB an answer).
 */
class SpokenSizesTest {
    private static final PromptBook BOOK = book();
    private static final Set<String> NUMBERS = DialledSounds.numbers(RealPack.PACK);
    private static final Prompts ALL = new RecordedPrompts(() -> BOOK, SpokenSizesTest::whole, Mode.LIVE);

    @ParameterizedTest
    @CsvSource({"KH", "TH", "MY", "KR", "''"})
    void everyAnswerOfACallIsAtMostFourKilobytes(String country) {
        for (Optional<Language> language : List.of(Optional.<Language>empty(), Optional.of(Language.EN))) {
            for (VoiceWalk.Heard heard : new VoiceWalk(language, country).turns()) {
                VoiceDocuments.check(heard.turn().replies());
                String xml = VoiceDocuments.checked(ALL, heard.turn().replies());
                assertThat(xml).as("%s", heard).contains("<Play>");
            }
        }
    }

    private static Optional<String> whole(Language language, String number) {
        return Optional.of("0".repeat(32)).filter(hash -> NUMBERS.contains(number));
    }

    private static PromptBook book() {
        List<Prompt> prompts = new ArrayList<>();
        for (Language language : Language.values()) {
            for (PromptScript script : PromptScripts.of(RealPack.PACK, language)) {
                prompts.add(new Prompt(script, Optional.of(recording(script))));
            }
        }
        return new PromptBook(prompts);
    }

    private static PromptRecording recording(PromptScript script) {
        String hash = "0".repeat(20) + script.version();
        return new PromptRecording(
                script.version(), PromptState.APPROVED, "SL", LocalDate.of(2026, 11, 20), hash, Optional.of("D"));
    }
}
