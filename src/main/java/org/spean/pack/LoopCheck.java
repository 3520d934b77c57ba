package org.spean.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.spean.content.StepId;
import org.spean.model.Problem;

/** Steps that go on by themselves must not come back to where they were: the person would get texts without end. */
final class LoopCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        new Walk(draft, problems).all();
    }

    /** Depth first over the steps that do not wait; flows are short, so recursion is shallow. */
    private static final class Walk {
        private final Draft draft;
        private final FlowGraph graph;
        private final Consumer<Problem> problems;
        private final Set<StepId> done = new HashSet<>();
        private final List<StepId> path = new ArrayList<>();

        Walk(Draft draft, Consumer<Problem> problems) {
            this.draft = draft;
            this.graph = new FlowGraph(draft);
            this.problems = problems;
        }

        void all() {
            draft.steps.keySet().forEach(this::visit);
        }

        private void visit(StepId id) {
            DraftStep step = draft.steps.get(id);
            if (step == null || graph.waits(step) || done.contains(id)) {
                return;
            }
            int seen = path.indexOf(id);
            if (seen >= 0) {
                tell(path.subList(seen, path.size()));
                return;
            }
            path.add(id);
            graph.after(id).forEach(this::visit);
            path.removeLast();
            done.add(id);
        }

        private void tell(List<StepId> loop) {
            StepId first = loop.getFirst();
            DraftStep step = draft.steps.get(first);
            if (step != null) {
                String way = loop.stream().map(StepId::toString).collect(Collectors.joining(" → "));
                problems.accept(step.place()
                        .error(
                                "The step " + first + " comes back to itself without waiting for the person: " + way
                                        + " → " + first + ".",
                                "Put a menu, a question or an `end` in between."));
            }
        }
    }
}
