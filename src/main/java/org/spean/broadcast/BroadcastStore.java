package org.spean.broadcast;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Where broadcasts are kept. */
public interface BroadcastStore {
    Future<Optional<Broadcast>> find(BroadcastId id);

    /** Adds a new one, version 1. */
    Future<Void> add(Broadcast broadcast);

    /** Writes the next version if {@code before} is still the latest; false when somebody was first. */
    Future<Boolean> change(Broadcast before, Broadcast after);

    /** Newest first. @param after the last id of the page before; empty for the first page */
    Future<List<Broadcast>> page(Optional<BroadcastId> after, int most);

    /** All that somebody has to look after now: approved, scheduled, sending, paused. Costs nothing per finished one. */
    Future<List<Broadcast>> alive();
}
