package org.spean.dialogue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.spean.content.CaseKind;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;

/**
 * Takes the words of somebody who needs help and was not asked for it. Danger that is named opens its case; everything else is kept
 * in a case for a person, and answered with numbers and the question whether they are in danger.
 */
final class PleaListener {
    /** What says that something is to be checked, or only asked. */
    private static final Pattern CHECKS = Pattern.compile(
            "(?iu)\\b(?:info|check|chek|pinit|agenc|licen|manpower|recruit)|ពិនិត្យ|ឆែក|អាជ្ញាប័ណ្ណ|មែនផៅវើ");

    /** A company may be checked, and may be who does the harm. */
    private static final Pattern COMPANY = Pattern.compile("(?iu)\\b(?:compan|kromhun)|ក្រុមហ៊ុន");

    private final Playbook book;
    private final DangerWords danger;
    private final Pleas pleas;
    private final Cries cries;
    private final ProtectedWords protectedWords;
    private final Steps steps;
    private final AgencyListener agencies;

    PleaListener(
            Playbook book,
            DangerWords danger,
            Cries cries,
            ProtectedWords protectedWords,
            Steps steps,
            AgencyListener agencies) {
        this.book = book;
        this.danger = danger;
        this.pleas = new Pleas(book.pack, danger);
        this.cries = cries;
        this.protectedWords = protectedWords;
        this.steps = steps;
        this.agencies = agencies;
    }

    /** Whether danger stands before the answer to a question: "they beat me at 8" is no hour. In a danger the answer comes first. */
    boolean comeBefore(Step.Ask ask) {
        return !book.isIn(ask.id(), ProtectedWord.SOS);
    }

    /** Whether danger was named or cried; then everything is done. */
    boolean dangerIn(Walk walk, Heard heard) {
        if (danger.isNamed(heard.body())) {
            protectedWords.dangerIn(walk, Unclear.MESSAGE, heard.body());
            return true;
        }
        return danger.isCried(heard.body()) && asked(walk, heard);
    }

    /** Whether papers are kept by somebody, and not only in an offer or in an answer about one; then everything is done. */
    boolean papersIn(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        String body = heard.body();
        if (at != null && book.asksOfAnOffer(at.id())) {
            return false;
        }
        boolean told = pleas.tellsOfKeptPapers(body) && (danger.isHelpAskedFor(body) || !steps.seesOffer(body));
        return told && asked(walk, heard);
    }

    /** Whether help is asked for somebody, wherever the person stands but in a danger; then everything is done. */
    boolean heard(Walk walk, Heard heard, Step.@Nullable Waiting at) {
        String body = heard.body();
        boolean known = at != null && book.isIn(at.id(), ProtectedWord.SOS);
        boolean looks = agencies.isMentioned(walk, body) || (steps.hasNumber(walk, body) && !pleas.isAboutOthers(body));
        return !known && pleas.isForSomebody(body) && !looks && asked(walk, heard);
    }

    /**
     * The same at the question for an agency, where a word of help in a longer text is enough unless it names something to check:
     * "not on the list" would be the answer otherwise, and that is worse than one question too many.
     */
    boolean heardAtAgency(Walk walk, Heard heard) {
        String body = heard.body();
        boolean check = CHECKS.matcher(body).find()
                || (COMPANY.matcher(body).find() && !pleas.isAboutOthers(body))
                || agencies.isLike(walk, body);
        return !check && danger.isHelpAskedFor(body) && asked(walk, heard);
    }

    /** Keeps an answer that says more than was asked, in the case that is open. */
    void keepWith(Walk walk, Heard heard) {
        if (walk.causes.caseId().isPresent() && danger.isCried(heard.body())) {
            walk.causes.keep(Unclear.MESSAGE, heard.body(), CaseKind.PERSON);
        }
    }

    private boolean asked(Walk walk, Heard heard) {
        cries.ask(walk, Unclear.MESSAGE, heard, CaseKind.PERSON);
        return true;
    }
}
