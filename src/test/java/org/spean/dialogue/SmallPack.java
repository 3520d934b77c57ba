package org.spean.dialogue;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.content.ContentPack;
import org.spean.content.OfferQuestions;
import org.spean.content.Option;
import org.spean.content.StaffWords;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Language;
import org.spean.text.KeywordMatcher;

/** Packs that no check would let through, to see that the engine stands them. */
final class SmallPack {
    private SmallPack() {}

    static ContentPack of(Step... steps) {
        Map<StepId, Step> all = new HashMap<>();
        for (Step step : steps) {
            all.put(step.id(), step);
        }
        Map<SystemText, Text> texts = new EnumMap<>(SystemText.class);
        for (SystemText text : SystemText.values()) {
            texts.put(text, text(text.key()));
        }
        return new ContentPack(
                "0123456789ab",
                all,
                Map.of(),
                texts,
                new KeywordMatcher(List.of(), List.of()),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                OfferQuestions.NONE,
                java.util.Optional.empty(),
                StaffWords.NONE,
                java.util.Optional.empty());
    }

    static Text text(String words) {
        return new Text(words, Map.of(Language.KM, words, Language.EN, words), Text.Review.DRAFT);
    }

    static Step.Menu mainMenu(StepId next) {
        return new Step.Menu(
                ContentPack.MAIN_MENU, text("menu"), List.of(new Option(1, text("go"), next, Set.of(), Map.of())));
    }

    static Session knownAtMainMenu() {
        return new Session(
                Optional.of(Language.EN),
                Optional.empty(),
                Optional.of(ContentPack.MAIN_MENU),
                List.of(),
                0,
                0,
                Map.of(),
                List.of(),
                Optional.empty());
    }
}
