package org.spean.dialogue;

import java.util.List;
import org.spean.content.Step;
import org.spean.content.SystemText;

/**
 * The keys where an advice was said in a call: 1 says it again, 2 sends it as a text, 3 gives the next one (khmer.md section
 * 6.3, rule 4). A text is sent only to a number that is known, and only after the caller said that it is safe; that question
 * stands open in {@link Session#asked()}.
 */
final class AdviceKeys {
    private static final List<String> IS_SAFE_OPEN = List.of("advice.safe");

    private final Playbook book;
    private final Telling telling;
    private final AdviceTelling advice;

    AdviceKeys(Playbook book, Telling telling) {
        this.book = book;
        this.telling = telling;
        this.advice = new AdviceTelling(book, telling);
    }

    /** Plays a key; false for one that means the same as everywhere, and for one that means nothing. */
    boolean key(Walk walk, String key, Step.Advice step) {
        return walk.before.asked().equals(IS_SAFE_OPEN) ? atSafe(walk, key, step) : atAdvice(walk, key, step);
    }

    /** After no key or a wrong one: the keys alone; whether a text is safe stays open. */
    void shorter(Walk walk, Step.Advice step) {
        if (walk.before.asked().equals(IS_SAFE_OPEN)) {
            telling.say(walk, SystemText.VOICE_YES_NO);
            telling.say(walk, SystemText.VOICE_FIXED_KEYS);
            walk.asked = IS_SAFE_OPEN;
        } else {
            advice.keys(walk, step);
        }
    }

    private boolean atAdvice(Walk walk, String key, Step.Advice step) {
        return switch (key) {
            case "1" -> {
                advice.again(walk, step);
                yield true;
            }
            case "2" -> {
                boolean offered = AdviceTelling.mayBeSent(walk);
                if (offered) {
                    askWhetherSafe(walk);
                }
                yield offered;
            }
            case "3" -> {
                boolean more = advice.hasMore(walk, step);
                if (more) {
                    advice.next(walk, step);
                }
                yield more;
            }
            default -> false;
        };
    }

    private boolean atSafe(Walk walk, String key, Step.Advice step) {
        switch (key) {
            case "1" -> {
                List<String> bodies = TextCopy.of(book, walk, text -> advice.sayLast(text, step));
                if (!bodies.isEmpty() && AdviceTelling.mayBeSent(walk)) {
                    walk.causes.add(new Effect.SendCopy(bodies));
                    telling.say(walk, SystemText.VOICE_COPY_SENT);
                }
                advice.keys(walk, step);
            }
            case "2" -> {
                telling.say(walk, SystemText.VOICE_COPY_NOT_SENT);
                advice.keys(walk, step);
            }
            case "*" -> askWhetherSafe(walk);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void askWhetherSafe(Walk walk) {
        telling.say(walk, SystemText.VOICE_COPY_SAFE);
        telling.say(walk, SystemText.VOICE_YES_NO);
        walk.asked = IS_SAFE_OPEN;
    }
}
