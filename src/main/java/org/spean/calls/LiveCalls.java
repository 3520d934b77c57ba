package org.spean.calls;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spean.model.PhoneNumber;

/** Which calls are under way. The store of sessions adds to them with every step; this takes out what has ended. Any event loop. */
public interface LiveCalls {
    /** A call without a step for so long is taken for stuck: the ten minutes of menu and then some. */
    Duration SILENCE = Duration.ofMinutes(15);

    /** A call in which a person of ours was rung takes no step while they talk: it is taken for stuck after this. */
    Duration LONGEST_TALK = Duration.ofMinutes(70);

    /** A call has ended, as the platform says; in any order with its steps, and as often as it likes. */
    Future<Void> ended(PhoneNumber person, String gateway, String call);

    /** Calls of a partition that seem not to end, longest silent first, at most 100. */
    Future<List<Stuck>> stuck(int partition, Instant now);

    /** One of them is closed at the platform, or cannot be. */
    Future<Void> closed(Stuck stuck);

    /**
     * A call that seems not to end.
     *
     * @param call the platform's id (CallSid)
     * @param since when it was taken for stuck
     */
    record Stuck(int partition, String gateway, String call, Instant since) {}
}
