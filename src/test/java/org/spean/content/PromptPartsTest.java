package org.spean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.model.Language;

class PromptPartsTest {
    @Test
    void aPlainTextIsOneRecordingUnderItsOwnId() {
        assertThat(PromptParts.of(text("danger.where", "អ្នកនៅកន្លែងណា?", "Where are you?"), Language.EN))
                .containsExactly(new PromptParts.Part.Recorded("danger.where", "Where are you?"));
    }

    @Test
    void aTextIsCutAtItsPlaceholdersAndSignsAreNotRecorded() {
        Text text = text("x.y", "{date} {status}។", "As of {date}: {status}. Ask first.");

        assertThat(PromptParts.of(text, Language.EN))
                .containsExactly(
                        new PromptParts.Part.Recorded("x.y.part1", "As of"),
                        new PromptParts.Part.Value("date"),
                        new PromptParts.Part.Value("status"),
                        new PromptParts.Part.Recorded("x.y.part2", ". Ask first."));
        assertThat(PromptParts.of(text, Language.KM))
                .containsExactly(new PromptParts.Part.Value("date"), new PromptParts.Part.Value("status"));
    }

    @Test
    void aChoiceSaysTheOptionBeforeTheKey() {
        Option option =
                new Option(1, text("main.menu.1", "ឯកសារ", "work papers"), new StepId("main", "x"), Set.of(), Map.of());

        assertThat(PromptParts.of(option, Language.EN, Optional.empty()))
                .isEqualTo(new PromptParts.Part.Recorded("main.menu.1", "For work papers, press 1."));
        assertThat(PromptParts.of(option, Language.KM, Optional.empty()).words())
                .isEqualTo("ដើម្បី ឯកសារ សូមចុច លេខមួយ");
        Text sentence = text("s", "{label} {key}", "Press {key} for {label}");
        assertThat(PromptParts.of(option, Language.EN, Optional.of(sentence)).words())
                .isEqualTo("Press 1 for work papers");
    }

    private static Text text(String id, String km, String en) {
        return new Text(id, Map.of(Language.KM, km, Language.EN, en), Text.Review.DRAFT);
    }
}
