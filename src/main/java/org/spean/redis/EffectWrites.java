package org.spean.redis;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spean.content.CaseKind;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Effect;
import org.spean.model.ContactId;
import org.spean.outbox.MessageId;

/**
 * Turns the effects of a turn into Redis writes. All of them may be played twice without harm except a case's text, which the
 * event mark protects.
 */
final class EffectWrites {
    /** A contact without subscription or stop is forgotten after this silence. */
    static final Duration CONTACT_LIFE = Duration.ofDays(400);
    /** Cases are kept half a year (console-reliability-security.md C4). */
    static final Duration CASE_LIFE = Duration.ofDays(180);

    /** A case's place in the queue is the rank of its kind × this, and the time. */
    static final long RANK = 10_000_000_000_000L;

    private final Crypto crypto;
    private final ContactId contact;
    private final Arrival arrival;
    private final StoredContact stored;

    EffectWrites(Crypto crypto, ContactId contact, Arrival arrival, StoredContact stored) {
        this.crypto = crypto;
        this.contact = contact;
        this.arrival = arrival;
        this.stored = stored;
    }

    /** Adds the writes of all effects; none of them is an erasure (see {@link Erasure}). */
    void addTo(Writes writes, List<Effect> effects) {
        boolean keep = stored.optedOut() || stored.subscribed();
        for (Effect effect : effects) {
            keep |= add(writes, effect);
        }
        String key = Keys.contact(contact);
        if (!stored.numberKnown()) {
            writes.addSealed("HSET", key, crypto.sealNumber(contact, arrival.from()), "n");
        }
        if (keep) {
            writes.add("PERSIST", key);
        } else {
            writes.add("PEXPIRE", key, Long.toString(CONTACT_LIFE.toMillis()));
        }
    }

    /** Returns whether the contact must now be kept until the person says otherwise. */
    private boolean add(Writes writes, Effect effect) {
        String key = Keys.contact(contact);
        return switch (effect) {
            case Effect.OptOut out -> {
                writes.add("HSET", key, "o", "1", "ot", millis(arrival.at()));
                writes.add("SADD", Keys.optedOut(contact.partition()), contact.value());
                yield true;
            }
            case Effect.OptIn in -> {
                writes.add("HDEL", key, "o", "ot");
                writes.add("SREM", Keys.optedOut(contact.partition()), contact.value());
                yield false;
            }
            case Effect.Remember remember -> {
                remember.language().ifPresent(l -> writes.add("HSET", key, "l", l.code()));
                remember.country().ifPresent(c -> writes.add("HSET", key, "k", c.code()));
                yield false;
            }
            case Effect.Subscribe subscribe -> {
                subscribe(writes, subscribe);
                yield true;
            }
            case Effect.OpenCase open -> {
                openCase(writes, open);
                yield false;
            }
            case Effect.AddToCase more -> {
                addToCase(writes, more);
                yield false;
            }
            case Effect.Erase erase -> throw new IllegalStateException("an erasure stands alone");
        };
    }

    private void subscribe(Writes writes, Effect.Subscribe subscribe) {
        leaveAudiences(writes);
        for (String audience : StoredContact.audiences(contact, subscribe.province(), subscribe.topic())) {
            writes.add("SADD", audience, contact.value());
        }
        writes.add(
                "HSET",
                Keys.contact(contact),
                "sp",
                subscribe.province(),
                "st",
                subscribe.topic(),
                "sl",
                subscribe.language().code(),
                "sv",
                subscribe.consentVersion(),
                "sc",
                arrival.channel().name(),
                "sa",
                millis(arrival.at()));
    }

    private void leaveAudiences(Writes writes) {
        stored.audiences(contact).forEach(audience -> writes.add("SREM", audience, contact.value()));
    }

    private void openCase(Writes writes, Effect.OpenCase open) {
        String key = Keys.caseRecord(contact.partition(), open.caseId());
        writes.add(
                "HSET",
                key,
                "c",
                contact.value(),
                "g",
                arrival.gateway(),
                "k:" + open.kind().name(),
                millis(arrival.at()));
        if (!open.facts().isEmpty()) {
            JsonObject facts = new JsonObject();
            open.facts().forEach(facts::put);
            String label = "f:" + arrival.event().value();
            writes.addSealed("HSET", key, crypto.sealText("case/" + open.caseId(), facts.encode()), label);
        }
        writes.add("PEXPIRE", key, Long.toString(CASE_LIFE.toMillis()));
        writes.add("ZADD", Keys.caseQueue(contact.partition()), "LT", score(open.kind()), open.caseId());
        linkCase(writes, open.caseId());
    }

    /** Most urgent first, then oldest first. */
    private String score(CaseKind kind) {
        return Long.toString(kind.ordinal() * RANK + arrival.at().toEpochMilli());
    }

    private void addToCase(Writes writes, Effect.AddToCase more) {
        String key = Keys.caseTexts(contact.partition(), more.caseId());
        JsonObject entry = new JsonObject()
                .put("at", arrival.at().toEpochMilli())
                .put("label", more.label())
                .put("text", more.text());
        writes.addSealed("RPUSH", key, crypto.sealText("case/" + more.caseId(), entry.encode()));
        writes.add("PEXPIRE", key, Long.toString(CASE_LIFE.toMillis()));
    }

    private void linkCase(Writes writes, String caseId) {
        String key = Keys.casesOf(contact);
        writes.add("SADD", key, caseId);
        writes.add("PEXPIRE", key, Long.toString(CASE_LIFE.toMillis()));
    }

    /** Queues a message that leaves by the outbox. */
    void send(Writes writes, MessageId message, String body, Instant due) {
        String messageId = message.value();
        String key = Keys.message(contact.partition(), messageId);
        writes.add("HSET", key, "c", contact.value(), "g", arrival.gateway(), "n", "0", "at", millis(due));
        writes.addSealed("HSET", key, crypto.sealText("message/" + messageId, body), "b");
        writes.add("PEXPIRE", key, Long.toString(RedisOutbox.MESSAGE_LIFE.toMillis()));
        writes.add("ZADD", Keys.due(contact.partition()), millis(due), messageId);
        writes.add("SADD", Keys.messagesOf(contact), messageId);
        writes.add("PEXPIRE", Keys.messagesOf(contact), Long.toString(RedisOutbox.MESSAGE_LIFE.toMillis()));
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
