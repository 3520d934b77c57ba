package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** Whether everything is stopped: one word for all instances. Every future has a time limit and fails only when the store does. */
public interface StopStore {
    /** Empty: nothing is stopped. A request to start again that is too old is not shown. */
    Future<Optional<Stop>> read(Instant now);

    /** Stops. Stopped already, the first stop stays, and a request to start again is void. */
    Future<Stop> stop(String by, String reason, Instant now);

    /** Asks to start again, or confirms what somebody else asked within {@link Stop#CONFIRM}. */
    Future<StartResult> start(String by, Instant now);
}
