package org.spean.gateway;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;

/**
 * Sends nothing: keeps the latest messages in memory for the simulator. Stands in where there is no REST API, in demo mode
 * only. Thread-safe.
 */
public final class DemoMessenger implements Messenger {
    private static final int MOST = 200;

    private final Deque<Outgoing> latest = new ArrayDeque<>();

    @Override
    public Future<SendOutcome> send(Outgoing message) {
        synchronized (latest) {
            latest.addLast(message);
            if (latest.size() > MOST) {
                latest.removeFirst();
            }
        }
        return Future.succeededFuture(
                new SendOutcome.Accepted("DM" + message.id().value()));
    }

    /** The latest messages, oldest first; at most 200. */
    public List<Outgoing> latest() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }
}
