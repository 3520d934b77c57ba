package org.spean.redis;

import java.util.List;
import java.util.function.Supplier;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Reply;
import org.spean.model.ContactId;
import org.spean.outbox.MessageId;

/** The writes that put an answer into the outbox, in the gateway its arrival came by. */
final class MessageWrites {
    private final Crypto crypto;
    private final Supplier<String> ids;

    /** @param ids unused, see {@link MessageId#of} */
    MessageWrites(Crypto crypto, Supplier<String> ids) {
        this.crypto = crypto;
        this.ids = ids;
    }

    /** Queues the replies, due at once and in their order. */
    void answer(Writes writes, ContactId contact, Arrival arrival, List<Reply> replies) {
        int place = 0;
        for (Reply reply : replies) {
            switch (reply) {
                case Reply.Message message -> queue(writes, contact, arrival, message.body(), place++);
                case Reply.Spoken spoken -> {} // the call is over; what it caused stays
            }
        }
    }

    /** Queues what was said in a call as texts. Asked for as an answer is, so an earlier STOP does not hold it back. */
    void copy(Writes writes, ContactId contact, Arrival arrival, List<String> bodies) {
        int place = 0;
        for (String body : bodies) {
            queue(writes, contact, arrival, body, place++);
        }
    }

    /** {@code at} is the time of what it answers: a STOP at or after it takes the message back (see attempt.lua). */
    private void queue(Writes writes, ContactId contact, Arrival arrival, String body, int place) {
        String id = MessageId.of(contact.partition(), ids.get()).value();
        String key = Keys.message(contact.partition(), id);
        long at = arrival.at().toEpochMilli();
        String life = Long.toString(RedisOutbox.MESSAGE_LIFE.toMillis());
        writes.add("HSET", key, "c", contact.value(), "g", arrival.gateway(), "at", Long.toString(at), "st", "waiting");
        writes.addSealed("HSET", key, crypto.sealText("message/" + id, body), "b");
        writes.add("PEXPIRE", key, life);
        writes.add("ZADD", Keys.due(contact.partition()), Long.toString(at + place), id);
        writes.add("SADD", Keys.messagesOf(contact), id);
        writes.add("PEXPIRE", Keys.messagesOf(contact), life);
    }
}
