package org.spean.broadcast;

import java.util.List;

/**
 * One thing wrong with a draft, said so that its author can mend it.
 *
 * @param field as the API names it, e.g. {@code texts.km} or {@code audience.provinces}
 * @param what one sentence
 * @param todo one sentence that starts with a verb
 * @param values of {@code fault}, in its order
 */
public record DraftProblem(DraftFault fault, String field, String what, String todo, List<String> values) {
    public DraftProblem {
        values = List.copyOf(values);
    }
}
