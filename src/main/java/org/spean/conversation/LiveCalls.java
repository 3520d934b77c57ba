package org.spean.conversation;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spean.model.PhoneNumber;

/** Which calls are under way. {@link SessionStore} adds to them with every step; this takes out what has ended. Any event loop. */
public interface LiveCalls {
    /** A call without a step for so long is taken for stuck. */
    Duration SILENCE = Duration.ofMinutes(15);

    /** A call has ended, as the platform says; in any order with its steps, and as often as it likes. */
    Future<Void> ended(PhoneNumber person, String gateway, String call);

    /** Calls of a partition without a step for {@link #SILENCE}, longest silent first, at most 100. */
    Future<List<Stuck>> stuck(int partition, Instant now);

    /** One of them is closed at the platform, or cannot be. */
    Future<Void> closed(Stuck stuck);

    /**
     * A call that seems not to end.
     *
     * @param call the platform's id (CallSid)
     */
    record Stuck(int partition, String gateway, String call) {}
}
