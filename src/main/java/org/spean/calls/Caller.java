package org.spean.calls;

import io.vertx.core.Future;
import org.spean.outbox.SendOutcome;

/** Makes a phone ring. */
public interface Caller {
    /**
     * One attempt, one request. Expected failures are outcomes: {@link SendOutcome.Unknown} when the phone may ring although nobody
     * said so.
     */
    Future<SendOutcome> call(OutgoingCall call);
}
