package org.spean.dialogue;

import java.util.regex.Pattern;
import org.spean.content.CaseKind;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.text.Match;

/**
 * Takes a text at the question for an agency. A word that always works, and danger, come first; then a choice; then a name that
 * is on the list, even if it is a keyword elsewhere; then other keywords; and whatever is left is a name.
 */
final class AgencyWords {
    /** What says that something is to be checked, or only asked. */
    private static final Pattern CHECKS = Pattern.compile(
            "(?iu)\\b(?:info|check|chek|pinit|compan|agenc|licen|manpower|recruit|kromhun)|ពិនិត្យ|ឆែក|ក្រុមហ៊ុន|អាជ្ញាប័ណ្ណ|មែនផៅវើ");

    private final Playbook book;
    private final AgencyListener agencies;
    private final Intents intents;
    private final ProtectedWords protectedWords;
    private final Unclear unclear;
    private final DangerWords danger;
    private final Cries cries;
    private final Complaints complaints;

    AgencyWords(
            Playbook book,
            AgencyListener agencies,
            Intents intents,
            ProtectedWords protectedWords,
            Unclear unclear,
            DangerWords danger,
            Cries cries,
            Complaints complaints) {
        this.book = book;
        this.agencies = agencies;
        this.intents = intents;
        this.protectedWords = protectedWords;
        this.unclear = unclear;
        this.danger = danger;
        this.cries = cries;
        this.complaints = complaints;
    }

    void hear(Walk walk, Heard heard, Step.CheckAgency step) {
        String body = heard.body();
        Match match = book.pack.keywords().match(body);
        if (isProtected(match) && act(walk, match, heard, step)) {
            return;
        }
        if (danger.isNamed(body)) {
            protectedWords.dangerIn(walk, Unclear.MESSAGE, body);
        } else if (danger.isCried(body)) {
            cries.ask(walk, Unclear.MESSAGE, heard, CaseKind.PERSON);
        } else if (isPlea(walk, body)) {
            cries.ask(walk, Unclear.MESSAGE, heard, CaseKind.PERSON);
        } else if (heard.choice().isPresent()
                && agencies.picked(walk, heard.choice().getAsInt(), step)) {
            return;
        } else if (match instanceof Match.Exact && !agencies.isNamed(walk, body) && act(walk, match, heard, step)) {
            return;
        } else if (danger.suggested(body, match).orElse(match) instanceof Match.Ask several
                && danger.isAmong(several)
                && !agencies.isNamed(walk, body)) {
            unclear.didYouMean(walk, several.intents(), heard, step); // "emergancy" is on no list
        } else if (agencies.isNamed(walk, body) || !complaints.heard(walk, heard, step)) {
            look(walk, body, step);
        }
    }

    /**
     * "Help me they do bad things": a word of help in a longer text that names nothing to check. "Not on the list" would be the
     * answer otherwise, and that is worse than one question too many.
     */
    private boolean isPlea(Walk walk, String body) {
        return danger.isHelpAskedFor(body) && !CHECKS.matcher(body).find() && !agencies.isLike(walk, body);
    }

    private void look(Walk walk, String body, Step.CheckAgency step) {
        switch (agencies.hear(walk, body, step)) {
            case ANSWERED -> {}
            case MISSED -> unclear.missedTooOften(walk);
        }
    }

    private static boolean isProtected(Match match) {
        return match instanceof Match.Exact exact
                && ProtectedWord.ofIntent(exact.intent()).isPresent();
    }

    private boolean act(Walk walk, Match match, Heard heard, Step.CheckAgency step) {
        return match instanceof Match.Exact exact && intents.act(walk, exact.intent(), heard, step);
    }
}
