package org.spean.broadcast;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Attempts at the same time of each gateway. Who finds none free waits, and goes on in the order of arrival the moment another
 * attempt ends: what was claimed and what is being settled keeps no attempt waiting. Lives on one event loop.
 */
final class Turns {
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Deque<Promise<Boolean>>> waiting = new HashMap<>();
    private boolean hurrying;

    /** Completes when there is a turn: true, then {@link #end} it; false in a hurry, without one. Never fails. */
    Future<Boolean> take(AlertGateway gateway) {
        if (hurrying) {
            return Future.succeededFuture(false);
        }
        int now = taken.getOrDefault(gateway.name(), 0);
        if (now < gateway.forAlerts()) {
            taken.put(gateway.name(), now + 1);
            return Future.succeededFuture(true);
        }
        Promise<Boolean> turn = Promise.promise();
        waiting.computeIfAbsent(gateway.name(), name -> new ArrayDeque<>()).add(turn);
        return turn.future();
    }

    /** The next who waits goes on. */
    void end(AlertGateway gateway) {
        Promise<Boolean> next =
                waiting.getOrDefault(gateway.name(), new ArrayDeque<>()).poll();
        if (next == null) {
            taken.merge(gateway.name(), -1, Integer::sum);
        } else {
            next.complete(true);
        }
    }

    /** Nobody waits any more. */
    void hurry() {
        hurrying = true;
        waiting.values().forEach(all -> {
            for (Promise<Boolean> turn = all.poll(); turn != null; turn = all.poll()) {
                turn.complete(false);
            }
        });
    }
}
