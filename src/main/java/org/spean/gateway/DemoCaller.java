package org.spean.gateway;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.spean.calls.Caller;
import org.spean.calls.OutgoingCall;
import org.spean.outbox.SendOutcome;

/**
 * Calls nobody: keeps the latest calls in memory for the simulator. Stands in where there is no REST API, in demo mode only.
 * Thread-safe.
 */
public final class DemoCaller implements Caller {
    private static final int MOST = 200;

    private final Deque<OutgoingCall> latest = new ArrayDeque<>();

    @Override
    public Future<SendOutcome> call(OutgoingCall call) {
        synchronized (latest) {
            latest.addLast(call);
            if (latest.size() > MOST) {
                latest.removeFirst();
            }
        }
        return Future.succeededFuture(new SendOutcome.Accepted("DC" + call.id().value()));
    }

    /** The latest calls, oldest first; at most 200. */
    public List<OutgoingCall> latest() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }
}
