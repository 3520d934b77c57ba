package org.spean.text;

import java.util.List;
import java.util.Set;

/**
 * Everything people write for one intent.
 *
 * @param intent its id in the content pack, upper case, e.g. {@code HELP}
 * @param mode how much is forgiven
 * @param variants the words, any writing; two intents may share one, then the matcher asks
 */
public record Keyword(String intent, MatchMode mode, List<Variant> variants) {
    /** The intent for danger: always offered first. */
    public static final String SOS = "SOS";

    /** No guess ever becomes one of these (design.md 4): a near hit is at most a question. */
    public static final Set<String> NEVER_GUESSED = Set.of("STOP", "DELETE", SOS);

    public Keyword {
        variants = List.copyOf(variants);
    }

    boolean neverGuessed() {
        return mode == MatchMode.FUZZY_THEN_ACT || NEVER_GUESSED.contains(intent);
    }

    /** One word or short phrase, written as a person would. */
    public record Variant(String text, Writing writing) {}
}
