package org.spean.gateway;

import java.util.Optional;
import org.spean.model.Language;

/** The recordings there are. Pure and fast: asked for every piece of every answer. */
interface Prompts {
    /** Until recordings exist: English is said by the platform, Khmer is two tones. */
    Prompts NONE = (textId, language) -> Optional.empty();

    /** The hash under which a text's recording is served, if it has one. */
    Optional<String> clip(String textId, Language language);
}
