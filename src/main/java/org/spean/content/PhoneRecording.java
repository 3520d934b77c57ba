package org.spean.content;

import java.util.Comparator;
import java.util.Optional;
import org.spean.model.Language;

/** A recording made by telephone: it lies beside the pack, whose folder is perhaps read-only. */
public record PhoneRecording(Language language, String promptId, PromptRecording recording) {
    /**
     * Which of two recordings of one prompt is used: first of the words of today, then by state, so that a take that nobody heard
     * never silences an approved one, then the later one.
     *
     * @param second preferred where all is equal
     */
    static Optional<PromptRecording> better(
            PromptScript script, Optional<PromptRecording> first, Optional<PromptRecording> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        Comparator<PromptRecording> order = Comparator.comparing(
                        (PromptRecording one) -> one.version().equals(script.version()))
                .thenComparing(PromptRecording::state)
                .thenComparing(PromptRecording::date);
        return order.compare(first.get(), second.get()) > 0 ? first : second;
    }
}
