package org.spean.redis;

import org.spean.model.ContactId;
import org.spean.model.EventId;

/**
 * The name of every key. All keys of one contact carry the hash tag of its partition, <code>{p017}</code>, so that a script
 * touches one slot of a cluster (design section 2). Each line says what is in it and how long it lives.
 */
final class Keys {
    /** Check value of the index key ({@link KeyCheck}). Lives for ever: it must outlive all data made with that key. */
    static final String INDEX_KEY_CHECK = "k:index-check";

    private Keys() {}

    /** The hash tag of a partition, e.g. <code>{p017}</code>. */
    static String tag(int partition) {
        if (partition < 0 || partition >= ContactId.PARTITIONS) {
            throw new IllegalArgumentException("a partition is 0 to " + (ContactId.PARTITIONS - 1));
        }
        return "{p" + (char) ('0' + partition / 100) + (char) ('0' + partition / 10 % 10)
                + (char) ('0' + partition % 10) + "}";
    }

    /** Session of one contact. 72 h after the last arrival (issue 2, item 7). */
    static String session(ContactId contact) {
        return tag(contact.partition()) + ":s:" + contact.value();
    }

    /** Contact: sealed number, language, subscriptions, opt-out. Lives until erased: an opt-out must not be forgotten. */
    static String contact(ContactId contact) {
        return tag(contact.partition()) + ":c:" + contact.value();
    }

    /** Mark of an event that was handled. 30 days: the only guard against replay (reliability B3.3). */
    static String event(ContactId contact, EventId event) {
        return tag(contact.partition()) + ":e:" + event.value();
    }

    /** The answer given to an event, byte for byte. One day (contract, public port). */
    static String answer(ContactId contact, EventId event) {
        return tag(contact.partition()) + ":a:" + event.value();
    }

    /** Counters of the loop and flood guard. 10 minutes (contract). */
    static String flood(ContactId contact) {
        return tag(contact.partition()) + ":f:" + contact.value();
    }

    /** Stream of messages to send later in one partition. Entries are deleted when settled; the stream itself stays. */
    static String outbox(int partition) {
        return tag(partition) + ":o";
    }
}
