package org.spean.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;

/**
 * Numbers that were read in a call may be had as a text, too: only where a number is known to text to, and only after the
 * caller said that it is safe. Which numbers is kept in {@link Session#asked()}, behind what was asked.
 */
final class Copies {
    private static final String OFFERED = "copy.offered";
    private static final String IS_IT_SAFE = "copy.safe";

    private final Playbook book;
    private final Telling telling;

    Copies(Playbook book, Telling telling) {
        this.book = book;
        this.telling = telling;
    }

    /** Offers what was read in this turn, instead of the usual last words; false when there is nothing to offer. */
    boolean offered(Walk walk) {
        if (!walk.asked.isEmpty()) {
            return true; // asked just now
        }
        if (walk.numbersOf.isEmpty() || !walk.moment.reachable() || walk.isUnsafe()) {
            return false;
        }
        telling.say(walk, SystemText.VOICE_COPY_OFFER);
        walk.asked =
                state(OFFERED, walk.numbersOf.stream().map(StepId::toString).toList());
        return true;
    }

    /** Plays a key where numbers were read last; false for a key that means the same as everywhere. */
    boolean key(Walk walk, String key) {
        List<String> asked = walk.before.asked();
        if (asked.size() < 2 || walk.before.step().isPresent()) {
            return false;
        }
        List<String> steps = asked.subList(1, asked.size());
        return switch (asked.getFirst()) {
            case OFFERED -> atOffer(walk, key, steps);
            case IS_IT_SAFE -> atSafe(walk, key, steps);
            default -> false;
        };
    }

    private boolean atOffer(Walk walk, String key, List<String> steps) {
        return switch (key) {
            case "1" -> {
                askWhetherSafe(walk, steps);
                yield true;
            }
            case "*" -> {
                for (Step.Hotlines step : numbers(steps)) {
                    if (telling.hotlines(walk, step)) {
                        walk.numbersOf.add(step.id());
                    }
                }
                yield true;
            }
            default -> false;
        };
    }

    private boolean atSafe(Walk walk, String key, List<String> steps) {
        switch (key) {
            case "1" -> {
                List<String> bodies = bodies(walk, numbers(steps));
                if (!bodies.isEmpty() && walk.moment.reachable()) {
                    walk.causes.add(new Effect.SendCopy(bodies));
                    telling.say(walk, SystemText.VOICE_COPY_SENT);
                }
            }
            case "2" -> telling.say(walk, SystemText.VOICE_COPY_NOT_SENT);
            case "*" -> askWhetherSafe(walk, steps);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void askWhetherSafe(Walk walk, List<String> steps) {
        telling.say(walk, SystemText.VOICE_COPY_SAFE);
        telling.say(walk, SystemText.VOICE_YES_NO);
        walk.asked = state(IS_IT_SAFE, steps);
    }

    /** The messages that the same steps send when somebody asks by text. */
    private List<String> bodies(Walk call, List<Step.Hotlines> steps) {
        return TextCopy.of(book, call, text -> steps.forEach(step -> telling.hotlines(text, step)));
    }

    /** What a stored session names may be gone from the pack. */
    private List<Step.Hotlines> numbers(List<String> steps) {
        List<Step.Hotlines> numbers = new ArrayList<>();
        for (String id : steps) {
            Step step = StepId.fits(id) ? book.pack.steps().get(StepId.of(id)) : null;
            if (step instanceof Step.Hotlines hotlines) {
                numbers.add(hotlines);
            }
        }
        return numbers;
    }

    private static List<String> state(String what, List<String> steps) {
        List<String> state = new ArrayList<>(Session.MAX_ASKED);
        state.add(what);
        state.addAll(steps.subList(0, Math.min(steps.size(), Session.MAX_ASKED - 1)));
        return List.copyOf(state);
    }
}
