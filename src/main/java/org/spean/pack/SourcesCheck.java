package org.spean.pack;

import java.util.function.Consumer;
import org.spean.content.Corridor;
import org.spean.content.Fact;
import org.spean.model.Problem;

/** Every fact says where it comes from and of when it is (design section 1, rule 3). */
final class SourcesCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (DraftFact fact : draft.facts) {
            if (fact.sources().isEmpty()) {
                problems.accept(fact.place()
                        .error(fact.owner() + " has no source.", "Add `sources: [{address: \"…\", date: \"…\"}]`."));
            }
            for (Found<Fact.Source> source : fact.sources()) {
                if (source.thing().address().isEmpty()) {
                    problems.accept(source.place()
                            .error(
                                    fact.owner() + " has a source without address.",
                                    "Add a web address or a document."));
                }
                if (source.thing().date().isEmpty()) {
                    problems.accept(source.place()
                            .error(fact.owner() + " has a source without date.", "Add `date`, or \"undated\"."));
                }
            }
        }
        for (Found<Corridor> found : draft.corridors) {
            Corridor corridor = found.thing();
            if (corridor.asOf().isEmpty() && corridor.status() != Corridor.Status.UNKNOWN) {
                problems.accept(found.place()
                        .error(
                                "The corridor " + corridor.id() + " has a status without a day.",
                                "Add `as-of: year-month-day`, or say `status: unknown`."));
            }
        }
    }
}
