package org.spean.broadcast;

import io.vertx.core.Future;
import java.util.Set;
import org.spean.model.Language;

/** The recordings of voice alerts. */
public interface AlertPrompts {
    /** Nothing is recorded. */
    AlertPrompts NONE = id -> Future.succeededFuture(Set.of());

    /** In which languages the alert can be heard. */
    Future<Set<Language>> recorded(BroadcastId id);
}
