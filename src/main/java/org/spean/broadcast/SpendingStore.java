package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Instant;

/** What alerts cost so far. The future has a time limit and fails only when the store does. */
public interface SpendingStore {
    Future<Spending> spent(Instant now);
}
