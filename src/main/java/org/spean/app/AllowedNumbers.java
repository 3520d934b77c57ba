package org.spean.app;

import io.vertx.core.Future;
import org.spean.broadcast.Prices;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;

/**
 * Sends alerts only where they may go, whatever was written down: the audience of an older alert may be from before the settings were
 * narrowed. Thread-safe.
 */
record AllowedNumbers(Prices prices, Messenger behind) implements Messenger {
    @Override
    public Future<SendOutcome> send(Outgoing message) {
        return prices.allows(message.to())
                ? behind.send(message)
                : Future.succeededFuture(new SendOutcome.Refused("calling-code", SendOutcome.Mark.NOTHING, false));
    }
}
