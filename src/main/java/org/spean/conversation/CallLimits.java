package org.spean.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.spean.conversation.SessionStore.Call;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Input;
import org.spean.dialogue.Moment;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.metrics.Meters;
import org.spean.metrics.SecurityEvent;
import org.spean.model.PhoneNumber;

/** What a call may take of us (issue 3, point 8): ten minutes of menu, and three calls at a time from one number. */
final class CallLimits {
    /** Talks with a person of ours do not count: their end is answered whenever it comes. */
    static final Duration MENU = Duration.ofMinutes(10);

    static final int AT_A_TIME = 3;

    /** Stands in for the number of a caller who hides theirs. */
    private static final String NOBODY = "+999";

    private final Meters meters;

    CallLimits(Meters meters) {
        this.meters = meters;
    }

    /** The answer of a call that is past a limit; empty while it is not. */
    Optional<Turn> turn(Dialogue talk, Session session, Arrival arrival, Moment moment, Call call) {
        return switch (arrival.input()) {
            case Input.Called called ->
                call.others() < AT_A_TIME ? upTo(talk, session, arrival, moment, call) : Optional.of(busy(session));
            case Input.Keys keys -> upTo(talk, session, arrival, moment, call);
            case Input.Silence silence -> upTo(talk, session, arrival, moment, call);
            case Input.CallEvent event -> Optional.empty();
            case Input.Words words -> Optional.empty();
            case Input.AnsweredByPlatform byPlatform -> Optional.empty();
        };
    }

    private Optional<Turn> upTo(Dialogue talk, Session session, Arrival arrival, Moment moment, Call call) {
        if (Duration.between(call.began(), arrival.at()).compareTo(MENU) < 0) {
            return Optional.empty();
        }
        meters.security(SecurityEvent.RATE_LIMITED);
        return Optional.of(talk.timeIsUp(session, arrival.input(), moment, reachable(arrival.from())));
    }

    /** A hang-up without a word: at the first ring the gateway makes it a busy tone, which costs the caller nothing. */
    private Turn busy(Session session) {
        meters.security(SecurityEvent.RATE_LIMITED);
        return new Turn(session, List.of(new Reply.Spoken(List.of(), new Reply.Then.HangUp())), List.of());
    }

    private static boolean reachable(PhoneNumber from) {
        return !from.e164().startsWith(NOBODY);
    }
}
