package org.spean.redis;

import java.util.ArrayList;
import java.util.List;
import org.spean.checks.CallingCode;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;

/**
 * The writes that keep somebody's subscription, its consent log and the bitmaps over all subscribers true (subscribers.lua). They
 * hold only while what was read still stands: else the script does nothing and it is read again. Lives for one commit.
 *
 * <p>The log, field {@code log} of the contact, holds up to ten lines of what is no more: consents that others took the place of
 * ({@code given}), and when they were withdrawn and taken up again. The consent that counts is in the fields.
 */
final class SubscriptionWrites {
    private final ContactId contact;
    private final StoredContact stored;
    private final String key;
    private StoredSubscription subscription;
    private String language;
    private boolean expecting;

    SubscriptionWrites(ContactId contact, StoredContact stored) {
        this.contact = contact;
        this.stored = stored;
        this.key = Keys.contact(contact);
        this.subscription = stored.subscription();
        this.language = stored.language();
    }

    boolean exists() {
        return subscription.exists();
    }

    /** Takes the place of what they subscribed to before. */
    void put(Writes writes, StoredSubscription next, PhoneNumber number) {
        expect(writes);
        List<String> before = bitmaps();
        if (exists() && !subscription.equals(next)) {
            log(writes, subscription.logLine());
        }
        writes.add(
                "HSET",
                key,
                "sp",
                next.province(),
                "st",
                next.topics(),
                "sl",
                next.language(),
                "sv",
                next.version(),
                "sc",
                next.channel(),
                "sa",
                Long.toString(next.at()));
        int partition = contact.partition();
        writes.addWith(
                "ENLIST",
                key,
                List.of(SubscriberKeys.ids(partition), SubscriberKeys.codes(partition), SubscriberKeys.free(partition)),
                contact.value(),
                Integer.toString(CallingCode.of(number)));
        subscription = next;
        move(writes, before);
        mirror(writes);
    }

    /** They are written to in this language from now on. */
    void speak(Writes writes, String chosen) {
        expect(writes);
        List<String> before = bitmaps();
        language = chosen;
        writes.add("HSET", key, "l", chosen);
        move(writes, before);
    }

    /** To be added after every write of a STOP, a START or a mark. */
    void mirror(Writes writes) {
        int partition = contact.partition();
        writes.addWith(
                "MIRROR",
                key,
                List.of(SubscriberKeys.out(partition), SubscriberKeys.away(partition), SubscriberKeys.dead(partition)));
    }

    /** A line for the log of somebody who subscribed. */
    void logIfSubscribed(Writes writes, String line) {
        if (exists()) {
            log(writes, line);
        }
    }

    /** They leave, and their number is free. */
    void remove(Writes writes) {
        expect(writes);
        if (!exists()) {
            return;
        }
        int partition = contact.partition();
        List<String> all = new ArrayList<>(bitmaps());
        all.add(SubscriberKeys.out(partition));
        all.add(SubscriberKeys.away(partition));
        all.add(SubscriberKeys.dead(partition));
        all.forEach(bitmap -> bit(writes, bitmap, 0));
        writes.addWith(
                "RELEASE",
                key,
                List.of(
                        SubscriberKeys.ids(partition),
                        SubscriberKeys.codes(partition),
                        SubscriberKeys.free(partition)));
        subscription = StoredSubscription.NONE;
    }

    private List<String> bitmaps() {
        if (!exists()) {
            return List.of();
        }
        return SubscriberKeys.of(
                contact.partition(),
                subscription.province(),
                subscription.topics(),
                language.isEmpty() ? subscription.language() : language);
    }

    private void move(Writes writes, List<String> before) {
        List<String> after = bitmaps();
        before.stream().filter(bitmap -> !after.contains(bitmap)).forEach(bitmap -> bit(writes, bitmap, 0));
        after.stream().filter(bitmap -> !before.contains(bitmap)).forEach(bitmap -> bit(writes, bitmap, 1));
    }

    private void bit(Writes writes, String bitmap, int value) {
        writes.addWith("BIT", key, List.of(bitmap), Integer.toString(value));
    }

    private void log(Writes writes, String line) {
        writes.add("LOG", key, line);
    }

    private void expect(Writes writes) {
        if (!expecting) {
            StoredSubscription read = stored.subscription();
            writes.add(
                    "EXPECT",
                    key,
                    "l",
                    stored.language(),
                    "sp",
                    read.province(),
                    "st",
                    read.topics(),
                    "sl",
                    read.language());
            expecting = true;
        }
    }
}
