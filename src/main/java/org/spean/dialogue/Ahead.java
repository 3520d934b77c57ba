package org.spean.dialogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spean.content.CaseKind;
import org.spean.content.ContentPack;
import org.spean.content.Step;
import org.spean.content.StepId;

/** Looks ahead in the flows, once per pack. */
final class Ahead {
    private Ahead() {}

    /**
     * The kind of the nearest case step ahead of each free-text question: what a person writes is kept at once, long before
     * the step that opens the case proper. A question with none ahead is absent.
     */
    static Map<StepId, CaseKind> caseKinds(ContentPack pack) {
        Map<StepId, CaseKind> kinds = new HashMap<>();
        for (Step step : pack.steps().values()) {
            if (step instanceof Step.Ask ask && ask.answer().isOpen()) {
                nearest(pack, ask.id(), Ahead::caseKind).ifPresent(kind -> kinds.put(ask.id(), kind));
            }
        }
        return Map.copyOf(kinds);
    }

    /** The first step ahead that gives help numbers. */
    static Optional<Step.Hotlines> numbers(ContentPack pack, StepId from) {
        return nearest(
                pack, from, step -> step instanceof Step.Hotlines hotlines ? Optional.of(hotlines) : Optional.empty());
    }

    private static <T> Optional<T> nearest(ContentPack pack, StepId from, Function<Step, Optional<T>> wanted) {
        Deque<StepId> open = new ArrayDeque<>(List.of(from));
        Set<StepId> seen = new HashSet<>(Set.of(ContentPack.MAIN_MENU));
        while (!open.isEmpty()) {
            StepId id = open.removeFirst();
            Step step = pack.steps().get(id);
            if (step == null || !seen.add(id)) {
                continue;
            }
            Optional<T> found = wanted.apply(step);
            if (found.isPresent()) {
                return found;
            }
            open.addAll(leadsTo(step));
        }
        return Optional.empty();
    }

    private static Optional<CaseKind> caseKind(Step step) {
        if (step instanceof Step.Report report) {
            return Optional.of(report.kind());
        }
        return step instanceof Step.Callback ? Optional.of(CaseKind.CALLBACK) : Optional.empty();
    }

    /** Where a step may lead next. */
    static List<StepId> leadsTo(Step step) {
        return switch (step) {
            case Step.Say say -> List.of(say.next());
            case Step.Menu menu -> menu.options().stream().map(o -> o.next()).toList();
            case Step.Ask ask -> List.of(ask.next(), ask.no());
            case Step.Advice advice -> List.of(advice.next());
            case Step.Hotlines hotlines -> List.of(hotlines.askCountry(), hotlines.next());
            case Step.CorridorStatus corridor -> List.of(corridor.next());
            case Step.Places places -> List.of(places.next());
            case Step.CheckOffer check ->
                Stream.concat(
                                check.questions().stream(),
                                Stream.of(check.few(), check.some(), check.strong(), check.strongAbroad()))
                        .toList();
            case Step.CheckAgency check -> List.of(check.next(), check.warned(), check.missing(), check.listless());
            case Step.Story story -> List.of(story.next());
            case Step.CheckNumber check -> List.of(check.next(), check.told());
            case Step.Report report -> List.of(report.next());
            case Step.Callback callback -> List.of(callback.next());
            case Step.Subscribe subscribe -> List.of(subscribe.next());
            case Step.OptOut optOut -> List.of(optOut.next());
            case Step.OptIn optIn -> List.of(optIn.next());
            case Step.Erase erase -> List.of();
            case Step.ChooseLanguage choose -> List.of(choose.next());
            case Step.VoiceOnly call -> List.of(call.next());
            case Step.End end -> List.of();
        };
    }
}
