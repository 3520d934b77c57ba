package org.spean.pack;

import java.util.List;
import java.util.function.Consumer;
import org.spean.content.CannedReply;
import org.spean.content.DiscreetWords;
import org.spean.model.Language;
import org.spean.model.Problem;

/** What staff are offered to send must not give away what it is about: else it is blocked when they send it. */
final class CannedCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (Found<CannedReply> found : draft.canned) {
            for (Language language : Language.values()) {
                List<DiscreetWords.Found> words =
                        draft.discreet.in(found.thing().text().in(language));
                if (!words.isEmpty()) {
                    problems.accept(found.place()
                            .error(
                                    "The canned reply " + found.thing().id() + " has the word `"
                                            + words.getFirst().word() + "` of discreet.yaml in `" + language.code()
                                            + "`.",
                                    "Say it without the word."));
                }
            }
        }
    }
}
