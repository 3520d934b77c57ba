package org.spean.pack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.spean.content.ContentPack;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.model.Problem;

/**
 * How many menus in a row a person must walk from the main menu before something is answered or asked. Anything but a
 * menu or a sentence ends the row.
 */
final class MenuDepthCheck implements PackCheck {
    private final ReadRules rules;

    MenuDepthCheck(ReadRules rules) {
        this.rules = rules;
    }

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        levels(draft).forEach((id, level) -> {
            DraftStep step = draft.steps.get(id);
            if (step != null && step.step() instanceof Step.Menu && level == rules.menusDeep() + 1) {
                problems.accept(step.place()
                        .error(
                                "The menu " + id + " is the " + level + "th in a row from the main menu.",
                                "Lead to it within " + rules.menusDeep() + " menus, or answer before it."));
            }
        });
    }

    /** The fewest menus up to and with each step; breadth first, because every menu is one input. */
    private static Map<StepId, Integer> levels(Draft draft) {
        FlowGraph graph = new FlowGraph(draft);
        Map<StepId, Integer> levels = new LinkedHashMap<>();
        Deque<StepId> open = new ArrayDeque<>();
        if (draft.steps.containsKey(ContentPack.MAIN_MENU)) {
            levels.put(ContentPack.MAIN_MENU, 1);
            open.add(ContentPack.MAIN_MENU);
        }
        while (!open.isEmpty()) {
            StepId id = open.removeFirst();
            int level = levels.getOrDefault(id, 1);
            if (!passes(draft.steps.get(id))) {
                continue;
            }
            for (StepId next : graph.after(id)) {
                boolean menu = isMenu(draft.steps.get(next));
                int reached = level + (menu ? 1 : 0);
                if (reached < levels.getOrDefault(next, Integer.MAX_VALUE)) {
                    levels.put(next, reached);
                    if (menu) {
                        open.addLast(next);
                    } else {
                        open.addFirst(next);
                    }
                }
            }
        }
        return levels;
    }

    private static boolean passes(@org.jspecify.annotations.Nullable DraftStep step) {
        return isMenu(step) || (step != null && step.step() instanceof Step.Say);
    }

    private static boolean isMenu(@org.jspecify.annotations.Nullable DraftStep step) {
        return step != null && step.step() instanceof Step.Menu;
    }
}
