package org.spean.registers;

import io.vertx.core.Future;
import java.util.Map;

/** Where approvals of Khmer wordings are kept. Every future has a time limit and fails only when the store does. */
public interface WordingApprovals {
    /** The latest of each text, by its id. */
    Future<Map<String, WordingApproval>> all();

    /** Keeps it as the latest of its text. */
    Future<Void> put(WordingApproval approval);
}
