package org.spean.console;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form: for each field one sentence that says how to put it right. In the order of the page. */
public final class Faults {
    private final Map<String, String> sentences = new LinkedHashMap<>();

    /** Nothing is wrong. */
    public static Faults none() {
        return new Faults();
    }

    /** @param field name, and id, of the field; the first sentence about a field stays */
    public Faults add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
        return this;
    }

    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    public Optional<String> of(String field) {
        return Optional.ofNullable(sentences.get(field));
    }

    /** For the summary on top of the page. */
    public Map<String, String> all() {
        return Collections.unmodifiableMap(sentences);
    }
}
