package org.spean.dialogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.content.ContentPack;
import org.spean.content.StepId;
import org.spean.model.Channel;
import org.spean.model.Country;
import org.spean.model.Language;

/** One turn in the making: the session as it changes, what is said, what is caused. Lives for one call, on one thread. */
final class Walk {
    /** The slot that says where the person is. */
    static final String COUNTRY = "country";

    /** The slot that says whether a call or a text is safe; a no outlives the conversation. */
    static final String SAFE = "safe";

    /** The slot that says whether we may call about a report. */
    static final String CALL_ME = "callme";

    static final String NO = "no";

    private static final List<Language> ALL = List.of(Language.values());
    private static final int MAX_PAGE = 999;

    final Session before;
    final Moment moment;
    final Channel channel;
    final Speech speech = new Speech();
    final Causes causes;

    private final List<StepId> back;
    private Map<String, String> slots;
    private Optional<Language> language;
    private Optional<Country> country;
    /** What the person said once and their number say different things: neither counts until they say it again. */
    private boolean unsure;

    private Optional<StepId> step;
    /** The step that is left in this turn; empty when going back to it makes no sense. */
    private Optional<StepId> origin;

    private boolean countryAnswered;
    private Optional<Turn.Fault> fault = Optional.empty();
    /** Inputs in a row that were not understood, this one included. */
    int misses;
    /** Index of the next advice item. */
    int page;
    /** Intents offered in a "did you mean". */
    List<String> asked = List.of();
    /** Nothing is added to what was said: a stop, a "did you mean". */
    boolean asItStands;
    /** Danger: numbers come before any question. */
    boolean urgent;
    /** Whether help numbers were given in this turn. */
    boolean gaveNumbers;
    /** The steps whose numbers were given in this turn. */
    final List<StepId> numbersOf = new ArrayList<>(2);
    /** By voice: what follows the words. */
    Reply.Then then = new Reply.Then.Key();
    /** What was written before the open question that it answers was asked: that question takes it, and is passed over. */
    Optional<String> told = Optional.empty();
    /** Where the person may go on later. */
    Turn.WayBack wayBack = Turn.WayBack.AS_IT_WAS;
    /** The flow that came to its end: a rest, or the judgement of an offer. */
    Optional<String> ended = Optional.empty();

    Walk(Session session, Moment moment) {
        this(session, moment, Channel.SMS);
    }

    Walk(Session session, Moment moment, Channel channel) {
        this.channel = channel;
        this.before = session;
        this.moment = moment;
        this.causes = new Causes(session.caseId(), moment.newCaseId());
        this.back = new ArrayList<>(session.back());
        this.slots = session.slots();
        this.language = session.language();
        this.unsure = session.country().equals(Optional.of(Country.UNKNOWN));
        this.country = unsure ? Optional.empty() : session.country().or(moment::from);
        this.step = session.step();
        this.origin = session.step();
        this.page = session.page();
    }

    boolean byVoice() {
        return channel == Channel.VOICE;
    }

    Optional<Language> language() {
        return language;
    }

    /** The language known, or all of them. */
    List<Language> languages() {
        return language.map(List::of).orElse(ALL);
    }

    void speaks(Language chosen) {
        language = Optional.of(chosen);
    }

    Optional<Country> country() {
        return country;
    }

    /** Where the person is, as far as numbers are concerned. */
    Country where() {
        return country.orElse(Country.UNKNOWN);
    }

    Optional<StepId> step() {
        return step;
    }

    Optional<String> slot(String name) {
        return Optional.ofNullable(slots.get(name));
    }

    /** Fills a slot, within the session's bounds. {@link #COUNTRY} also says where the person is. */
    void fill(String name, String value) {
        Map<String, String> filled = new HashMap<>(slots);
        filled.put(name, value.substring(0, Math.min(value.length(), Session.MAX_SLOT_LENGTH)));
        if (filled.size() <= Session.MAX_SLOTS) {
            slots = filled;
        }
        if (name.equals(COUNTRY) && Country.fits(value)) {
            country = Optional.of(new Country(value));
            countryAnswered = true;
        }
    }

    /** The person says that they are somewhere else than we thought: it is asked where, and nothing counts till then. */
    void doubtCountry() {
        unsure = true;
        country = Optional.empty();
        forget(COUNTRY);
    }

    boolean isCountryDoubted() {
        return unsure && country.isEmpty();
    }

    void forget(String name) {
        Map<String, String> left = new HashMap<>(slots);
        left.remove(name);
        slots = left;
    }

    /** The person said that a call or a text is not safe, and has not taken it back. */
    boolean isUnsafe() {
        return slots.getOrDefault(SAFE, "").equals(NO);
    }

    private void forgetAnswers() {
        slots = isUnsafe() ? Map.of(SAFE, NO) : Map.of();
    }

    /** The step that is left makes no sense to go back to. */
    void leaveForGood() {
        origin = Optional.empty();
    }

    /** Stands at a question now, and remembers the one that was left. */
    void waitAt(StepId id) {
        int seen = back.indexOf(id);
        if (id.equals(ContentPack.MAIN_MENU)) {
            back.clear();
            forgetAnswers();
        } else if (seen >= 0) {
            back.subList(seen, back.size()).clear();
        } else {
            origin.filter(left -> !left.equals(id)).ifPresent(this::push);
        }
        step = Optional.of(id);
    }

    /** Stands at {@code question} now; {@code pending} is where the answer leads. */
    void interrupt(StepId question, StepId pending) {
        push(pending);
        step = Optional.of(question);
    }

    /** The step to go back to; from now on the one that is left is not remembered. */
    Optional<StepId> goBack() {
        origin = Optional.empty();
        return back.isEmpty() ? Optional.empty() : Optional.of(back.removeLast());
    }

    /** The conversation rests: the next input starts afresh. */
    void rest() {
        back.clear();
        forgetAnswers();
        step = Optional.empty();
        origin = Optional.empty();
        page = 0;
    }

    void fault(Turn.Fault what) {
        fault = Optional.of(what);
    }

    /** The turn, with {@code last} added to an answer after which the conversation rests. */
    Turn finish(String lastId, String last) {
        List<Reply> replies = byVoice()
                ? List.of(speech.spoken(then))
                : speech.replies(lastId, step.isPresent() || asItStands ? "" : last);
        if (causes.erased()) {
            return new Turn(Session.fresh(Optional.empty(), Optional.empty()), replies, causes.effects(), fault);
        }
        remember();
        Session after = new Session(
                language,
                country.isEmpty() && unsure ? Optional.of(Country.UNKNOWN) : country,
                step,
                back,
                Math.min(misses, 2),
                Math.min(page, MAX_PAGE),
                slots,
                asked,
                causes.caseId());
        return new Turn(after, replies, causes.effects(), fault, wayBack, ended);
    }

    private void remember() {
        Optional<Language> learned = language.equals(before.language()) ? Optional.empty() : language;
        Optional<Country> told = countryAnswered ? country : Optional.empty();
        if (learned.isPresent() || told.isPresent()) {
            causes.add(new Effect.Remember(learned, told));
        }
    }

    private void push(StepId id) {
        back.remove(id);
        back.add(id);
        if (back.size() > Session.MAX_BACK) {
            back.removeFirst();
        }
    }
}
