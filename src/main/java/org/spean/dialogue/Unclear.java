package org.spean.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spean.content.CaseKind;
import org.spean.content.Step;
import org.spean.content.SystemText;
import org.spean.model.Language;

/** What happens with an input that was not understood, or only half: ask, ask again, and the second time a person. */
final class Unclear {
    /** The label under which words that answered no question join an open case. */
    static final String MESSAGE = "message";

    private static final int TOO_OFTEN = 2;
    private static final String SOS = "SOS";

    private final Questions questions;
    private final Intents intents;
    private final ProtectedWords protectedWords;
    private final Telling telling;

    Unclear(Questions questions, Intents intents, ProtectedWords protectedWords, Telling telling) {
        this.questions = questions;
        this.intents = intents;
        this.protectedWords = protectedWords;
        this.telling = telling;
    }

    /**
     * Not understood. With no question open there was nothing to miss: the main menu. Whatever was written joins the case of
     * a person who has one, and they are told so.
     */
    void miss(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        boolean kept = walk.causes.caseId().isPresent() && heard.choice().isEmpty();
        if (kept) {
            walk.causes.keep(MESSAGE, heard.body(), CaseKind.PERSON);
        }
        // A word or two at a question are an answer to it, and no good one.
        if (kept && (!(at instanceof Step.Ask) || heard.isSentence())) {
            kept(walk, heard, at);
        } else {
            again(walk, heard, SystemText.NOT_UNDERSTOOD, at);
        }
    }

    /** It was written to a person, who will read it: that a machine did not understand it is of no use to them. */
    private void kept(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        if (at == null) {
            telling.say(walk, SystemText.KEPT_FOR_PERSON);
        } else if (!missedTooOften(walk, heard, SystemText.KEPT_FOR_PERSON)) {
            telling.say(walk, SystemText.KEPT_FOR_PERSON);
            questions.again(walk, at);
        }
    }

    /** Understood, but no answer to the question that is open: it is asked again, and it is said how to leave it. */
    void answerFirst(Walk walk, Heard heard, Step.Waiting at) {
        again(walk, heard, SystemText.ANSWER_FIRST, at);
    }

    private void again(Walk walk, Heard heard, SystemText why, Step.@Nullable Waiting at) {
        if (at == null) {
            questions.mainMenu(walk);
        } else if (!missedTooOften(walk, heard)) {
            telling.say(walk, why);
            questions.again(walk, at);
        }
    }

    /** Asks which of the candidates was meant; with danger among them its numbers come before the question. */
    void didYouMean(Walk walk, List<String> candidates, Heard heard, Step.@Nullable Waiting at) {
        List<String> meant =
                candidates.stream().filter(one -> intents.isMeant(one, at)).toList();
        if (meant.contains(SOS)) {
            protectedWords.numbersFirst(walk);
        }
        if (meant.isEmpty() || walk.language().isEmpty()) {
            miss(walk, heard, at);
        } else if (walk.before.asked().isEmpty() || !missedTooOften(walk, heard)) {
            questions.didYouMean(walk, meant, walk.language().orElse(Language.KM));
            walk.asItStands = true;
        }
    }

    /** The answer to an open "did you mean": a number of it. */
    boolean picked(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        List<String> asked = walk.before.asked();
        if (asked.isEmpty() || heard.choice().isEmpty()) {
            return false;
        }
        int number = heard.choice().getAsInt();
        if (number > asked.size() || !intents.act(walk, asked.get(number - 1), heard, at)) {
            miss(walk, heard, at);
        }
        return true;
    }

    /** Counts a miss; whether it was the second, and a person was offered, who can read a longer text in the case. */
    boolean missedTooOften(Walk walk, Heard heard) {
        return missedTooOften(walk, heard, SystemText.NOT_UNDERSTOOD_TWICE);
    }

    private boolean missedTooOften(Walk walk, Heard heard, SystemText why) {
        walk.misses = walk.before.misses() + 1;
        if (walk.misses < TOO_OFTEN) {
            return false;
        }
        walk.misses = 0;
        telling.say(walk, why);
        protectedWords.person(walk);
        if (heard.isSentence()) {
            walk.causes.keep(MESSAGE, heard.body(), CaseKind.PERSON);
        }
        return true;
    }
}
