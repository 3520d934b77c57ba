package org.spean.gateway;

import io.vertx.core.Future;
import java.util.Map;
import org.spean.calls.Recordings;

/** The recordings of all gateways; one without a network has none. */
record AllRecordings(Map<String, RestRecordings> gateways) implements Recordings {
    AllRecordings {
        gateways = Map.copyOf(gateways);
    }

    @Override
    public Future<Fetched> fetch(String gateway, String recording) {
        RestRecordings there = gateways.get(gateway);
        return there == null ? Future.succeededFuture(new Fetched.Never("no platform")) : there.fetch(recording);
    }

    @Override
    public Future<Deleted> delete(String gateway, String recording) {
        RestRecordings there = gateways.get(gateway);
        return there == null ? Future.succeededFuture(Deleted.IMPOSSIBLE) : there.delete(recording);
    }
}
