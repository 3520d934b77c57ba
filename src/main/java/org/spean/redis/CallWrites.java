package org.spean.redis;

import java.time.Duration;
import java.time.Instant;
import org.spean.calls.CallHours;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Effect;
import org.spean.model.ContactId;

/** The writes of a wish to be called: one for a person, a later one takes its place. Lives for one commit. */
final class CallWrites {
    /** A call that is days late helps nobody and may harm. */
    static final Duration LIFE = Duration.ofDays(3);

    private final ContactId contact;
    private final Arrival arrival;

    CallWrites(ContactId contact, Arrival arrival) {
        this.contact = contact;
        this.arrival = arrival;
    }

    /** Queues the call. A call that is under way goes on; this one waits until it is settled. */
    void add(Writes writes, Effect.CallBack wish) {
        if (arrival.from().isNobody()) {
            return;
        }
        String key = Keys.callBack(contact);
        Instant due = CallHours.due(wish.hour(), arrival.at());
        writes.add("HSET", key, "g", arrival.gateway(), "at", millis(arrival.at()), "n", "0");
        if (wish.hour().isPresent()) {
            writes.add("HSET", key, "h", Integer.toString(wish.hour().getAsInt()));
        } else {
            writes.add("HDEL", key, "h");
        }
        writes.add("PEXPIRE", key, Long.toString(LIFE.toMillis()));
        writes.add("ZADD", Keys.callDue(contact.partition()), millis(due), contact.value());
    }

    /** The wish is done, and so is the try under way: its news changes nothing any more. */
    void reached(Writes writes) {
        takeBack(writes);
        writes.add("HDEL", Keys.callBack(contact), "live");
        writes.add("ZREM", Keys.callsUnderWay(contact.partition()), contact.value());
    }

    /** No call any more. The id of a try under way stays with its record, for its news and for an erasure. */
    void takeBack(Writes writes) {
        writes.add("ZREM", Keys.callDue(contact.partition()), contact.value());
        writes.add("HDEL", Keys.callBack(contact), "g", "at", "h");
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
