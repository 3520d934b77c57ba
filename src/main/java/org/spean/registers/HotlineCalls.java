package org.spean.registers;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.spean.content.HotlineCall;

/** Where the calls by which staff check help numbers are kept. Every future has a time limit and fails only when the store does. */
public interface HotlineCalls {
    /** So much of the past is read at the most; all of it is kept. */
    int MOST = 100;

    /** The latest call of each hotline, by its id. */
    Future<Map<String, HotlineCall>> latest();

    /** Makes it the latest of its hotline. */
    Future<Void> add(HotlineCall call);

    /** The calls of one hotline, latest first, {@link #MOST} at the most. */
    Future<List<HotlineCall>> history(String hotline);
}
