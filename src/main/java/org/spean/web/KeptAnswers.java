package org.spean.web;

import io.vertx.core.Future;

/**
 * Answers kept by the key that a client gave its request ({@code Idempotency-Key}), so that asking again does nothing twice.
 * Every future has a time limit and fails only when the store does.
 */
public interface KeptAnswers {
    /**
     * A request that may come again.
     *
     * @param owner whose key it is: two people may choose the same
     * @param key as the client wrote it
     * @param likeness equal for equal requests
     */
    record Asked(String owner, String key, String likeness) {}

    /** Whether it came before. */
    sealed interface Before {
        /** It is the first: do it, then {@link #keep} its answer or {@link #forget} it. */
        record First() implements Before {}

        /** It was done: say the same again. */
        record Done(int status, String body) implements Before {}

        /** It is being done, for a minute at the most. */
        record UnderWay() implements Before {}

        /** The key belongs to another request. */
        record Other() implements Before {}
    }

    Future<Before> begin(Asked asked);

    /** Keeps the answer for a day. */
    Future<Void> keep(Asked asked, int status, String body);

    /** It was not done: the next one is the first again. */
    Future<Void> forget(Asked asked);
}
