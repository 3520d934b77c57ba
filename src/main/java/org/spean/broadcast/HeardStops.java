package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** A stop that the instance which takes it knows before it says so: nothing leaves it after that. The others hear of it in their turn. */
public final class HeardStops implements StopStore {
    private final StopStore stops;
    private final SendingAlerts alerts;

    public HeardStops(StopStore stops, SendingAlerts alerts) {
        this.stops = stops;
        this.alerts = alerts;
    }

    @Override
    public Future<Optional<Stop>> read(Instant now) {
        return stops.read(now);
    }

    @Override
    public Future<Stop> stop(String by, String reason, Instant now) {
        // It is stopped also when it cannot be read again at once.
        return stops.stop(by, reason, now)
                .compose(stop -> alerts.read().otherwiseEmpty().map(stop));
    }

    @Override
    public Future<StartResult> start(String by, Instant now) {
        return stops.start(by, now);
    }
}
