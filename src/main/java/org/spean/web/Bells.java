package org.spean.web;

import io.vertx.core.Future;
import java.util.Map;

/** How often each topic was rung, over all instances. Every future has a time limit and fails only when the store does. */
public interface Bells {
    /** @param topic one lower-case word, e.g. {@code people}; says nothing of anybody */
    Future<Void> ring(String topic);

    /** Every topic that was ever rung. */
    Future<Map<String, Long>> all();
}
