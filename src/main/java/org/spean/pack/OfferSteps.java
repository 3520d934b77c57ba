package org.spean.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.content.OfferSign;
import org.spean.content.Option;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.content.Text;

/**
 * Makes the questions of a {@code check-offer} step: one menu for each asked sign of {@code offer.yaml}, beside the step that
 * judges. So each question is a step like any other, with keys, a way back and a recording.
 */
final class OfferSteps {
    private static final List<Answer> ANSWERS = List.of(
            new Answer(1, "yes", SystemText.OFFER_YES, Set.of("YES")),
            new Answer(2, "no", SystemText.OFFER_NO, Set.of("NO")),
            new Answer(3, "unsure", SystemText.OFFER_UNSURE, Set.of()));

    private final Draft draft;

    private record Answer(int key, String value, SystemText label, Set<String> intents) {}

    OfferSteps(Draft draft) {
        this.draft = draft;
    }

    /** Call it once, when every file was read. */
    void add() {
        for (DraftStep step : List.copyOf(draft.steps.values())) {
            if (step.step() instanceof Step.CheckOffer check) {
                add(step, check);
            }
        }
    }

    private void add(DraftStep judge, Step.CheckOffer check) {
        List<StepId> questions = new ArrayList<>();
        List<Link> links = new ArrayList<>(judge.links());
        for (OfferSign sign : draft.offer.asked()) {
            StepId id = new StepId(check.id().flow(), sign.id().replace('_', '-'));
            draft.names.make(NameKind.STEP, new Scalar(id.toString(), judge.place()));
            draft.steps.put(id, question(id, sign, judge));
            questions.add(id);
            links.add(new Link(id, judge.place()));
        }
        if (questions.isEmpty()) {
            draft.tell(judge.place()
                    .error("The step " + check.id() + " has nothing to ask.", "Write offer.yaml with `ask: yes`."));
        }
        Step.CheckOffer asking = new Step.CheckOffer(
                check.id(),
                check.text(),
                questions,
                check.few(),
                check.some(),
                check.strong(),
                check.strongAbroad(),
                check.seen());
        draft.steps.put(
                check.id(), new DraftStep(asking, judge.place(), links, judge.fills(), judge.needs(), judge.options()));
    }

    private DraftStep question(StepId id, OfferSign sign, DraftStep judge) {
        List<Option> options = new ArrayList<>();
        List<DraftOption> written = new ArrayList<>();
        for (Answer answer : ANSWERS) {
            options.add(new Option(
                    answer.key(),
                    label(answer.label()),
                    judge.id(),
                    answer.intents(),
                    Map.of(sign.id(), answer.value())));
            written.add(new DraftOption(Integer.toString(answer.key()), judge.place(), List.of(), Optional.empty()));
        }
        return new DraftStep(
                new Step.Menu(id, sign.question(), options),
                judge.place(),
                List.of(new Link(judge.id(), judge.place())),
                Set.of(sign.id()),
                List.of(),
                written);
    }

    /** The label, or a stand-in where {@link SystemTextsCheck} will tell that it is missing. */
    private Text label(SystemText which) {
        DraftText text = draft.systemTexts.get(which);
        return text == null ? Fields.empty(which.key()) : text.text();
    }
}
