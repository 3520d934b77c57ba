package org.spean.dialogue;

import java.util.List;
import org.spean.content.StepId;

/**
 * A turn of the exhaustive walk, with the way that led to it.
 *
 * @param path what was texted, first to last
 * @param menus how many menus in a row stand open, this one included
 * @param helped whether this turn or one before it on the way opened a case or gave an answer
 */
record WalkedTurn(List<String> path, Turn turn, int menus, boolean helped) {
    String at() {
        return turn.session().step().map(StepId::toString).orElse("rest");
    }

    /** Two turns that go on in the same way. */
    String likeness() {
        Session session = turn.session();
        return at() + " " + session.page() + " " + session.country() + " "
                + session.slots().getOrDefault("country", "") + " " + OfferWalk.hasSigns(session);
    }

    String body() {
        return String.join("\n", Talk.bodies(turn));
    }

    @Override
    public String toString() {
        return path + " → " + at();
    }
}
