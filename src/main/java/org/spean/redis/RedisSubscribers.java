package org.spean.redis;

import io.vertx.core.Future;
import org.spean.broadcast.Consent;
import org.spean.broadcast.Subscribers;
import org.spean.model.ContactId;

/** Subscriptions from a list in Redis: read, judged here, written if nobody wrote in between. */
public final class RedisSubscribers implements Subscribers {
    private static final int MOST_TRIES = 5;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript subscribe = RedisScript.load("subscribe");

    public RedisSubscribers(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Taken> take(Consent consent, boolean really) {
        return take(consent, crypto.contactId(consent.phone()), really, 1);
    }

    private Future<Taken> take(Consent consent, ContactId contact, boolean really, int attempt) {
        return RedisContactStore.read(link, contact).compose(stored -> {
            Taken taken = judge(stored, consent);
            boolean writes = switch (taken) {
                case NEW, CHANGED -> really;
                case SAME, NEWER_KNOWN, STOPPED -> false;
            };
            if (!writes) {
                return Future.succeededFuture(taken);
            }
            return write(stored, contact, consent).compose(done -> {
                if (done) {
                    return Future.succeededFuture(taken);
                }
                return attempt < MOST_TRIES
                        ? take(consent, contact, true, attempt + 1)
                        : Future.failedFuture(new RedisUnavailable("lost the race too often"));
            });
        });
    }

    private static Taken judge(StoredContact stored, Consent consent) {
        long at = consent.at().toEpochMilli();
        if (stored.optedOut() && stored.optedAt() >= at) {
            return Taken.STOPPED;
        }
        if (!stored.subscribed()) {
            return Taken.NEW;
        }
        if (stored.subscription().at() > at) {
            return Taken.NEWER_KNOWN;
        }
        return stored.subscription().equals(subscription(consent)) && !stored.optedOut() ? Taken.SAME : Taken.CHANGED;
    }

    private static StoredSubscription subscription(Consent consent) {
        return new StoredSubscription(
                consent.province(),
                String.join(SubscriberKeys.BETWEEN_TOPICS, consent.topics()),
                consent.language().code(),
                consent.version(),
                consent.channel(),
                consent.at().toEpochMilli());
    }

    private Future<Boolean> write(StoredContact stored, ContactId contact, Consent consent) {
        String key = Keys.contact(contact);
        Writes writes = new Writes(0);
        writes.add(
                "EXPECT",
                key,
                "o",
                stored.optedOut() ? "1" : "",
                "ot",
                stored.optedAt() == 0 ? "" : Long.toString(stored.optedAt()),
                "sa",
                stored.subscribed() ? Long.toString(stored.subscription().at()) : "");
        if (!stored.numberKnown()) {
            writes.addSealed("HSET", key, crypto.sealNumber(contact, consent.phone()), "n");
        }
        SubscriptionWrites subscription = new SubscriptionWrites(contact, stored);
        if (stored.optedOut()) {
            // They agreed after the STOP: the later word counts.
            String at = Long.toString(consent.at().toEpochMilli());
            writes.add("HSET", key, "ot", at);
            writes.add("HDEL", key, "o");
            writes.add("SREM", Keys.optedOut(contact.partition()), contact.value());
            subscription.logIfSubscribed(writes, "resumed " + consent.channel() + " " + at);
        }
        subscription.put(writes, subscription(consent), consent.phone());
        writes.add("PERSIST", key);
        return subscribe.run(link, writes.keys(), writes.arguments()).map(done -> done.toInteger() == 1);
    }
}
