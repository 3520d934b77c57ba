package org.spean.staff;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who set about to change what, in one chain: each entry is bound to the one before, so that none can be altered, left out or put
 * in between unnoticed by anybody without the key file. Every future has a time limit and fails only when the store does.
 */
public interface AuditTrail {
    /** So long an entry is kept (issue 6: two years, without content). */
    Duration KEPT = Duration.ofDays(730);

    /**
     * To be waited for <em>before</em> the action: when it fails, the action must not be done. The action may still fail
     * afterwards; the entry says who set about it.
     */
    Future<Void> append(AuditEntry entry);

    /**
     * Newest first.
     *
     * @param before entries with a lower number than this; empty: from the newest on
     * @param most 1 to 1000
     */
    Future<Page> entries(Optional<Long> before, int most);

    /** Reads the whole chain: about a second for 50,000 entries. */
    Future<Verdict> verify();

    /**
     * Drops what is older than {@link #KEPT}, and leaves a mark from which the rest can still be verified. A chain that is
     * broken there is left as it is.
     *
     * @return how many entries were dropped
     */
    Future<Integer> forget(Instant now);

    /** One place of the chain, counted from 1. */
    sealed interface Kept {
        long number();

        record Readable(long number, AuditEntry entry) implements Kept {}

        /** It is gone, was altered, or was written by a newer version. */
        record Unreadable(long number) implements Kept {}
    }

    /**
     * Some entries.
     *
     * @param next where the following page begins; empty: there is none
     */
    record Page(List<Kept> entries, Optional<Long> next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** What a look at the whole chain found. */
    sealed interface Verdict {
        /**
         * Every entry is as it was written.
         *
         * @param first number of the oldest entry kept
         * @param last number of the newest; one less than {@code first} when there is none
         * @param mark stands for all entries to the last: written down elsewhere it shows whether later ones were cut off
         */
        record Intact(long first, long last, String mark) implements Verdict {}

        /**
         * @param number the first place where it is broken
         * @param what for people
         */
        record Broken(long number, String what) implements Verdict {}
    }
}
