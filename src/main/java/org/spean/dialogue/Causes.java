package org.spean.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.checks.ReportUrgency;
import org.spean.content.CaseKind;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** The effects of one turn in the making. The same effect twice is one. */
final class Causes {
    private final String newCaseId;
    private final List<Effect> effects = new ArrayList<>(4);
    private Optional<String> caseId;
    private boolean erased;

    Causes(Optional<String> caseId, String newCaseId) {
        this.caseId = caseId;
        this.newCaseId = newCaseId;
    }

    void add(Effect effect) {
        if (!erased && !effects.contains(effect)) {
            effects.add(effect);
        }
    }

    /** Opens a case, or raises the one this conversation opened. */
    void openCase(CaseKind kind, Map<String, String> facts) {
        String id = caseId.orElse(newCaseId);
        caseId = Optional.of(id);
        if (facts.isEmpty() && opens(kind)) {
            return;
        }
        add(new Effect.OpenCase(id, kind, facts));
    }

    /** Keeps what the person wrote, in a case of {@code kind} if none is open yet. */
    void keep(String label, String text, CaseKind kind) {
        if (caseId.isEmpty()) {
            openCase(kind, Map.of());
        }
        caseId.ifPresent(id -> add(new Effect.AddToCase(id, label, text)));
    }

    /** Notes what the person answered to a question for consent about their case; without a case there is nothing to agree to. */
    void consent(String question, boolean agreed, Language language, Effect.Consent consent) {
        caseId.ifPresent(id -> add(new Effect.AnswerConsent(id, question, agreed, language, consent)));
    }

    /** Raises each case that something was told in during this turn, as urgent as that is. */
    void raise(ReportUrgency urgency) {
        if (opens(CaseKind.DANGER)) {
            return;
        }
        List<Effect.AddToCase> told = effects.stream()
                .filter(Effect.AddToCase.class::isInstance)
                .map(Effect.AddToCase.class::cast)
                .toList();
        told.forEach(more -> {
            switch (urgency.of(more.text())) {
                case HIGH -> add(new Effect.RaiseCase(more.caseId(), CaseKind.PERSON));
                case SOON -> add(new Effect.RaiseCase(more.caseId(), CaseKind.CALLBACK));
                case ORDINARY -> {}
            }
        });
    }

    /** Counts a number that the person named, for the case that {@link #keep} has just opened or added to. */
    void report(PhoneNumber number) {
        caseId.ifPresent(id -> add(new Effect.ReportNumber(number, id)));
    }

    /** An id that no case has, for a story begun in this turn; the same on every re-run. */
    String newStoryId() {
        return Stories.PREFIX + newCaseId;
    }

    /** Keeps what the person spoke, in a new case if none is open yet. */
    void keepRecording(String recording, int seconds) {
        if (caseId.isEmpty()) {
            openCase(CaseKind.PERSON, Map.of());
        }
        caseId.ifPresent(id -> add(new Effect.KeepRecording(id, recording, seconds)));
    }

    /** Nothing else of the turn is kept, neither what came before nor what comes after. */
    void erase() {
        effects.clear();
        add(new Effect.Erase());
        erased = true;
        caseId = Optional.empty();
    }

    boolean erased() {
        return erased;
    }

    boolean opensAny() {
        return effects.stream().anyMatch(effect -> effect instanceof Effect.OpenCase);
    }

    boolean optsOut() {
        return effects.stream().anyMatch(effect -> effect instanceof Effect.OptOut);
    }

    Optional<String> caseId() {
        return caseId;
    }

    List<Effect> effects() {
        return effects;
    }

    private boolean opens(CaseKind kind) {
        return effects.stream().anyMatch(effect -> effect instanceof Effect.OpenCase open && open.kind() == kind);
    }
}
