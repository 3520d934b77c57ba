package org.spean.redis;

import java.time.Duration;
import java.util.List;
import org.spean.conversation.Arrival;
import org.spean.conversation.SessionStore.Delivery;
import org.spean.conversation.SessionStore.Play;
import org.spean.dialogue.Effect;
import org.spean.model.ContactId;

/**
 * Turns the effects of a turn into Redis writes. All of them may be played twice without harm except a case's text, which the
 * event mark protects. Lives for one commit.
 */
final class EffectWrites {
    /** A contact without subscription or stop is forgotten when nothing about it changed for so long. */
    static final Duration CONTACT_LIFE = Duration.ofDays(400);

    private final Crypto crypto;
    private final ContactId contact;
    private final Arrival arrival;
    private final MessageWrites outbox;
    private final boolean late;
    private final StoredContact stored;
    private final CaseWrites cases;
    private final CallWrites calls;
    private final StoryWrites stories;
    private final SubscriptionWrites subscription;
    private boolean optedOut;

    EffectWrites(Crypto crypto, MessageWrites outbox, ContactId contact, Play play, StoredContact stored) {
        this.crypto = crypto;
        this.outbox = outbox;
        this.contact = contact;
        this.arrival = play.arrival();
        this.late = play.delivery() == Delivery.BY_OUTBOX;
        this.stored = stored;
        this.cases = new CaseWrites(crypto, contact, play.arrival());
        this.calls = new CallWrites(contact, play.arrival());
        this.stories = new StoryWrites(crypto, contact.partition(), play.arrival());
        this.subscription = new SubscriptionWrites(contact, stored);
        this.optedOut = stored.optedOut();
    }

    /** Adds the writes of all effects; none of them is an erasure (see {@link Erasure}). */
    void addTo(Writes writes, List<Effect> effects) {
        if (effects.isEmpty() && stored.numberKnown() && !isBack()) {
            return;
        }
        String key = Keys.contact(contact);
        if (isBack()) {
            writes.add("HDEL", key, "mark");
            subscription.mirror(writes);
        }
        effects.forEach(effect -> add(writes, effect));
        if (!stored.numberKnown()) {
            writes.addSealed("HSET", key, crypto.sealNumber(contact, arrival.from()), "n");
        }
        if (optedOut || subscription.exists()) {
            writes.add("PERSIST", key);
        } else {
            writes.add("PEXPIRE", key, Long.toString(CONTACT_LIFE.toMillis()));
        }
    }

    private void add(Writes writes, Effect effect) {
        switch (effect) {
            case Effect.OptOut out -> opt(writes, true);
            case Effect.OptIn in -> opt(writes, false);
            case Effect.Remember remember -> {
                String key = Keys.contact(contact);
                remember.language().ifPresent(l -> subscription.speak(writes, l.code()));
                remember.country().ifPresent(c -> writes.add("HSET", key, "k", c.code()));
            }
            case Effect.Subscribe subscribe -> subscribe(writes, subscribe);
            case Effect.OpenCase open -> cases.open(writes, open);
            case Effect.AddToCase more -> cases.add(writes, more);
            case Effect.RaiseCase raise -> cases.raise(writes, raise);
            case Effect.AnswerConsent answer -> cases.consent(writes, answer);
            case Effect.CallBack callBack -> calls.add(writes, callBack);
            case Effect.Reached reached -> {
                // Played late, the key was pressed while we could not answer: they heard nothing of us.
                if (!late) {
                    calls.reached(writes);
                }
            }
            case Effect.AlertHeard heard -> {
                // As above: they heard the safety answer, and are called again.
                if (!late) {
                    AlertWrites.heard(writes, contact, heard);
                }
            }
            case Effect.NoCallBack noCallBack -> calls.takeBack(writes);
            case Effect.SendCopy copy -> outbox.copy(writes, contact, arrival, copy.bodies());
            case Effect.KeepRecording recording -> cases.keep(writes, recording);
            case Effect.BeginStory begin -> stories.begin(writes, begin);
            case Effect.AddToStory more -> stories.add(writes, more);
            case Effect.SpeakStory spoken -> stories.speak(writes, spoken);
            case Effect.ReportNumber report -> ReportWrites.add(writes, crypto, contact, arrival, report);
            case Effect.Erase erase -> throw new IllegalStateException("an erasure stands alone");
        }
    }

    /**
     * The later word counts, not the later write: an old START played from the spool does not undo a new STOP. What is being
     * said now is the later word whatever the clocks say, which may have been put back since, or differ between instances.
     */
    private void opt(Writes writes, boolean out) {
        long at = arrival.at().toEpochMilli();
        if (late && at < stored.optedAt()) {
            return;
        }
        String key = Keys.contact(contact);
        String everybody = Keys.optedOut(contact.partition());
        String said = Long.toString(Math.max(at, stored.optedAt()));
        if (out) {
            writes.add("HSET", key, "o", "1", "ot", said);
            writes.add("SADD", everybody, contact.value());
            calls.takeBack(writes);
        } else {
            writes.add("HSET", key, "ot", said);
            writes.add("HDEL", key, "o", "mark");
            writes.add("SREM", everybody, contact.value());
        }
        subscription.mirror(writes);
        if (out != optedOut) {
            subscription.logIfSubscribed(writes, (out ? "withdrawn STOP " : "resumed START ") + at);
        }
        optedOut = out;
    }

    /** Agreeing is a later word than a STOP before it; an old one played from the spool undoes neither STOP nor a newer subscription. */
    private void subscribe(Writes writes, Effect.Subscribe subscribe) {
        long at = arrival.at().toEpochMilli();
        if (late && at < stored.subscription().at()) {
            return;
        }
        if (optedOut) {
            opt(writes, false);
        }
        StoredSubscription next = new StoredSubscription(
                subscribe.province(),
                subscribe.topic(),
                subscribe.language().code(),
                subscribe.consent().version(),
                arrival.channel().name(),
                at);
        subscription.put(writes, next, arrival.from());
        writes.add(
                "HSETNX",
                Keys.consents(contact.partition()),
                subscribe.consent().version() + ":" + subscribe.language().code(),
                subscribe.consent().wording());
    }

    /** Whether the gateway's word about a number is proved wrong by it: a text by its phone, a call by somebody who has it. */
    private boolean isBack() {
        return !late
                && switch (arrival.channel()) {
                    case SMS -> stored.takesNoText();
                    case VOICE -> stored.isNoNumber();
                };
    }
}
