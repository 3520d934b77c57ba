package org.spean.dialogue;

import java.util.Optional;
import java.util.Set;
import org.spean.model.Language;
import org.spean.text.KeywordMatcher;
import org.spean.text.Writing;

/**
 * The language of somebody by what they write (khmer.md section 1.3). Khmer letters always count. A Latin word counts only
 * while no language is known: a romanised keyword is Khmer, an English one English, and one that is both is none.
 */
final class LanguageGuess {
    /** Shorter English words ("hi", "ok") are everybody's. */
    private static final int ENGLISH_FROM = 3;

    /** Words we teach everybody, on posters and in every menu: whoever uses them may speak any language. */
    private static final Set<String> TAUGHT = Set.of("sos", "stop", "start", "help", "menu");

    private final KeywordMatcher keywords;

    LanguageGuess(KeywordMatcher keywords) {
        this.keywords = keywords;
    }

    void learn(Walk walk, Heard heard) {
        boolean khmer = walk.language().isEmpty() ? heard.isKhmer() : heard.hasKhmerLetter();
        if (khmer) {
            walk.speaks(Language.KM);
        } else if (walk.language().isEmpty()) {
            ofKeyword(heard.key()).ifPresent(walk::speaks);
        }
    }

    private Optional<Language> ofKeyword(String key) {
        Set<Writing> writings = TAUGHT.contains(key) ? Set.of() : keywords.writings(key);
        boolean romanised = writings.contains(Writing.ROMANISED);
        boolean english = writings.contains(Writing.ENGLISH);
        if (romanised == english) {
            return Optional.empty();
        }
        return romanised
                ? Optional.of(Language.KM)
                : key.length() < ENGLISH_FROM ? Optional.empty() : Optional.of(Language.EN);
    }
}
