package org.spean.broadcast;

import io.vertx.core.Future;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;

/**
 * Sends alerts only to calling codes that the settings allow (issue 5, item 3): an audience may have others in it, whom the estimate
 * leaves out. What people who wrote to us are answered does not come here. Any thread.
 */
public final class AllowedNumbers implements Messenger {
    /** Why such a person was not sent it, as staff read it. */
    public static final String NOT_ALLOWED = "country-not-allowed";

    private final Messenger messenger;
    private final Prices prices;

    public AllowedNumbers(Messenger messenger, Prices prices) {
        this.messenger = messenger;
        this.prices = prices;
    }

    /** The same gateway for these numbers only. */
    public static AlertGateway of(AlertGateway gateway, Prices prices) {
        return new AlertGateway(
                gateway.name(),
                new AllowedNumbers(gateway.messenger(), prices),
                gateway.perSecond(),
                gateway.inFlight());
    }

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        return prices.allows(message.to())
                ? messenger.send(message)
                : Future.succeededFuture(new SendOutcome.Refused(NOT_ALLOWED, SendOutcome.Mark.NOTHING, false));
    }
}
