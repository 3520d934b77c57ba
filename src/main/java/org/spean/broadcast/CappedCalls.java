package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;

/** Makes calls of alerts, only so many at once: a call keeps its place from before the request until it is over. Any thread. */
public final class CappedCalls implements Messenger {
    /** Nobody hears an alert and hangs up sooner. */
    private static final Duration LATER = Duration.ofSeconds(20);

    private final Messenger caller;
    private final AlertCalls calls;
    private final int most;
    private final InstantSource clock;

    /** @param most calls at once, of all instances together */
    public CappedCalls(Messenger caller, AlertCalls calls, int most, InstantSource clock) {
        this.caller = caller;
        this.calls = calls;
        this.most = most;
        this.clock = clock;
    }

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        return AlertRow.of(message.id())
                .map(row -> calls.begin(message.gateway(), row, message.attempt(), most, clock.instant())
                        .transform(place -> place.succeeded() && place.result()
                                ? made(message, row)
                                : Future.succeededFuture(full())))
                .orElseGet(() -> caller.send(message));
    }

    private Future<SendOutcome> made(Outgoing message, AlertRow row) {
        return caller.send(message).compose(outcome -> switch (outcome) {
            case SendOutcome.Accepted accepted -> Future.succeededFuture(outcome);
            case SendOutcome.Unknown unknown -> Future.succeededFuture(outcome);
            case SendOutcome.TryLater later -> left(message, row, outcome);
            case SendOutcome.Refused refused -> left(message, row, outcome);
        });
    }

    /** A place that cannot be given back now is free again after a while. */
    private Future<SendOutcome> left(Outgoing message, AlertRow row, SendOutcome outcome) {
        return calls.notMade(message.gateway(), row, message.attempt())
                .transform(left -> Future.succeededFuture(outcome));
    }

    private static SendOutcome full() {
        return new SendOutcome.TryLater("busy", Optional.of(LATER));
    }
}
