package org.spean.dialogue;

import org.jspecify.annotations.Nullable;
import org.spean.content.CaseKind;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;

/**
 * A telephone number or an agency in a text that was no answer: looked up where nobody is in the middle of something else. Who is
 * telling us something stays there; a report takes it as what it is about.
 */
final class LookUps {
    private final Playbook book;
    private final Steps steps;
    private final AgencyListener agencies;
    private final Answers answers;
    private final Unclear unclear;

    LookUps(Playbook book, Steps steps, AgencyListener agencies, Answers answers, Unclear unclear) {
        this.book = book;
        this.steps = steps;
        this.agencies = agencies;
        this.answers = answers;
        this.unclear = unclear;
    }

    /** Whether there was one; then everything is done. Whoever has a case tells it to staff as well. */
    boolean heard(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        if (isTold(walk, at)) {
            return false;
        }
        String body = heard.body();
        if (at != null && book.isTelling(at.id())) {
            return finds(walk, body) && stays(walk, heard, at);
        }
        boolean found = steps.numberIn(walk, body) || agencies.seenIn(walk, body);
        if (found && walk.causes.caseId().isPresent()) {
            walk.causes.keep(Unclear.MESSAGE, body, CaseKind.PERSON);
        }
        return found;
    }

    /** Whether there is a number or an agency in a text. */
    boolean finds(Walk walk, String body) {
        return steps.hasNumber(walk, body) || agencies.isMentioned(walk, body);
    }

    /**
     * Whoever is asked about a danger, or something for a case, tells of what happened and asks nothing: "do not go now" comes too
     * late, and "call me on 012..." is no question about a number.
     */
    boolean isTold(Walk walk, Step.@Nullable Waiting at) {
        boolean danger = walk.before.asked().contains(ProtectedWord.SOS.intent())
                || (at != null && book.isIn(at.id(), ProtectedWord.SOS));
        boolean forCase = walk.causes.caseId().isPresent()
                && at != null
                && (at instanceof Step.Ask || book.isIn(at.id(), ProtectedWord.PERSON));
        return danger || forCase;
    }

    /** The choice of a report that an agency means is taken, and the words are kept; elsewhere the question comes again. */
    private boolean stays(Walk walk, Heard heard, Step.Waiting at) {
        if (book.opensACase(at, Playbook.AGENCY) && answers.intent(walk, Playbook.AGENCY, at)) {
            walk.causes.keep(Unclear.MESSAGE, heard.body(), CaseKind.REPORT);
        } else {
            unclear.answerFirst(walk, heard, at);
        }
        return true;
    }
}
