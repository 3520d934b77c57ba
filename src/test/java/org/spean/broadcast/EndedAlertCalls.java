package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Calls of alerts that remember which of them were said to be over. */
public final class EndedAlertCalls implements AlertCalls {
    private final List<String> over = new ArrayList<>();
    private boolean away;

    /** Gateway, row and try of each, in order. */
    public List<String> over() {
        return List.copyOf(over);
    }

    /** From now on the store does not answer. */
    public void goesAway() {
        away = true;
    }

    @Override
    public Future<Boolean> begin(String gateway, AlertRow row, int attempt, int most, Instant now) {
        return Future.succeededFuture(true);
    }

    @Override
    public Future<Void> notMade(String gateway, AlertRow row, int attempt) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Integer> underWay(String gateway) {
        return Future.succeededFuture(0);
    }

    @Override
    public Future<Boolean> over(String gateway, AlertRow row, int attempt, Instant now) {
        if (away) {
            return Future.failedFuture("away");
        }
        over.add(gateway + " " + row.id().value() + " " + attempt);
        return Future.succeededFuture(true);
    }

    @Override
    public Future<Integer> lapse(String gateway, Instant now) {
        return Future.succeededFuture(0);
    }
}
