package org.spean.staff;

import io.vertx.core.Future;
import java.util.List;

/** Where asked exports are kept. Every future has a time limit and fails only when the store does. */
public interface ExportRequests {
    /** In place of an earlier one of the same supervisor. */
    Future<Void> put(ExportAsked asked);

    Future<List<ExportAsked>> all();

    /** Takes this very request out: true for exactly one of many at once, false when it was replaced or agreed to. */
    Future<Boolean> take(ExportAsked asked);
}
