package org.spean.redis;

import java.time.Duration;
import java.util.Optional;
import org.spean.broadcast.AlertRow;
import org.spean.dialogue.Effect;
import org.spean.model.ContactId;
import org.spean.outbox.MessageId;

/** What is written of a call that brings an alert, in the script of its turn: how far the person heard it. */
final class AlertWrites {
    /** As long as an alert may be brought, and a night. */
    static final Duration LIFE = Duration.ofDays(4);

    /** The person pressed 1 to hear it. */
    static final String BEGUN = "b";

    /** They heard it. */
    static final String WHOLE = "w";

    private AlertWrites() {}

    /** A row of another partition is none of this person's: nothing is written. */
    static void heard(Writes writes, ContactId contact, Effect.AlertHeard heard) {
        Optional<AlertRow> row = Optional.of(heard.row())
                .filter(MessageId::fits)
                .flatMap(id -> AlertRow.of(new MessageId(id)))
                .filter(one -> one.partition() == contact.partition());
        row.ifPresent(one -> {
            String key = AlertCallKeys.heard(one.partition(), one.broadcast());
            writes.add(
                    heard.whole() ? "HSET" : "HSETNX", key, Integer.toString(one.row()), heard.whole() ? WHOLE : BEGUN);
            writes.add("PEXPIRE", key, Long.toString(LIFE.toMillis()));
        });
    }
}
