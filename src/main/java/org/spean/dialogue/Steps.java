package org.spean.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.model.Country;
import org.spean.model.Language;

/** Walks from step to step until one waits or the conversation rests: at most {@link #MOST} steps a turn. */
final class Steps {
    /** More than any sound flow has between two questions. */
    private static final int MOST = 20;

    private static final String ALL = "all";

    private final Playbook book;
    private final Telling telling;
    private final FactTelling facts;
    private final Questions questions;
    private final CallBacks callBacks;
    private final OfferTelling offers;
    private final NumberTelling numbers;
    private final Stories stories = new Stories();

    Steps(Playbook book, Telling telling, Questions questions) {
        this.book = book;
        this.telling = telling;
        this.facts = new FactTelling(book, telling);
        this.questions = questions;
        this.callBacks = new CallBacks(book, telling);
        this.offers = new OfferTelling(book, telling);
        this.numbers = new NumberTelling(book, telling);
    }

    /** Goes to {@code first} and on from there; while the language is not known it is asked for before. */
    void arrive(Walk walk, StepId first) {
        boolean forLanguage = book.question(first) instanceof Step.ChooseLanguage;
        if (!forLanguage && questions.askedLanguage(walk, first)) {
            return;
        }
        arriveAtOnce(walk, first);
    }

    /** As {@link #arrive}, but what comes before the first question is said at once, in every language. */
    void arriveAtOnce(Walk walk, StepId first) {
        StepId next = first;
        for (int count = 0; count < MOST; count++) {
            Step step = book.pack.steps().get(next);
            if (step == null) {
                walk.fault(Turn.Fault.STEP_GONE);
                questions.mainMenu(walk);
                return;
            }
            if (count > 0 && step instanceof Step.CheckOffer) {
                offers.beginAnew(walk);
            }
            StepId on = enter(walk, step);
            if (on == null) {
                return;
            }
            next = on;
        }
        walk.fault(Turn.Fault.CONTENT_LOOP);
        walk.speech.forget();
        questions.mainMenu(walk);
    }

    /** Whether a text shows signs of a trap; then they are said and the check is offered. */
    boolean offerIn(Walk walk, String body) {
        StepId on = offers.seenIn(walk, body);
        if (on != null) {
            arriveAtOnce(walk, on);
        }
        return on != null;
    }

    /**
     * Whether there is a telephone number in a text; then what we know of it is said. One in an offer comes before the signs of
     * a trap, and the questions about the offer follow.
     */
    boolean numberIn(Walk walk, String body) {
        boolean offer = offers.sees(body);
        StepId on = numbers.tell(walk, body, offer ? 1 : 2);
        if (on != null && !(offer && offerIn(walk, body))) {
            arriveAtOnce(walk, on);
        }
        return on != null;
    }

    /** Whether {@link #offerIn} would say something. */
    boolean seesOffer(String body) {
        return offers.sees(body);
    }

    /** Whether there is a telephone number in a text. */
    boolean hasNumber(Walk walk, String body) {
        return !numbers.numbers(walk, body).isEmpty();
    }

    /** Counts the telephone numbers of a text as reported by this person. */
    void reportNumbersIn(Walk walk, String body) {
        numbers.numbers(walk, body).forEach(found -> found.phone().ifPresent(walk.causes::report));
    }

    /** Does what the step does; the next step, or null when it waits or rests. */
    private @Nullable StepId enter(Walk walk, Step step) {
        return switch (step) {
            case Step.Waiting question -> questions.open(walk, question);
            case Step.Say say -> {
                telling.say(walk, say.text());
                yield say.next();
            }
            case Step.Hotlines hotlines -> hotlines(walk, hotlines);
            case Step.CorridorStatus status -> {
                facts.corridor(walk, status);
                yield status.next();
            }
            case Step.Places places -> {
                facts.places(walk, places);
                yield places.next();
            }
            case Step.CheckOffer check -> offers.judge(walk, check);
            case Step.Story story -> {
                stories.beginIn(walk, story.id(), factsOf(walk, story.slots()));
                telling.say(walk, story.text());
                yield story.next();
            }
            case Step.CheckNumber check -> {
                telling.say(walk, check.text());
                yield check.next();
            }
            case Step.Report report -> {
                walk.causes.openCase(report.kind(), factsOf(walk, report.slots()));
                telling.say(walk, report.text());
                yield report.next();
            }
            case Step.Callback callback -> {
                callBacks.promise(walk, callback, factsOf(walk, List.of("hour", "safe")));
                yield callback.next();
            }
            case Step.Subscribe subscribe -> {
                if (!walk.moment.reachable()) {
                    telling.say(walk, SystemText.VOICE_CALL_AGAIN);
                    yield subscribe.next();
                }
                Language language = walk.language().orElse(Language.KM);
                walk.causes.add(new Effect.Subscribe(
                        walk.slot("province").orElse(ALL),
                        walk.slot("topic").orElse(ALL),
                        language,
                        new Effect.Consent(
                                subscribe.consentVersion(), subscribe.consent().in(language))));
                telling.say(walk, subscribe.text());
                yield subscribe.next();
            }
            case Step.OptOut optOut -> {
                walk.causes.add(new Effect.OptOut());
                walk.asItStands = true;
                telling.say(walk, optOut.text());
                yield optOut.next();
            }
            case Step.OptIn optIn -> {
                walk.causes.add(new Effect.OptIn());
                telling.say(walk, optIn.text());
                yield optIn.next();
            }
            case Step.Erase erase -> {
                telling.say(walk, erase.text());
                walk.causes.erase();
                walk.asItStands = true;
                walk.rest();
                yield null;
            }
            case Step.End end -> {
                walk.ended = Optional.of(end.id().flow());
                walk.rest();
                yield null;
            }
        };
    }

    private @Nullable StepId hotlines(Walk walk, Step.Hotlines step) {
        boolean unknown = walk.country().isEmpty() && walk.slot(Walk.COUNTRY).isEmpty();
        if (unknown && !walk.urgent) {
            return step.askCountry();
        }
        boolean given = telling.hotlines(walk, step);
        walk.gaveNumbers = true;
        if (given) {
            walk.numbersOf.add(step.id());
        }
        if (unknown) {
            return step.askCountry();
        }
        if (!given) {
            telling.say(walk, SystemText.NO_NUMBER);
        }
        boolean leadsToStaff = book.isIn(step.id(), ProtectedWord.SOS) || book.isIn(step.id(), ProtectedWord.PERSON);
        return !given && !leadsToStaff ? book.entry(ProtectedWord.PERSON) : step.next();
    }

    private static Map<String, String> factsOf(Walk walk, Iterable<String> slots) {
        Map<String, String> facts = new HashMap<>();
        for (String slot : slots) {
            Optional<String> value = walk.slot(slot);
            if (value.isEmpty() && slot.equals(Walk.COUNTRY)) {
                value = walk.country().map(Country::code);
            }
            value.ifPresent(known -> facts.put(slot, known));
        }
        return facts;
    }
}
