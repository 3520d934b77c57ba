package org.spean.pack;

import java.util.Map;
import java.util.Set;
import org.spean.content.Text;
import org.spean.model.Language;

/**
 * A text with its places.
 *
 * @param text as it will be sent; a missing language is empty there
 * @param written what the file has, by language; lacks a missing language
 * @param placeholders those that are filled in this place; for advice also any hotline's id
 */
record DraftText(Text text, Map<Language, Scalar> written, Place place, TextUse use, Set<String> placeholders) {
    static final String ZERO_WIDTH_SPACE = "\u200B";

    DraftText {
        written = Map.copyOf(written);
        placeholders = Set.copyOf(placeholders);
    }

    /** Where one language stands, or the text where it is missing. */
    Place place(Language language) {
        Scalar scalar = written.get(language);
        return scalar == null ? place : scalar.place();
    }

    /** The wording as it is stored, with its placeholders; empty where it is missing. */
    String sent(Language language) {
        Scalar scalar = written.get(language);
        return scalar == null ? "" : withoutInvisible(scalar);
    }

    static String withoutInvisible(Scalar written) {
        return written.value().replace(ZERO_WIDTH_SPACE, "");
    }
}
