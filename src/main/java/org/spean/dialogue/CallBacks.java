package org.spean.dialogue;

import java.util.Map;
import java.util.OptionalInt;
import org.spean.content.CaseKind;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.content.SystemText;

/**
 * Promises that we call. Nothing is promised to who hides their number, and silence never means "call me" after the words that
 * it is not safe.
 */
final class CallBacks {
    /** The slot that says that a person was offered, after two misses or because nobody was free. */
    private static final String OFFERED = "offered";

    private final Playbook book;
    private final Telling telling;

    CallBacks(Playbook book, Telling telling) {
        this.book = book;
        this.telling = telling;
    }

    /** From now on silence means "call me". */
    void offer(Walk walk) {
        walk.fill(OFFERED, "yes");
    }

    /** A person was offered, and the caller still stands at that offer. */
    boolean wasOffered(Walk walk, Step.Waiting at) {
        if (walk.slot(OFFERED).isEmpty()) {
            return false;
        }
        return switch (at) {
            case Step.ChooseLanguage choose -> true;
            case Step.Menu menu -> isAtOffer(menu);
            case Step.VoiceOnly call -> isAtOffer(call);
            case Step.Ask ask -> false; // "is it safe to call?" is not answered by silence
            case Step.CheckAgency check -> false;
            case Step.Advice advice -> false;
        };
    }

    /** Silence after the offer: a call, at the hour they named if they did (khmer.md section 6.3, rule 7). Ends the call. */
    void byItself(Walk walk) {
        if (!walk.moment.reachable()) {
            telling.say(walk, SystemText.VOICE_CALL_AGAIN);
        } else if (walk.isUnsafe()) {
            telling.say(walk, SystemText.VOICE_PERSON_HELPS);
        } else {
            walk.causes.openCase(CaseKind.CALLBACK, Map.of());
            walk.causes.add(new Effect.CallBack(hour(walk.slot("hour").orElse(""))));
            telling.say(walk, SystemText.VOICE_CALL_BACK);
        }
        walk.rest();
        walk.asItStands = true;
        walk.then = new Reply.Then.HangUp();
    }

    /** The hour is known, and that it is safe. */
    void promise(Walk walk, Step.Callback callback, Map<String, String> facts) {
        if (!walk.moment.reachable()) {
            telling.say(walk, SystemText.VOICE_CALL_AGAIN);
            return;
        }
        walk.causes.openCase(CaseKind.CALLBACK, facts);
        walk.causes.add(new Effect.CallBack(hour(facts.getOrDefault("hour", ""))));
        telling.say(walk, callback.text());
    }

    /** Slots of a stored session may hold anything. */
    private static OptionalInt hour(String written) {
        for (int hour = HourAnswer.FIRST; hour <= HourAnswer.LAST; hour++) {
            if (written.equals(Integer.toString(hour))) {
                return OptionalInt.of(hour);
            }
        }
        return OptionalInt.empty();
    }

    private boolean isAtOffer(Step.Waiting at) {
        return book.isIn(at.id(), ProtectedWord.PERSON);
    }
}
