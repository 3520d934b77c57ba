package org.spean.dialogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.spean.model.Language;
import org.spean.text.MatchKey;

/** The words by which people name a language, in any writing. The names of languages are no content: nobody edits them. */
final class LanguageWords {
    private static final Map<String, Language> BY_KEY = byKey();

    private LanguageWords() {}

    /** The language that a match key names. */
    static Optional<Language> named(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    private static Map<String, Language> byKey() {
        Map<String, Language> words = new HashMap<>();
        put(words, Language.KM, "ខ្មែរ", "ភាសាខ្មែរ", "km", "khmer", "khmae", "kmer", "kmae", "khmai", "pheasa khmer");
        put(words, Language.KM, "cambodian", "ភាសាខ្មែ", "ខ្មែ", "เขมร", "ภาษาเขมร", "tiếng khmer");
        put(words, Language.EN, "english", "eng", "en", "angkles", "onglis", "anglais", "អង់គ្លេស", "ភាសាអង់គ្លេស");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Language> words, Language language, String... names) {
        for (String name : names) {
            words.put(MatchKey.of(name), language);
        }
    }
}
