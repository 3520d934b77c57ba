package org.spean.pack;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.content.StepId;
import org.spean.model.Problem;

/** A slot that a step uses gets a value on some way to it. */
final class SlotsCheck implements PackCheck {
    /** Known from the person's number without a question. */
    private static final Set<String> ALWAYS_KNOWN = Set.of("country");

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        FlowGraph graph = new FlowGraph(draft);
        for (DraftStep step : draft.steps.values()) {
            if (step.needs().isEmpty()) {
                continue;
            }
            Set<String> filled = new HashSet<>(ALWAYS_KNOWN);
            for (StepId before : graph.leadingTo(step.id())) {
                DraftStep earlier = draft.steps.get(before);
                if (earlier != null) {
                    filled.addAll(earlier.fills());
                }
            }
            for (Scalar slot : step.needs()) {
                if (!filled.contains(slot.value())) {
                    problems.accept(slot.place()
                            .error(
                                    "The step " + step.id() + " uses the slot `" + slot.value()
                                            + "`, but nothing on a way to it fills it.",
                                    "Add an `ask` with this slot before it, or a choice that sets it."));
                }
            }
        }
    }
}
