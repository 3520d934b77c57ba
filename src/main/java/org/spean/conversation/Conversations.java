package org.spean.conversation;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.content.CaseKind;
import org.spean.content.ProtectedWord;
import org.spean.conversation.SessionStore.Delivery;
import org.spean.conversation.SessionStore.Known;
import org.spean.conversation.SessionStore.Play;
import org.spean.conversation.SessionStore.Played;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Input;
import org.spean.dialogue.LiveFacts;
import org.spean.dialogue.Moment;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.metrics.Happening;
import org.spean.metrics.Meters;
import org.spean.metrics.SecurityEvent;
import org.spean.model.Country;

/**
 * One contact's turn from arrival to answer. Safe from any event loop; never fails and never takes much longer than its
 * patience: when the store is late or gone, or a flow is broken, the safety answer goes out at once and the arrival waits in
 * the {@link Spool} (design section 4, one SMS).
 */
public final class Conversations {
    /** Two store trips of 500 ms would be a second; the answer must be there before (issue: within 1 s). */
    public static final Duration PATIENCE = Duration.ofMillis(700);

    /** The same limit leaves this for the disk; a slower one still gets the arrival, but the answer does not wait for it. */
    private static final Duration DISK_PATIENCE = Duration.ofMillis(200);

    /** Texts this short are menu keys: the same one again is a walk, not a flood. */
    private static final int MENU_KEY = 2;

    private static final int REMEMBERED = 512;
    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final SessionStore store;
    private final Supplier<Dialogue> dialogue;
    private final Spool spool;
    private final Supplier<String> caseIds;
    private final Supplier<LiveFacts> facts;
    private final Meters meters;
    private final SafetyAnswers safety;
    private final CallLimits limits;
    private final CallWatch calls;
    private final RecentAnswers recent = new RecentAnswers(REMEMBERED);

    /**
     * @param dialogue the engine over the content pack of this moment; asked once a turn
     * @param caseIds unused case ids, unguessable
     */
    public Conversations(
            SessionStore store, Supplier<Dialogue> dialogue, Spool spool, Supplier<String> caseIds, Meters meters) {
        this(store, dialogue, spool, caseIds, () -> LiveFacts.NONE, meters);
    }

    /** @param facts what is known at this moment beside the content; asked once a turn, from memory */
    public Conversations(
            SessionStore store,
            Supplier<Dialogue> dialogue,
            Spool spool,
            Supplier<String> caseIds,
            Supplier<LiveFacts> facts,
            Meters meters) {
        this.facts = facts;
        this.store = store;
        this.dialogue = dialogue;
        this.spool = spool;
        this.caseIds = caseIds;
        this.meters = meters;
        this.limits = new CallLimits(meters);
        this.calls = new CallWatch(meters.voice());
        this.safety = new SafetyAnswers(dialogue, meters);
    }

    /** Answers one arrival. The future never fails. */
    public Future<Answer> answer(Arrival arrival) {
        return play(arrival, Delivery.IN_RESPONSE)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .compose(played -> answered(arrival, played))
                .recover(failure -> rescue(arrival, failure));
    }

    /**
     * Plays an arrival whose webhook is long answered; what there is to say goes to the outbox. Fails when the store fails.
     */
    public Future<Void> replay(Arrival arrival) {
        return play(arrival, Delivery.BY_OUTBOX).mapEmpty();
    }

    /**
     * The safety answer from memory, and the arrival into the spool: for a platform that could not reach the main webhook. The
     * real answer follows by the outbox. The future never fails.
     */
    public Future<Answer> answerFromMemory(Arrival arrival) {
        return keep(arrival).map(kept -> kept ? safety.to(arrival) : safety.promisingNothing(arrival));
    }

    /** The answer that needs nothing but memory, for an arrival that nobody keeps. Never throws. */
    public Answer safety(Arrival arrival) {
        return safety.promisingNothing(arrival);
    }

    private Future<Played> play(Arrival arrival, Delivery delivery) {
        try {
            Dialogue talk = dialogue.get();
            Optional<ProtectedWord> word = protectedWord(talk, arrival);
            Play play = new Play(arrival, word, likeness(talk, arrival), delivery);
            Moment moment = new Moment(
                            arrival.at(),
                            talk.countryOf(arrival.from()),
                            caseIds.get(),
                            !arrival.from().isNobody())
                    .knowing(facts.get());
            AtomicReference<CallWatch.@Nullable Step> last = new AtomicReference<>();
            return store.update(play, known -> {
                        Turn turn = turn(talk, known, arrival, word, moment);
                        last.set(new CallWatch.Step(known.session(), turn));
                        return turn;
                    })
                    .onSuccess(played -> watch(arrival, played, last.get()));
        } catch (RuntimeException bug) {
            meters.flowFailed();
            LOG.error("an arrival cannot be read; the person gets the safety answer", withoutMessage(bug));
            return Future.failedFuture(bug);
        }
    }

    /** The platform says that a call has ended; only counted. */
    public void callEnded(String gateway, String callSid) {
        calls.ended(gateway, callSid);
    }

