package org.spean.app;

import java.util.Arrays;
import java.util.Optional;
import org.spean.model.Language;
import org.spean.text.NumberClip;

/** The English of the number clips that are recorded in Khmer only. */
final class ClipWords {
    private ClipWords() {}

    static Optional<String> english(String id) {
        return Arrays.stream(NumberClip.values())
                .filter(clip -> clip.id().equals(id))
                .map(clip -> clip.word(Language.EN))
                .findFirst();
    }
}
