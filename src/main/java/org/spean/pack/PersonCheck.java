package org.spean.pack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spean.content.CaseKind;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.model.Problem;

/**
 * The key 0 works in every menu and goes where TALK leads: behind it must be a case for staff, or every menu is without
 * a way to a person.
 */
final class PersonCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        Optional<Link> talk = draft.intents.stream()
                .filter(intent -> intent.id().equals(ProtectedWord.PERSON.intent()))
                .flatMap(intent -> intent.entry().stream())
                .findFirst();
        if (talk.isEmpty() || !draft.steps.containsKey(talk.get().to())) {
            return; // told by ProtectedWordsCheck or KnownNamesCheck
        }
        Set<StepId> behind = new FlowGraph(draft).reachable(List.of(talk.get().to()));
        if (behind.stream().noneMatch(id -> reachesStaff(draft.steps.get(id)))) {
            problems.accept(talk.get()
                    .place()
                    .error(
                            "No menu has a way to a person: behind %s (%s) nothing opens a case."
                                    .formatted(
                                            ProtectedWord.PERSON.intent(),
                                            talk.get().to()),
                            "Put a step `kind: report`, `case: person` or `kind: callback` there."));
        }
    }

    private static boolean reachesStaff(@org.jspecify.annotations.Nullable DraftStep step) {
        return step != null
                && (step.step() instanceof Step.Callback
                        || step.step() instanceof Step.Report report
                                && (report.kind() == CaseKind.PERSON || report.kind() == CaseKind.CALLBACK));
    }
}
