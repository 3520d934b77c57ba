package org.spean.gateway;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.spean.calls.LiveCalls;
import org.spean.model.PhoneNumber;

/** Writes down which calls have ended. */
record HeardEnds(List<String> ended) implements LiveCalls {
    @Override
    public Future<Void> ended(PhoneNumber person, String gateway, String call) {
        ended.add(gateway + " " + call);
        return Future.succeededFuture();
    }

    @Override
    public Future<List<Stuck>> stuck(int partition, Instant now) {
        return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Void> closed(Stuck stuck) {
        return Future.succeededFuture();
    }
}
