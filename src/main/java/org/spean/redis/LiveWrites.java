package org.spean.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.spean.calls.LiveCalls;
import org.spean.conversation.Arrival;
import org.spean.model.ContactId;

/** The writes that say which calls are under way. */
final class LiveWrites {
    private LiveWrites() {}

    /** A call whose last step is older is not under way any more. */
    static final Duration LIFE = LiveCalls.SILENCE;

    /** Whoever talks with a person of ours takes no step: so much later the silence begins. */
    static final Duration TALK = LiveCalls.LONGEST_TALK.minus(LiveCalls.SILENCE);

    /**
     * What a step of a call leaves: nothing where it was just heard of, which is most of them.
     *
     * @param before when the call was last heard of, as far as is known
     * @param after when it is to be, from now on
     */
    static void step(
            Writes writes,
            ContactId contact,
            Arrival arrival,
            String call,
            Optional<Instant> before,
            Optional<Instant> after) {
        if (after.isEmpty()) {
            over(writes, contact, arrival, call);
        } else if (!after.equals(before)) {
            heard(writes, contact, arrival, call, before.isEmpty(), after.get());
        }
    }

    private static void heard(
            Writes writes, ContactId contact, Arrival arrival, String call, boolean anew, Instant time) {
        String key = Keys.live(contact);
        String at = Long.toString(time.toEpochMilli());
        if (anew) {
            writes.add("ZREMRANGEBYSCORE", key, "-inf", Long.toString(since(arrival)));
        }
        writes.add("ZADD", key, at, call);
        writes.add("PEXPIRE", key, Long.toString(LIFE.plus(TALK).toMillis()));
        writes.add("ZADD", Keys.liveCalls(contact.partition()), at, member(arrival.gateway(), call));
    }

    private static void over(Writes writes, ContactId contact, Arrival arrival, String call) {
        writes.add("ZREM", Keys.live(contact), call);
        writes.add("ZREM", Keys.liveCalls(contact.partition()), member(arrival.gateway(), call));
    }

    /** In ms: what was last heard before is not live. */
    static long since(Arrival arrival) {
        return arrival.at().minus(LIFE).toEpochMilli();
    }

    static String member(String gateway, String call) {
        return gateway + ":" + call;
    }
}
