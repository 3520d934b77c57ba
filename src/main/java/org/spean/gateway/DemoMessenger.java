package org.spean.gateway;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;

/**
 * A messenger without a network, for {@code demo}: it keeps the last messages for whoever looks. Thread-safe.
 */
public final class DemoMessenger implements Messenger {
    private static final int KEPT = 200;

    private final Deque<Sent> sent = new ArrayDeque<>();

    /** What would have gone out. */
    public record Sent(PhoneNumber to, String body) {}

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        synchronized (sent) {
            if (sent.size() == KEPT) {
                sent.removeFirst();
            }
            sent.addLast(new Sent(message.to(), message.body()));
        }
        return Future.succeededFuture(
                new SendOutcome.Accepted("demo-" + message.id().value()));
    }

    /** The latest messages, oldest first. */
    public List<Sent> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }
}
