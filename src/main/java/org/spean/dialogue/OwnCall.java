package org.spean.dialogue;

import java.util.List;
import java.util.OptionalInt;
import org.spean.content.SystemText;

/**
 * Calls that we make, and the missed calls that ask for one. Until somebody presses 1 nothing is said that tells who calls or
 * why, whatever is pressed, 9 and 0 too: a husband, a broker or an answering machine may listen (khmer.md section 6.3, rule 8).
 */
final class OwnCall {
    /** The slot that says that nobody has pressed 1 yet. */
    private static final String UNCONFIRMED = "own-call";

    static final int TOO_OFTEN = 2;

    private final Telling telling;
    private final ProtectedWords protectedWords;

    OwnCall(Telling telling, ProtectedWords protectedWords) {
        this.telling = telling;
        this.protectedWords = protectedWords;
    }

    /** Whether nothing may be said yet. */
    static boolean isUnconfirmed(Session session) {
        return session.slots().containsKey(UNCONFIRMED);
    }

    /** Whether that is still so after what was done in this turn. */
    static boolean isUnconfirmed(Walk walk) {
        return walk.slot(UNCONFIRMED).isPresent();
    }

    /** Ends a call without a word. */
    static Reply.Spoken silentEnd() {
        return new Reply.Spoken(List.of(), new Reply.Then.HangUp());
    }

    void answered(Walk walk, boolean machine) {
        if (machine) {
            asBefore(walk);
            return;
        }
        begin(walk);
        hello(walk);
    }

    /** Nobody knows who listens. */
    static void begin(Walk walk) {
        walk.rest();
        walk.fill(UNCONFIRMED, "yes");
    }

    /** Somebody rang and hung up. */
    void missed(Walk walk) {
        if (walk.moment.reachable()) {
            walk.causes.add(new Effect.CallBack(OptionalInt.empty()));
        }
        asBefore(walk);
    }

    /** A key in a call of ours that nobody has confirmed. */
    void key(Walk walk, String keys) {
        if (!keys.equals("1")) {
            unclear(walk);
            return;
        }
        over(walk);
        walk.causes.add(new Effect.Reached());
        telling.say(walk, SystemText.VOICE_GREETING);
        telling.say(walk, SystemText.VOICE_WHY_WE_CALL);
        protectedWords.person(walk);
    }

    /** Silence, or another key. */
    void unclear(Walk walk) {
        walk.misses = walk.before.misses() + 1;
        if (walk.misses < TOO_OFTEN) {
            hello(walk);
            return;
        }
        walk.rest();
        walk.misses = 0;
        walk.then = new Reply.Then.HangUp();
    }

    /** The person calls us, or has pressed 1: everything may be said. */
    static void over(Walk walk) {
        walk.forget(UNCONFIRMED);
    }

    private void hello(Walk walk) {
        telling.say(walk, SystemText.VOICE_OWN_CALL);
        walk.then = new Reply.Then.Confirmation();
    }

    /** Ends the call without a word and leaves everything as it was. */
    static void asBefore(Walk walk) {
        walk.misses = walk.before.misses();
        walk.asked = walk.before.asked();
        walk.then = new Reply.Then.HangUp();
    }
}
