package org.spean.content;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.model.Language;
import org.spean.model.Mode;

/** Every prompt the pack needs, in the order in which a reading sheet lists them. Immutable, shared by all threads. */
public final class PromptBook {
    private record Key(Language language, String id) {}

    private final Map<Key, Prompt> prompts;

    /** @param prompts no two of one language with one id */
    public PromptBook(Collection<Prompt> prompts) {
        Map<Key, Prompt> byKey = new LinkedHashMap<>();
        for (Prompt prompt : prompts) {
            Key key = new Key(prompt.script().language(), prompt.script().id());
            if (byKey.put(key, prompt) != null) {
                throw new IllegalArgumentException("two prompts " + key);
            }
        }
        this.prompts = Collections.unmodifiableMap(byKey);
    }

    /** The prompt, or nothing where the pack has no such text. */
    public Optional<Prompt> prompt(Language language, String id) {
        return Optional.ofNullable(prompts.get(new Key(language, id)));
    }

    /** The hash to play for an id, if callers may hear it in this mode. */
    public Optional<String> hash(Language language, String id, Mode mode) {
        return prompt(language, id).flatMap(p -> p.hash(mode));
    }

    /** All prompts of a language, danger first. */
    public List<Prompt> of(Language language) {
        return prompts.values().stream()
                .filter(p -> p.script().language() == language)
                .toList();
    }
}
