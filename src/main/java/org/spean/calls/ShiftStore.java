package org.spean.calls;

import io.vertx.core.Future;

/** Where the weekly plan is kept. */
public interface ShiftStore {
    /** The plan; {@link Shifts#NONE} when there is none. */
    Future<Shifts> plan();

    /** Replaces the whole plan. */
    Future<Void> replace(Shifts plan);
}
