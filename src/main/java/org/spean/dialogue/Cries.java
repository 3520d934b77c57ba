package org.spean.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.spean.content.CaseKind;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.content.SystemText;

/**
 * Asks whether who writes "they beat me" is in danger now. It is a question, for nothing but the plain words opens a danger case
 * (design section 4, "Text in"); but the numbers come before it, and the words are kept, because the phone may be gone by then.
 */
final class Cries {
    /** In {@link Session#asked()}: the question is open. */
    private static final List<String> OPEN = List.of(ProtectedWord.SOS.intent(), DangerWords.CALM);

    private final DangerWords words;
    private final Steps steps;
    private final Questions questions;
    private final ProtectedWords protectedWords;
    private final Telling telling;

    Cries(DangerWords words, Steps steps, Questions questions, ProtectedWords protectedWords, Telling telling) {
        this.words = words;
        this.steps = steps;
        this.questions = questions;
        this.protectedWords = protectedWords;
        this.telling = telling;
    }

    /**
     * Numbers, and the question; the person stays where they stand.
     *
     * @param label what the text answers
     * @param kind of the case that keeps it, if none is open
     */
    void ask(Walk walk, String label, Heard heard, CaseKind kind) {
        walk.causes.keep(label, heard.body(), kind);
        ask(walk);
    }

    /** The same about words that were kept already, or must not join a case. */
    void ask(Walk walk) {
        protectedWords.numbersFirst(walk);
        telling.say(walk, SystemText.IN_DANGER);
        walk.asked = OPEN;
        walk.asItStands = true;
    }

    /** The answer to the question, while it is open: then everything is done. */
    boolean answered(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        if (!walk.before.asked().equals(OPEN)) {
            return false;
        }
        return switch (words.answer(heard)) {
            case YES -> {
                protectedWords.danger(walk);
                yield true;
            }
            case NO -> {
                goOn(walk, at);
                yield true;
            }
            case NONE -> false;
        };
    }

    /** An open answer was taken already, with the cry in it. */
    private void goOn(Walk walk, Step.@Nullable Waiting at) {
        if (at instanceof Step.Ask ask && ask.answer().isOpen()) {
            steps.arrive(walk, ask.next());
        } else {
            questions.again(walk, at);
        }
    }
}
