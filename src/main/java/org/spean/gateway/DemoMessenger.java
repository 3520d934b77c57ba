package org.spean.gateway;

import io.vertx.core.Future;
import java.util.function.Consumer;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;

/** Sends nothing: gives it to whoever plays the telephones. Stands in where there is no REST API, in demo mode only. Thread-safe. */
final class DemoMessenger implements Messenger {
    private volatile Consumer<Outgoing> phones = message -> {};

    /** From now on. */
    void to(Consumer<Outgoing> whoever) {
        phones = whoever;
    }

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        phones.accept(message);
        return Future.succeededFuture(
                new SendOutcome.Accepted("DM" + message.id().value()));
    }
}
