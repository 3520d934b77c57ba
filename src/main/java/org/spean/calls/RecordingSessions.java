package org.spean.calls;

import io.vertx.core.Future;

/**
 * Where calls to the recording line are, and what was said at each step of them. Any thread; a failed future means that the store is
 * away.
 */
public interface RecordingSessions {
    /** What a step has to answer. */
    Future<Held> at(String gateway, String call, int step);

    /**
     * Keeps the answer of a step and where the call is then, unless another request of the same step was faster.
     *
     * @return the answer that counts: this one, or the faster one's
     */
    Future<String> said(String gateway, String call, int step, RecordingState next, String answer);

    /** What is known of a step. */
    sealed interface Held {
        /** It is the next one. */
        record Open(RecordingState state) implements Held {}

        /** It was answered before, with this. */
        record Said(String answer) implements Held {}

        /** An hour has gone, or it was never reached. */
        record Lost() implements Held {}
    }
}
