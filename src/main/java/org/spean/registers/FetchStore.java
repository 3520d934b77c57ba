package org.spean.registers;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps what is known of one published list, and sees to it that one instance at a time looks at it. */
public interface FetchStore {
    /**
     * Whether to look now: it is due and nobody else is looking. Then nobody else will until {@link #keep}, or until the lease
     * is over.
     *
     * @param token of this look, never used before
     */
    Future<Boolean> take(Instant now, String token, Duration lease);

    /**
     * Keeps what came of the look, for 30 days, and ends the lease.
     *
     * @param due when to look again
     * @return false when the lease was over and somebody else has taken over: nothing was kept
     */
    Future<Boolean> keep(Fetched fetched, Instant due, String token);

    /** What is known; empty before the first look. */
    Future<Optional<Fetched>> last();

    /** How it stands, without reading the list: cheap. */
    Future<Standing> standing();

    /**
     * How a published list stands.
     *
     * @param aside whether it may not go live by itself for what is wrong with it
     * @param waiting version of the list that a person may take
     */
    record Standing(boolean aside, Optional<String> waiting) {}

    /** Says that the list of this version went live. */
    Future<Void> taken(String version);
}
