package org.spean.content;

import java.util.Optional;
import org.spean.model.Mode;

/** A script and what was recorded for it, if anything. */
public record Prompt(PromptScript script, Optional<PromptRecording> recording) {
    /** Whether there is a recording of words that were changed since. It is never played. */
    public boolean isStale() {
        return recording.filter(r -> !r.version().equals(script.version())).isPresent();
    }

    /** The state of what can be used: a stale recording counts as missing. */
    public PromptState state() {
        return fresh().map(PromptRecording::state).orElse(PromptState.MISSING);
    }

    /** The hash of the sound that callers may hear in this mode. */
    public Optional<String> hash(Mode mode) {
        return fresh().filter(r -> r.state().mayPlay(mode)).map(PromptRecording::hash);
    }

    private Optional<PromptRecording> fresh() {
        return isStale() ? Optional.empty() : recording;
    }
}
