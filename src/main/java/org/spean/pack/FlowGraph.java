package org.spean.pack;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.content.ContentPack;
import org.spean.content.Step;
import org.spean.content.StepId;

/** The steps of all flows as a graph; links that lead nowhere are left out. */
final class FlowGraph {
    private final Map<StepId, DraftStep> steps;
    private final Draft draft;

    FlowGraph(Draft draft) {
        this.draft = draft;
        this.steps = draft.steps;
    }

    /** Where a conversation can begin: the main menu and every entry of a keyword. */
    Set<StepId> starts() {
        return Stream.concat(
                        Stream.of(ContentPack.MAIN_MENU),
                        draft.intents.stream().flatMap(i -> i.entry().stream()).map(Link::to))
                .filter(steps::containsKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<StepId> after(StepId id) {
        DraftStep step = steps.get(id);
        return step == null
                ? List.of()
                : step.links().stream()
                        .map(Link::to)
                        .filter(steps::containsKey)
                        .distinct()
                        .toList();
    }

    /** All steps that can come at or after {@code from}. */
    Set<StepId> reachable(Collection<StepId> from) {
        return closure(from, this::after);
    }

    /** All steps that can come at or before {@code to}. */
    Set<StepId> leadingTo(StepId to) {
        Map<StepId, List<StepId>> before = steps.keySet().stream()
                .flatMap(id -> after(id).stream().map(next -> Map.entry(next, id)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return closure(List.of(to), id -> before.getOrDefault(id, List.of()));
    }

    /** Whether the conversation never goes on from this step by itself. */
    boolean waits(DraftStep step) {
        return switch (step.step()) {
            case Step.Menu menu -> true;
            case Step.Ask ask -> true;
            case Step.ChooseLanguage language -> true;
            case Step.End end -> true;
            case Step.Advice advice -> false; // where no text may be given it goes on at once
            case Step.VoiceOnly s -> false; // a text goes on at once
            case Step.Say s -> false;
            case Step.Hotlines s -> false;
            case Step.CorridorStatus s -> false;
            case Step.Places s -> false;
            case Step.CheckOffer s -> false;
            case Step.Story s -> false;
            case Step.CheckNumber s -> false;
            case Step.Report s -> false;
            case Step.Callback s -> false;
            case Step.Subscribe s -> false;
            case Step.OptOut s -> false;
            case Step.OptIn s -> false;
            case Step.Erase s -> false;
        };
    }

    private static Set<StepId> closure(Collection<StepId> from, Function<StepId, List<StepId>> next) {
        Set<StepId> seen = new LinkedHashSet<>(from);
        Deque<StepId> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (StepId id : next.apply(open.remove())) {
                if (seen.add(id)) {
                    open.add(id);
                }
            }
        }
        return seen;
    }
}
