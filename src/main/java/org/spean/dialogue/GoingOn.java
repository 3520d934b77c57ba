package org.spean.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.content.ContentPack;
import org.spean.content.ProtectedWord;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.model.Channel;
import org.spean.text.Match;

/**
 * Offers to go on where a conversation broke off, and goes on there. The words never tell what it was about: somebody else may
 * hold the phone now. Where somebody was in danger no text offers it, unless they said that texts are safe.
 */
final class GoingOn {
    /** The slot that says that the offer stands open. */
    private static final String OFFERED = "go-on";

    private static final String YES = "yes";
    private static final String NO = "no";

    private final Playbook book;
    private final Telling telling;

    GoingOn(Playbook book, Telling telling) {
        this.book = book;
        this.telling = telling;
    }

    /** The session to go on with, when a key says so. */
    Optional<Session> taken(Session session, Input.Keys keys, Moment moment) {
        boolean wanted =
                keys.keys().equals("1") && isOffered(session) && session.step().isEmpty();
        return wanted ? toCall(moment).map(place -> from(place, session)) : Optional.empty();
    }

    /** The session to go on with, when a text says so and is no answer to what stands open. */
    Optional<Session> taken(Session session, Heard heard, Moment moment) {
        Optional<CutOff> place = toText(session, moment);
        boolean wanted = place.isPresent()
                && book.pack.keywords().match(heard.body()) instanceof Match.Exact exact
                && exact.intent().equals(Playbook.NEXT)
                && !isAnswered(session.step().map(book::questionByText).orElse(null));
        return wanted ? place.map(cutOff -> from(cutOff, session)) : Optional.empty();
    }

    /** Offers it as the first thing in a call; false when there is nothing to go on with. */
    boolean offered(Walk walk) {
        Optional<CutOff> place = toCall(walk.moment);
        if (place.isEmpty()) {
            return false;
        }
        if (walk.language().isEmpty()) {
            place.get().session().language().ifPresent(walk::speaks);
        }
        walk.fill(OFFERED, YES);
        say(walk);
        return true;
    }

    /** Whether the offer stands open in this call. */
    boolean isOpen(Walk walk) {
        return walk.slot(OFFERED).isPresent() && walk.step().isEmpty();
    }

    void say(Walk walk) {
        telling.say(walk, SystemText.VOICE_GO_ON);
        telling.say(walk, SystemText.VOICE_FIXED_KEYS);
    }

    /** Something else was chosen. */
    void close(Walk walk) {
        walk.forget(OFFERED);
    }

    /** A call after its turn: where it would be taken up if it broke off now. */
    void leave(Walk walk, boolean begins) {
        boolean ends = walk.then instanceof Reply.Then.HangUp || walk.then instanceof Reply.Then.Ring;
        if (walk.step().isPresent()) {
            close(walk);
        }
        if (!walk.moment.reachable()
                || begins
                || isOpen(walk)
                || OwnCall.isUnconfirmed(walk)
                || AlertTalk.isOpen(walk)) {
            return;
        }
        if (!ends && walk.step().filter(this::isWorthIt).isPresent()) {
            walk.wayBack = Turn.WayBack.HERE;
        } else if (!walk.moment.cutOffs().isEmpty() && !isAtLanguage(walk)) {
            walk.wayBack = Turn.WayBack.GONE;
        }
    }

    /** A text after its turn: offers it at the main menu, and lets go of it when something else was chosen there. */
    void text(Walk walk) {
        boolean atMenu = walk.step().equals(Optional.of(ContentPack.MAIN_MENU));
        boolean declined = isOffered(walk.before) && !atMenu;
        if (!atMenu) {
            close(walk);
        }
        if (walk.moment.cutOffs().isEmpty()) {
            return;
        }
        if (declined || walk.urgent || walk.causes.optsOut()) {
            walk.wayBack = Turn.WayBack.GONE;
        } else if (atMenu
                && !walk.isUnsafe()
                && toText(walk.before, walk.moment).isPresent()) {
            telling.say(walk, SystemText.GO_ON);
            walk.fill(OFFERED, YES);
        }
    }

    private static boolean isOffered(Session session) {
        return session.slots().containsKey(OFFERED);
    }

    /** What may be offered in a call: every place that can be spoken. */
    private Optional<CutOff> toCall(Moment moment) {
        return moment.cutOffs().stream()
                .filter(place -> place.session().step().filter(this::isWorthIt).isPresent())
                .filter(place ->
                        isSpoken(place.session().step().map(book::question).orElse(null)))
                .findFirst();
    }

    /** What may be offered to who texts: nothing from a danger, nor to who said that texts are not safe. */
    private Optional<CutOff> toText(Session session, Moment moment) {
        return moment.cutOffs().stream()
                .filter(place -> place.channel() == Channel.VOICE)
                .filter(place -> !isUnsafe(session) && isSafeToText(place.session()))
                .findFirst();
    }

    private boolean isSafeToText(Session place) {
        StepId step = place.step().orElse(null);
        if (step == null || !isWorthIt(step) || book.questionByText(step) == null || isUnsafe(place)) {
            return false;
        }
        boolean danger = book.isIn(step, ProtectedWord.SOS);
        return !danger || place.slots().getOrDefault(Walk.SAFE, "").equals(YES);
    }

    private static boolean isUnsafe(Session session) {
        return session.slots().getOrDefault(Walk.SAFE, "").equals(NO);
    }

    /** Past the choice of the language and the main menu, which every conversation begins with. */
    private boolean isWorthIt(StepId step) {
        Step.Waiting question = book.question(step);
        return question != null && !(question instanceof Step.ChooseLanguage) && !step.equals(ContentPack.MAIN_MENU);
    }

    private static boolean isSpoken(Step.@Nullable Waiting question) {
        return question != null && (!(question instanceof Step.Ask ask) || SpokenQuestions.canBeKeyed(ask));
    }

    /** Whether NEXT means something at the open question already. */
    private boolean isAnswered(Step.@Nullable Waiting open) {
        return open != null
                && (book.intentsAt(open).contains(Playbook.NEXT)
                        || open instanceof Step.Ask ask && ask.answer().isOpen());
    }

    private boolean isAtLanguage(Walk walk) {
        return walk.step()
                .filter(step -> book.question(step) instanceof Step.ChooseLanguage)
                .isPresent();
    }

    /** The place, in the language of now; that a call or a text is not safe is never forgotten. */
    private static Session from(CutOff place, Session now) {
        Session there = place.session();
        Map<String, String> slots = new HashMap<>(there.slots());
        slots.remove(OFFERED);
        if (isUnsafe(now)) {
            slots.putIfAbsent(Walk.SAFE, NO);
        }
        return new Session(
                now.language().or(there::language),
                there.country().or(now::country),
                there.step(),
                there.back(),
                0,
                there.page(),
                slots,
                List.of(),
                there.caseId().or(now::caseId));
    }
}
