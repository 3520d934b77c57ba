package org.spean.content;

import java.util.Locale;
import java.util.Optional;
import org.spean.model.Mode;

/** How far a recording is (khmer.md section 4.3). The order is that of progress. */
public enum PromptState {
    /** Nobody recorded it. */
    MISSING,
    /** Made by a machine, never for danger, consent or numbers; never played in live mode. */
    DRAFT_SYNTHETIC,
    /** Spoken by a person, waiting for a second person's approval. */
    RECORDED,
    /** A second person heard it beside its text. */
    APPROVED;

    /** As written in a manifest: {@code draft-synthetic}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<PromptState> ofWord(String word) {
        for (PromptState state : values()) {
            if (state.word().equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    /** Whether a caller may hear it: live plays only what a second person approved. */
    public boolean mayPlay(Mode mode) {
        return switch (this) {
            case MISSING -> false;
            case DRAFT_SYNTHETIC, RECORDED -> mode == Mode.DEMO;
            case APPROVED -> true;
        };
    }
}
