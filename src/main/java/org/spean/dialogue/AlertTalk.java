package org.spean.dialogue;

import org.spean.content.SystemText;
import org.spean.model.Language;

/**
 * A call that brings an alert (decision 0033). Until 1 is pressed anybody may listen: the words tell neither who calls nor of what.
 * Then the alert, and 1 to hear it again, 2 to get no more. Every other fixed key leads where it leads in any call. Who has heard it
 * and presses nothing is let go without a word: it was us who called.
 */
final class AlertTalk {
    /** The slot that names the person's row; open while it is filled. */
    private static final String ROW = "alert";

    private static final String SOUND = "alert-sound";

    /** The slot that says how far it is; empty while nobody has pressed 1. */
    private static final String AT = "alert-at";

    private static final String PLAYING = "playing";
    private static final String HEARD = "heard";
    private static final String STOPPING = "stopping";

    private final Telling telling;

    AlertTalk(Telling telling) {
        this.telling = telling;
    }

    /** Whether a call stands in an alert. */
    static boolean isOpen(Session session) {
        return session.slots().containsKey(ROW);
    }

    /** Whether it still does after what was done in this turn. */
    static boolean isOpen(Walk walk) {
        return walk.slot(ROW).isPresent();
    }

    /** The call goes on as any other. */
    static void leave(Walk walk) {
        walk.forget(ROW);
        walk.forget(SOUND);
        walk.forget(AT);
    }

    void answered(Walk walk, Input.AlertCall call) {
        if (call.machine()) {
            OwnCall.asBefore(walk);
            return;
        }
        OwnCall.begin(walk);
        walk.fill(ROW, call.row());
        walk.fill(SOUND, call.sound());
        if (walk.language().isEmpty()) {
            walk.speaks(call.language());
        }
        hello(walk);
    }

    /** Plays a key; false where it means what it means in any call, which then goes on as one. */
    boolean key(Walk walk, String keys) {
        String at = walk.slot(AT).orElse("");
        if (at.isEmpty()) {
            confirm(walk, keys);
            return true;
        }
        boolean again = keys.equals("*") || keys.equals("1") && !at.equals(STOPPING);
        if (at.equals(PLAYING) && !again) {
            walk.causes.add(new Effect.AlertHeard(row(walk), true));
        }
        switch (keys) {
            case "0", "9", "#" -> {
                leave(walk);
                return false;
            }
            case "*" -> repeat(walk, at);
            case "1" -> {
                if (at.equals(STOPPING)) {
                    stop(walk);
                } else {
                    play(walk);
                }
            }
            case "2" -> {
                if (at.equals(STOPPING)) {
                    tellKeys(walk);
                } else {
                    askToStop(walk);
                }
            }
            default -> miss(walk, at);
        }
        return true;
    }

    /** After the alert silence is its end. */
    void silence(Walk walk) {
        String at = walk.slot(AT).orElse("");
        if (at.isEmpty()) {
            confirm(walk, "");
        } else if (at.equals(PLAYING)) {
            walk.causes.add(new Effect.AlertHeard(row(walk), true));
            tellKeys(walk);
        } else {
            miss(walk, at);
        }
    }

    private void confirm(Walk walk, String keys) {
        if (keys.equals("1")) {
            OwnCall.over(walk);
            walk.causes.add(new Effect.AlertHeard(row(walk), false));
            telling.say(walk, SystemText.VOICE_ALERT_WHY);
            play(walk);
        } else if (missedTooOften(walk)) {
            walk.then = new Reply.Then.HangUp();
        } else {
            hello(walk);
        }
    }

    private void hello(Walk walk) {
        telling.say(walk, SystemText.VOICE_ALERT_CALL);
        walk.then = new Reply.Then.Confirmation();
    }

    private void play(Walk walk) {
        walk.fill(AT, PLAYING);
        walk.speech.play(walk.language().orElse(Language.KM), walk.slot(SOUND).orElse(""));
        walk.then = new Reply.Then.Played();
    }

    private void tellKeys(Walk walk) {
        walk.fill(AT, HEARD);
        telling.say(walk, SystemText.VOICE_ALERT_KEYS);
        telling.say(walk, SystemText.VOICE_FIXED_KEYS);
    }

    private void askToStop(Walk walk) {
        walk.fill(AT, STOPPING);
        telling.say(walk, SystemText.VOICE_ALERT_STOP);
        telling.say(walk, SystemText.VOICE_YES_NO);
    }

    private void stop(Walk walk) {
        walk.causes.add(new Effect.OptOut());
        telling.say(walk, SystemText.VOICE_ALERT_STOPPED);
        walk.rest();
        walk.then = new Reply.Then.HangUp();
    }

    private void repeat(Walk walk, String at) {
        if (at.equals(STOPPING)) {
            askToStop(walk);
        } else {
            play(walk);
        }
    }

    private void miss(Walk walk, String at) {
        if (missedTooOften(walk)) {
            walk.then = new Reply.Then.HangUp();
        } else if (at.equals(STOPPING)) {
            askToStop(walk);
        } else {
            tellKeys(walk);
        }
    }

    private static boolean missedTooOften(Walk walk) {
        walk.misses = walk.before.misses() + 1;
        return walk.misses >= OwnCall.TOO_OFTEN;
    }

    private static String row(Walk walk) {
        return walk.slot(ROW).orElse("");
    }
}
