package org.spean.conversation;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.spean.content.CorridorNews;

/**
 * Where what staff learn of corridors is kept, for all instances. Every future has a time limit and fails only when the store
 * does.
 */
public interface CorridorStore {
    /** So much of the past is read at the most; all of it is kept. */
    int MOST = 100;

    /** The latest news of each corridor, by its id. */
    Future<Map<String, CorridorNews>> all();

    /**
     * Makes it the latest, unless there is news of a later day: whoever enters what they found in an old letter must not undo what
     * is known since. News of the same day replaces, for a mistake is corrected so. What was before stays in {@link #history}.
     */
    Future<Entered> put(CorridorNews news);

    /** The news of one corridor, latest first, {@link #MOST} at the most. */
    Future<List<CorridorNews>> history(String corridor);

    /** What came of news that was entered. */
    sealed interface Entered {
        /** It is told from now on. */
        record Told() implements Entered {}

        /** Nothing changed: there is news of a later day. */
        record Older(CorridorNews latest) implements Entered {}
    }
}
