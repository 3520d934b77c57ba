package org.spean.dialogue;

import org.spean.content.CaseKind;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.text.Match;

/**
 * Takes an open answer. Only a whole message that is one of the words that always work is taken as that word, and nothing is
 * guessed: everything else is the answer, and joins the case at once.
 */
final class FreeText {
    private final Playbook book;
    private final Steps steps;
    private final Intents intents;
    private final ProtectedWords protectedWords;
    private final DangerWords danger;
    private final Cries cries;
    private final Stories stories = new Stories();

    FreeText(
            Playbook book,
            Steps steps,
            Intents intents,
            ProtectedWords protectedWords,
            DangerWords danger,
            Cries cries) {
        this.book = book;
        this.steps = steps;
        this.intents = intents;
        this.protectedWords = protectedWords;
        this.danger = danger;
        this.cries = cries;
    }

    void hear(Walk walk, Heard heard, Step.Ask ask) {
        if (isCommand(walk, heard, ask)) {
            return;
        }
        if (ask.answer() == Step.Answer.STORY) {
            story(walk, heard, ask);
            return;
        }
        boolean asked = book.isIn(ask.id(), ProtectedWord.SOS);
        if (!asked && danger.isNamed(heard.body())) {
            protectedWords.dangerIn(walk, ask.slot(), heard.body());
            return;
        }
        CaseKind kind = book.kindAhead(ask.id());
        if (!asked && danger.isCried(heard.body())) {
            cries.ask(walk, ask.slot(), heard, kind);
            return;
        }
        walk.causes.keep(ask.slot(), heard.body(), kind);
        if (ask.answer() == Step.Answer.PHONE) {
            steps.reportNumbersIn(walk, heard.body());
        }
        steps.arrive(walk, ask.next());
    }

    /** A story tells of danger that is over, so danger is only asked about; and no case holds the words, for it names the person. */
    private void story(Walk walk, Heard heard, Step.Ask ask) {
        stories.add(walk, heard.body());
        if (danger.isNamed(heard.body()) || danger.isCried(heard.body())) {
            cries.ask(walk);
        } else {
            steps.arrive(walk, ask.next());
        }
    }

    private boolean isCommand(Walk walk, Heard heard, Step.Ask ask) {
        return switch (book.pack.keywords().match(heard.body())) {
            case Match.Exact exact -> {
                String intent = exact.intent();
                if (intent.equals(ProtectedWord.SOS.intent())) {
                    protectedWords.dangerIn(walk, ask.slot(), heard.body()); // "police" may be the answer as well
                    yield true;
                }
                if (ProtectedWord.ofIntent(intent).isPresent()) {
                    yield intents.act(walk, intent, heard, ask);
                }
                if (ask.skippable() && Answers.isSkip(intent)) {
                    steps.arrive(walk, ask.skipped());
                    yield true;
                }
                yield intents.moved(walk, intent, ask);
            }
            case Match.Likely likely -> false;
            case Match.Ask several -> false;
            case Match.None none -> false;
        };
    }
}
