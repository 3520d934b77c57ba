package org.spean.dialogue;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.content.CaseKind;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.model.Language;

/** Acts on the words that work at every step, and makes sure of what they promise whatever the flows say. */
final class ProtectedWords {
    private final Playbook book;
    private final Steps steps;
    private final Questions questions;
    private final Answers answers;
    private final Telling telling;
    private final SafetyTexts safety;

    ProtectedWords(
            Playbook book, Steps steps, Questions questions, Answers answers, Telling telling, SafetyTexts safety) {
        this.book = book;
        this.telling = telling;
        this.steps = steps;
        this.questions = questions;
        this.answers = answers;
        this.safety = safety;
    }

    void act(Walk walk, ProtectedWord word, Heard heard, Step.@Nullable Waiting at) {
        switch (word) {
            case SOS -> danger(walk);
            case STOP -> {
                walk.causes.add(new Effect.OptOut());
                walk.asItStands = true;
                steps.arriveAtOnce(walk, book.entry(word));
            }
            case START -> {
                walk.causes.add(new Effect.OptIn());
                steps.arriveAtOnce(walk, book.entry(word));
            }
            case PERSON -> person(walk);
            case LANGUAGE -> language(walk, heard, at);
            case HELP, MENU, DELETE -> steps.arriveAtOnce(walk, book.entry(word));
        }
    }

    /** Danger: a case at once, numbers first, questions after. */
    void danger(Walk walk) {
        walk.urgent = true;
        walk.causes.openCase(CaseKind.DANGER, Map.of());
        steps.arriveAtOnce(walk, book.entry(ProtectedWord.SOS));
        if (!walk.gaveNumbers) {
            safety.sayFirst(walk);
        }
    }

    /** Danger in the middle of a longer text: the answer first, and the text is kept for staff. */
    void dangerIn(Walk walk, String label, String text) {
        walk.causes.openCase(CaseKind.DANGER, Map.of());
        walk.causes.keep(label, text, CaseKind.DANGER);
        danger(walk);
    }

    /** Who asks for a person is in the queue from now on, even if they answer no further question. */
    void person(Walk walk) {
        steps.arriveAtOnce(walk, book.entry(ProtectedWord.PERSON));
        if (!walk.causes.opensAny()) {
            walk.causes.openCase(CaseKind.PERSON, Map.of());
        }
    }

    /** "Khmer" and "English" choose at once; "language" asks. */
    private void language(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        Optional<Language> named = LanguageWords.named(heard.key());
        if (named.isEmpty()) {
            steps.arriveAtOnce(walk, book.entry(ProtectedWord.LANGUAGE));
        } else if (at instanceof Step.ChooseLanguage choose) {
            answers.language(walk, named.get(), choose);
        } else {
            walk.speaks(named.get());
            questions.again(walk, at);
        }
    }

    /** The emergency numbers alone, before the question whether danger was meant. */
    void numbersFirst(Walk walk) {
        if (book.emergency.isEmpty() || !telling.hotlines(walk, book.emergency.get())) {
            safety.sayFirst(walk);
        }
    }
}
