package org.spean.conversation;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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
import org.spean.dialogue.Moment;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.metrics.Meters;
import org.spean.metrics.SecurityEvent;

/**
 * One contact's turn from arrival to answer. Safe from any event loop; never fails and never takes much longer than its
 * patience: when the store is late or gone, or a flow is broken, the safety answer goes out at once and the arrival waits in
 * the {@link Spool} (design section 4, one SMS).
 */
public final class Conversations {
    /** Two store trips of 500 ms would be a second; the answer must be there before (issue: within 1 s). */
    public static final Duration PATIENCE = Duration.ofMillis(700);

    /** Texts this short are menu keys: the same one again is a walk, not a flood. */
    private static final int MENU_KEY = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Conversations.class);

    private final SessionStore store;
    private final Supplier<Dialogue> dialogue;
    private final Spool spool;
    private final Supplier<String> caseIds;
    private final Meters meters;

    /**
     * @param dialogue the engine over the content pack of this moment; asked once a turn
     * @param caseIds unused case ids, unguessable
     */
    public Conversations(
            SessionStore store, Supplier<Dialogue> dialogue, Spool spool, Supplier<String> caseIds, Meters meters) {
        this.store = store;
        this.dialogue = dialogue;
        this.spool = spool;
        this.caseIds = caseIds;
        this.meters = meters;
    }

    /** Answers one arrival. The future never fails. */
    public Future<Answer> answer(Arrival arrival) {
        Dialogue talk = dialogue.get();
        return play(talk, arrival, Delivery.IN_RESPONSE)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .map(played -> {
                    meters.degraded(false);
                    return answer(played);
                })
                .recover(failure -> rescue(arrival, failure));
    }

    /**
     * Plays an arrival whose webhook is long answered; what there is to say goes to the outbox. Fails when the store fails.
     */
    public Future<Void> replay(Arrival arrival) {
        return play(dialogue.get(), arrival, Delivery.BY_OUTBOX).mapEmpty();
    }

    /**
     * The safety answer from memory, and the arrival into the spool: for a platform that could not reach the main webhook. If
     * the arrival was answered after all, its replay does nothing. The future never fails.
     */
    public Future<Answer> answerFromMemory(Arrival arrival) {
        return keep(arrival).map(kept -> safety(arrival));
    }

    /** The answer that needs nothing but memory. */
    public Answer safety(Arrival arrival) {
        Dialogue talk = dialogue.get();
        List<Reply> replies = switch (arrival.input()) {
            case Input.Words words -> talk.safetyAnswer(nobody(talk, arrival), words, moment(talk, arrival));
            case Input.AnsweredByPlatform answered -> List.of();
        };
        return new Answer(Answer.Kind.SAFETY, replies);
    }

    private Future<Played> play(Dialogue talk, Arrival arrival, Delivery delivery) {
        try {
            Play play = new Play(arrival, protectedWord(talk, arrival), likeness(talk, arrival), delivery);
            Moment moment = moment(talk, arrival);
            return store.update(play, known -> turn(talk, known, arrival, moment));
        } catch (RuntimeException bug) {
            meters.flowFailed();
            return Future.failedFuture(bug);
        }
    }

    private Turn turn(Dialogue talk, Known known, Arrival arrival, Moment moment) {
        Session session = known.session();
        try {
            if (known.flooding()) {
                meters.security(SecurityEvent.RATE_LIMITED);
                return floodNotice(talk, session, moment);
            }
            return talk.turn(session, arrival.input(), moment);
        } catch (RuntimeException | StackOverflowError bug) {
            meters.flowFailed();
            LOG.error("a flow is broken; the person got the safety answer", withoutMessage(bug));
            Session afresh = Session.fresh(session.language(), session.country());
            return new Turn(afresh, talk.safetyAnswer(session, arrival.input(), moment), List.of());
        }
    }

    /** One notice with a number to call, and a flag for staff; the session stays where it is. */
    private static Turn floodNotice(Dialogue talk, Session session, Moment moment) {
        Effect flag = new Effect.OpenCase(moment.newCaseId(), CaseKind.FLAG, Map.of("why", "flood"));
        return new Turn(session, talk.floodNotice(session, moment), List.of(flag));
    }

    private Answer answer(Played played) {
        return switch (played) {
            case Played.Answered answered -> answered.answer();
            case Played.Repeated repeated -> repeated.answer();
            case Played.TooOld old -> Answer.SILENCE;
            case Played.Muted muted -> {
                meters.security(SecurityEvent.RATE_LIMITED);
                yield Answer.SILENCE;
            }
        };
    }

    /** The arrival is kept first, so that whoever reads the safety answer is not forgotten. */
    private Future<Answer> rescue(Arrival arrival, Throwable failure) {
        meters.degraded(true);
        LOG.debug("store failed: {}", failure.getClass().getSimpleName());
        return answerFromMemory(arrival);
    }

    private Future<Void> keep(Arrival arrival) {
        return spool.append(arrival).onFailure(lost -> meters.arrivalNotKept()).otherwiseEmpty();
    }

    private static Session nobody(Dialogue talk, Arrival arrival) {
        return Session.fresh(Optional.empty(), talk.countryOf(arrival.from()));
    }

    private Moment moment(Dialogue talk, Arrival arrival) {
        return new Moment(arrival.at(), talk.countryOf(arrival.from()), caseIds.get());
    }

    private static Optional<ProtectedWord> protectedWord(Dialogue talk, Arrival arrival) {
        return arrival.input() instanceof Input.Words words ? talk.protectedWord(words.body()) : Optional.empty();
    }

    private static String likeness(Dialogue talk, Arrival arrival) {
        return switch (arrival.input()) {
            case Input.Words words -> {
                String likeness = talk.likeness(words.body());
                yield likeness.length() <= MENU_KEY ? "" : likeness;
            }
            case Input.AnsweredByPlatform byPlatform -> byPlatform.kind().name();
        };
    }

    /** An exception's message may quote what a person wrote; its class and stack do not. */
    private static Throwable withoutMessage(Throwable bug) {
        RuntimeException safe = new RuntimeException(bug.getClass().getName());
        safe.setStackTrace(bug.getStackTrace());
        return safe;
    }
}
