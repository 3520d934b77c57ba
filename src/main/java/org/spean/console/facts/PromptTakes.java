package org.spean.console.facts;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.spean.audio.Refusal;
import org.spean.content.PhoneRecording;
import org.spean.content.PromptScript;

/** Recordings that lie in the store beside the pack: spoken by telephone, or uploaded here. Futures fail only when the store does. */
public interface PromptTakes {
    /** Those that wait for a second person. */
    Future<List<PhoneRecording>> waiting();

    /**
     * Makes a clip of an upload and keeps it as {@code recorded}.
     *
     * @param by who speaks in it; never the one who approves
     */
    Future<Kept> keep(PromptScript script, byte[] wav, String by, Instant now);

    /** Approves one that waits; false: another one waits by now, or none. */
    Future<Boolean> approve(PhoneRecording waiting, String by, Instant now);

    /** What became of an upload. */
    sealed interface Kept {
        record Done() implements Kept {}

        record Refused(Refusal why) implements Kept {}
    }
}
