package org.spean.console.simulator;

import java.util.Optional;
import org.spean.model.Language;

/** What the recordings say. */
@FunctionalInterface
public interface ClipWords {
    /** Empty for a sound without words, and for one that nobody wrote down. */
    Optional<Said> of(String clip);

    /** Words, and the language they are in. */
    record Said(Language language, String words) {}
}
