package org.spean.dialogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.content.CaseKind;
import org.spean.content.Step;
import org.spean.content.StepId;

/**
 * Takes a sentence such as "the company did not pay me": whoever writes it has something to report and asks nothing, whatever agency
 * or number stands in it. A pack may lack {@link #COMPLAINT}: then nothing is one.
 */
final class Complaints {
    static final String COMPLAINT = "COMPLAINT";

    private final Playbook book;
    private final Steps steps;
    private final Answers answers;
    private final LookUps lookUps;

    Complaints(Playbook book, Steps steps, Answers answers, LookUps lookUps) {
        this.book = book;
        this.steps = steps;
        this.answers = answers;
        this.lookUps = lookUps;
    }

    /**
     * Whether it was one; then everything is done. At the first question of a report it is the report; who is telling us
     * something else goes on with that; elsewhere the report begins, and the words are in its case before anything is chosen.
     */
    boolean heard(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        String body = heard.body();
        if (!book.pack.keywords().mentions(body, COMPLAINT) || lookUps.isTold(walk, at)) {
            return false;
        }
        if (at != null && book.isTelling(at.id())) {
            String about = lookUps.finds(walk, body) ? Playbook.AGENCY : Playbook.SALARY;
            return book.opensACase(at, about) && told(walk, body, about, at);
        }
        StepId report = book.pack.entries().get(Playbook.REPORT);
        if (report == null) {
            return false;
        }
        walk.causes.keep(Unclear.MESSAGE, body, CaseKind.REPORT);
        steps.arrive(walk, report);
        return true;
    }

    /** Takes the choice for who or what it is about, and answers what is asked next with what was written. */
    private boolean told(Walk walk, String body, String about, Step.Waiting at) {
        walk.told = Optional.of(body);
        answers.intent(walk, about, at);
        walk.told.ifPresent(left -> walk.causes.keep(Unclear.MESSAGE, left, CaseKind.REPORT));
        walk.told = Optional.empty();
        return true;
    }
}
