package org.spean.pack;

import java.util.function.Consumer;
import org.spean.content.Step;
import org.spean.model.Language;
import org.spean.model.Problem;

/**
 * What a person is asked before they subscribe is word for word the consent that is kept with its version: else nobody could
 * say later what they agreed to.
 */
final class ConsentCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (DraftStep step : draft.steps.values()) {
            if (step.step() instanceof Step.Subscribe subscribe) {
                draft.steps.values().forEach(before -> compare(subscribe, step.place(), before.step(), problems));
            }
        }
    }

    private static void compare(Step.Subscribe subscribe, Place place, Step before, Consumer<Problem> problems) {
        if (!(before instanceof Step.Ask ask) || !ask.next().equals(subscribe.id())) {
            return;
        }
        for (Language language : Language.values()) {
            if (!subscribe.consent().in(language).equals(ask.text().in(language))) {
                problems.accept(place.error(
                        "The consent of %s is not what %s asks in `%s`."
                                .formatted(subscribe.id(), before.id(), language.code()),
                        "Write the same words in both and change `consent-version`."));
            }
        }
    }
}