    private void watch(Arrival arrival, Played played, CallWatch.@Nullable Step step) {
        if (step != null && played instanceof Played.Answered) {
            // Once a turn that was committed: a turn played again for another try counts no second time.
            step.turn().ended().map(Happening::journey).ifPresent(meters.tally()::count);
            calls.stepped(arrival, step);
        }
    }

    private Turn turn(Dialogue talk, Known known, Arrival arrival, Optional<ProtectedWord> word, Moment arrived) {
        Moment moment = arrived.after(known.cutOffs());
        Session session = whereabouts(known, moment);
        try {
            return switch (known.guard()) {
                case OPEN ->
                    known.call()
                            .flatMap(call -> limits.turn(talk, session, arrival, moment, call))
                            .orElseGet(() -> talk.turn(session, arrival.input(), moment));
                case NOTICE -> floodNotice(talk, session, moment);
                case QUIET -> unsaid(talk.turn(session, arrival.input(), moment));
            };
        } catch (RuntimeException | StackOverflowError bug) {
            meters.flowFailed();
            LOG.error("a flow is broken; the person got the safety answer", withoutMessage(bug));
            Session afresh = Session.fresh(session.language(), session.country());
            return new Turn(
                    afresh,
                    safety.replies(session, arrival.input(), moment),
                    Promises.of(word, moment),
                    Optional.empty(),
                    Turn.WayBack.GONE);
        }
    }

    /**
     * Somebody who said "in Thailand" weeks ago and writes from a Cambodian number may be home again or still away. A wrong guess
     * gives numbers that cannot be dialled: then nothing is taken for granted until they say it again.
     */
    private static Session whereabouts(Known known, Moment moment) {
        Session session = known.session();
        if (known.said().isEmpty()) {
            return session;
        }
        boolean agree = moment.from().isEmpty() || moment.from().equals(known.said());
        return Session.fresh(session.language(), agree ? known.said() : Optional.of(Country.UNKNOWN));
    }

    /** One notice with a number to call, and a flag for staff; the session stays where it is. */
    private Turn floodNotice(Dialogue talk, Session session, Moment moment) {
        meters.security(SecurityEvent.RATE_LIMITED);
        Effect flag = new Effect.OpenCase(moment.newCaseId(), CaseKind.FLAG, Map.of("why", "flood"));
        return new Turn(session, talk.floodNotice(session, moment), List.of(flag));
    }

    private Turn unsaid(Turn turn) {
        meters.security(SecurityEvent.RATE_LIMITED);
        return new Turn(turn.session(), List.of(), turn.effects(), turn.fault(), turn.wayBack());
    }

    private Future<Answer> answered(Arrival arrival, Played played) {
        meters.degraded(false);
        Answer answer = switch (played) {
            case Played.Answered now -> now.answer();
            case Played.Repeated before -> before.answer();
            case Played.TooOld old -> Answer.SILENCE;
            case Played.Muted muted -> {
                meters.security(SecurityEvent.RATE_LIMITED);
                yield Answer.SILENCE;
            }
        };
        recent.put(arrival, answer);
        // Whoever gets the real answer now must not get it from the spool as well.
        return spool.forget(arrival).otherwiseEmpty().map(answer);
    }

    private Future<Answer> rescue(Arrival arrival, Throwable failure) {
        meters.degraded(true);
        LOG.debug("store failed: {}", failure.getClass().getSimpleName());
        return recent.of(arrival).map(Future::succeededFuture).orElseGet(() -> answerFromMemory(arrival));
    }

    /**
     * The arrival is kept first, so that whoever reads the safety answer is not forgotten. Completes with whether it is kept, as
     * far as is known when the patience is over.
     */
    private Future<Boolean> keep(Arrival arrival) {
        return spool.append(arrival)
                .map(true)
                .otherwise(lost -> {
                    meters.arrivalNotKept();
                    LOG.error(
                            "an arrival could not be kept: {}", lost.getClass().getSimpleName());
                    return false;
                })
                .timeout(DISK_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(true);
    }

    private static Optional<ProtectedWord> protectedWord(Dialogue talk, Arrival arrival) {
        return switch (arrival.input()) {
            case Input.Words words -> talk.protectedWord(words.body());
            case Input.Keys keys -> keys.word();
            case Input.CallEvent event -> Optional.empty();
            case Input.AnsweredByPlatform byPlatform -> Optional.of(Promises.word(byPlatform.kind()));
        };
    }

    private static String likeness(Dialogue talk, Arrival arrival) {
        return switch (arrival.input()) {
            case Input.Words words -> {
                String likeness = talk.likeness(words.body());
                yield likeness.length() <= MENU_KEY ? "" : likeness;
            }
            case Input.Keys keys -> "";
            case Input.CallEvent event -> "";
            case Input.AnsweredByPlatform byPlatform -> byPlatform.kind().name();
        };
    }

    /** An exception's message may quote what a person wrote; its class and stack do not. */
    static Throwable withoutMessage(Throwable bug) {
        RuntimeException safe = new RuntimeException(bug.getClass().getName());
        safe.setStackTrace(bug.getStackTrace());
        return safe;
    }
}
