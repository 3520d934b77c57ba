package org.spean.dialogue;

import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.text.Match;

/**
 * Takes a text at the question for an agency. A word that always works, danger, and a plea come first; then a choice; then a name that
 * is on the list, even if it is a keyword elsewhere; then other keywords; and whatever is left is a name.
 */
final class AgencyWords {
    private final Playbook book;
    private final AgencyListener agencies;
    private final Intents intents;
    private final Unclear unclear;
    private final DangerWords danger;
    private final PleaListener pleas;
    private final Complaints complaints;

    AgencyWords(
            Playbook book,
            AgencyListener agencies,
            Intents intents,
            Unclear unclear,
            DangerWords danger,
            PleaListener pleas,
            Complaints complaints) {
        this.book = book;
        this.agencies = agencies;
        this.intents = intents;
        this.unclear = unclear;
        this.danger = danger;
        this.pleas = pleas;
        this.complaints = complaints;
    }

    void hear(Walk walk, Heard heard, Step.CheckAgency step) {
        String body = heard.body();
        Match match = book.pack.keywords().match(body);
        if (isProtected(match) && act(walk, match, heard, step)) {
            return;
        }
        if (pleas.dangerIn(walk, heard) || pleas.heardAtAgency(walk, heard)) {
            return;
        }
        if (heard.choice().isPresent() && agencies.picked(walk, heard.choice().getAsInt(), step)) {
            return;
        } else if (match instanceof Match.Exact && !agencies.isNamed(walk, body) && act(walk, match, heard, step)) {
            return;
        } else if (danger.suggested(body, match).orElse(match) instanceof Match.Ask several
                && danger.isAmong(several)
                && !agencies.isNamed(walk, body)) {
            unclear.didYouMean(walk, several.intents(), heard, step); // "emergancy" is on no list
        } else if (agencies.isNamed(walk, body)
                || !(pleas.papersIn(walk, heard, step) || complaints.heard(walk, heard, step))) {
            look(walk, heard, step);
        }
    }

    private void look(Walk walk, Heard heard, Step.CheckAgency step) {
        switch (agencies.hear(walk, heard.body(), step)) {
            case ANSWERED -> {}
            case MISSED -> unclear.missedTooOften(walk, heard);
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
