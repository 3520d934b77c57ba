package org.spean.console.broadcasts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.spean.broadcast.Draft;
import org.spean.broadcast.Estimate;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.text.Encoding;
import org.spean.text.Segments;
import org.spean.text.SmsSegments;

/**
 * How a draft looks on a phone, and what it would cost.
 *
 * @param texts in the order of the languages; only those that are written
 */
public record Preview(Channel channel, List<Phone> texts, Estimate estimate) {
    /**
     * A text as one phone gets it.
     *
     * @param parts as they are billed
     * @param forcing the letter that makes a text of another script travel as Unicode; empty for Khmer, which cannot do without
     */
    public record Phone(Language language, List<String> parts, Segments size, Optional<String> forcing) {
        public Phone {
            parts = List.copyOf(parts);
        }

        public boolean unicode() {
            return size.encoding() == Encoding.UCS2;
        }

        /** Letters that fit a text of one part. */
        public int single() {
            return size.encoding().single();
        }

        /** Letters that fit each part of several. */
        public int part() {
            return size.encoding().part();
        }
    }

    public Preview {
        texts = List.copyOf(texts);
    }

    static Preview of(Draft draft, Estimate estimate) {
        return new Preview(
                draft.channel(),
                Arrays.stream(Language.values())
                        .filter(draft.texts()::containsKey)
                        .map(language -> phone(language, draft.texts().getOrDefault(language, "")))
                        .toList(),
                estimate);
    }

    private static Phone phone(Language language, String text) {
        return new Phone(language, SmsSegments.parts(text), SmsSegments.of(text), forcing(language, text));
    }

    /** With the name that Unicode has for it: many look like a letter that fits. */
    private static Optional<String> forcing(Language language, String text) {
        OptionalInt at = SmsSegments.firstOutsideGsm(text);
        if (language == Language.KM || at.isEmpty()) {
            return Optional.empty();
        }
        int letter = text.codePointAt(at.getAsInt());
        return Optional.of(Character.toString(letter) + " (" + Character.getName(letter) + ")");
    }
}
