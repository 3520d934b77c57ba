package org.spean.pack;

import java.util.Set;
import java.util.function.Consumer;
import org.spean.content.ContentPack;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.model.Problem;

/** Every step can be reached from the main menu or a keyword; the main menu is there. */
final class ReachCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        DraftStep main = draft.steps.get(ContentPack.MAIN_MENU);
        if (main == null || !(main.step() instanceof Step.Menu)) {
            Place place = main == null ? draft.placeOf("flows/main.yaml") : main.place();
            problems.accept(place.error(
                    "There is no menu " + ContentPack.MAIN_MENU + ".",
                    "Add it: every lost conversation comes back to it."));
            return; // without it nearly every step is out of reach
        }
        FlowGraph graph = new FlowGraph(draft);
        Set<StepId> reachable = graph.reachable(graph.starts());
        for (DraftStep step : draft.steps.values()) {
            if (!reachable.contains(step.id())) {
                problems.accept(step.place()
                        .error(
                                "Nothing leads to the step " + step.id() + ".",
                                "Lead there from a choice, a `next` or a keyword's `entry`, or delete it."));
            }
        }
    }
}
