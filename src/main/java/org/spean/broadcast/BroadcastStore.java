package org.spean.broadcast;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where broadcasts are kept: two years from their last change. Every future has a time limit and fails only when the store does. */
public interface BroadcastStore {
    /** The most a page has. */
    int MOST = 100;

    Future<Optional<Broadcast>> find(BroadcastId id);

    /** Adds a new one, version 1. */
    Future<Void> add(Broadcast broadcast);

    /**
     * Writes the next version if {@code before} is still the latest; false when somebody was first. If it takes the approval back,
     * what that reserved is free with the same step, and nobody looks after it any more.
     */
    Future<Boolean> change(Broadcast before, Broadcast after);

    /**
     * The same for an approval, and only if its estimated cost fits; it is reserved with it. Of alerts that go to those another one did
     * not reach only one is under way at a time: the next one knows whom it reached.
     */
    Future<Approved> approve(Broadcast before, Broadcast after, Budget budget);

    /**
     * Nobody has to look after it any more. Of what its approval reserved only {@code spentUsd} stays spent. Asked again it changes
     * nothing.
     */
    Future<Void> close(Broadcast ended, BigDecimal spentUsd);

    /**
     * A closed one for whose receipts nobody waits any more, {@link LostReceipts#AFTER} its end; nobody else gets it before {@code
     * next}. Costs nothing per one whose time has not come.
     */
    Future<Optional<Broadcast>> takeUnheard(Instant now, Instant next);

    /** All of it is settled: {@link #takeUnheard} never gives it again. */
    Future<Void> heard(BroadcastId id);

    /** Newest first. @param after the last id of the page before; empty for the first page */
    Future<List<Broadcast>> page(Optional<BroadcastId> after, int most);

    /**
     * All that somebody has to look after now: approved, scheduled, sending, paused, and what ended and is not closed. Costs
     * nothing per closed one.
     */
    Future<List<Broadcast>> alive();

    /** What came of an approval. */
    enum Approved {
        WRITTEN,
        CHANGED_MEANWHILE,
        /** More than is left of the day. */
        OVER_DAY,
        /** More than is left of the month. */
        OVER_MONTH,
        /** Another one of {@link Audience.NotReachedBy} the same alert was approved and is not closed. */
        SENT_AGAIN_NOW
    }
}
