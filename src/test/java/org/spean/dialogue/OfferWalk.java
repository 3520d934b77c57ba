package org.spean.dialogue;

import java.util.Set;
import java.util.stream.Collectors;
import org.spean.content.Step;
import org.spean.content.StepId;

/** What the exhaustive walks know of the offer check: its questions are menus to the engine, but questions to a person. */
final class OfferWalk {
    private static final Set<StepId> QUESTIONS = RealPack.PACK.steps().values().stream()
            .filter(step -> step instanceof Step.CheckOffer)
            .flatMap(step -> ((Step.CheckOffer) step).questions().stream())
            .collect(Collectors.toUnmodifiableSet());

    private OfferWalk() {}

    /** Whether a step is a menu among menus, not one question of the offer check. */
    static boolean isMenu(Step step) {
        return step instanceof Step.Menu && !QUESTIONS.contains(step.id());
    }

    /** Whether the answers so far show any sign: without one the result is another. */
    static boolean hasSigns(Session session) {
        return RealPack.PACK.offer().signs().stream()
                .anyMatch(sign -> !session.slots().getOrDefault(sign.id(), "no").equals("no"));
    }
}
