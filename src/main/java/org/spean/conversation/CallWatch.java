package org.spean.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.spean.content.StepId;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.metrics.VoiceEvent;
import org.spean.metrics.VoiceMeters;
import org.spean.metrics.VoiceStage;

/**
 * Counts how callers fare. What is known of a call is kept in memory only, for at most {@link #MOST} calls: an instance counts
 * the calls whose steps and whose end reach it. Thread-safe; nothing here can stop a call.
 */
final class CallWatch {
    private static final int MOST = 10_000;
    private static final String REST = "rest";

    /** Said after the second miss. */
    private static final String PERSON_HELPS = "text.voice-person-helps";

    /** Said after every advice. */
    private static final String ADVICE_KEYS = "text.voice-advice-again";

    /** One committed step of a call. */
    record Step(Session before, Turn turn) {}

    /** What was seen of a call; only touched under the lock. */
    private static final class Seen {
        private final Instant began;
        private String at = REST;
        private boolean waitsForKey;
        private boolean message;
        private boolean person;
        private boolean dangerJustNow;
        private Optional<Instant> rang = Optional.empty();

        Seen(Instant began) {
            this.began = began;
        }
    }

    private final VoiceMeters meters;
    private final Map<String, Seen> calls = new LinkedHashMap<>();

    CallWatch(VoiceMeters meters) {
        this.meters = meters;
    }

    /** A step was committed. */
    synchronized void stepped(Arrival arrival, Step step) {
        arrival.call().map(call -> arrival.gateway() + "/" + call).ifPresent(key -> {
            Seen seen = calls.get(key);
            if (seen == null) {
                makeRoom();
                seen = new Seen(arrival.at());
                calls.put(key, seen);
                meters.reached(VoiceStage.ANSWERED);
            }
            count(seen, arrival.input(), step);
            remember(seen, arrival, step.turn());
        });
    }

    /** The platform says that a call has ended. */
    synchronized void ended(String gateway, String callSid) {
        Seen seen = calls.remove(gateway + "/" + callSid);
        if (seen != null && seen.waitsForKey) {
            meters.happened(VoiceEvent.HANG_UP, seen.at);
        }
    }

    private void count(Seen seen, Input input, Step step) {
        String at = step.before().step().map(StepId::toString).orElse(REST);
        boolean wasDanger = seen.dangerJustNow;
        seen.dangerJustNow = false;
        switch (input) {
            case Input.Keys keys -> key(seen, keys.keys(), at, step, wasDanger);
            case Input.Silence silence -> meters.happened(VoiceEvent.SILENCE, at);
            case Input.Talked talked -> person(seen);
            case Input.CallEvent event -> {}
            case Input.Words words -> {}
            case Input.AnsweredByPlatform byPlatform -> {}
        }
    }

    private void key(Seen seen, String key, String at, Step step, boolean wasDanger) {
        boolean again = key.equals("*") || key.equals("1") && isAdviceAgain(step);
        if (again) {
            meters.happened(VoiceEvent.REPEAT, at);
        } else if (key.equals("9")) {
            seen.dangerJustNow = true;
            meters.happened(VoiceEvent.DANGER, at);
        } else if (wasDanger && key.equals("#")) {
            meters.happened(VoiceEvent.DANGER_TAKEN_BACK, at);
        } else if (missed(step)) {
            meters.happened(VoiceEvent.WRONG_KEY, at);
        }
    }

    private void person(Seen seen) {
        if (!seen.person) {
            seen.person = true;
            meters.reached(VoiceStage.PERSON);
            seen.rang.ifPresent(rang -> meters.toPerson(Duration.between(seen.began, rang)));
        }
    }

    private void remember(Seen seen, Arrival arrival, Turn turn) {
        seen.at = turn.session().step().map(StepId::toString).orElse(REST);
        for (Reply reply : turn.replies()) {
            switch (reply) {
                case Reply.Message message -> {}
                case Reply.Spoken spoken -> remember(seen, arrival, spoken);
            }
        }
    }

    private void remember(Seen seen, Arrival arrival, Reply.Spoken spoken) {
        seen.waitsForKey = spoken.then() instanceof Reply.Then.Key || spoken.then() instanceof Reply.Then.Keys;
        if (spoken.then() instanceof Reply.Then.Ring) {
            seen.rang = Optional.of(arrival.at());
        }
        if (!seen.message && spoken.pieces().stream().anyMatch(CallWatch::isMessage)) {
            seen.message = true;
            meters.reached(VoiceStage.MESSAGE);
        }
    }

    private static boolean isMessage(Reply.Piece piece) {
        return switch (piece) {
            case Reply.Piece.Number number -> true;
            case Reply.Piece.Sound sound -> true;
            case Reply.Piece.Words words -> words.textId().equals(ADVICE_KEYS);
        };
    }

    private static boolean isAdviceAgain(Step step) {
        return says(step.turn(), ADVICE_KEYS)
                && step.before().page() == step.turn().session().page()
                && step.before().asked().isEmpty();
    }

    private static boolean missed(Step step) {
        return step.turn().session().misses() > step.before().misses() || says(step.turn(), PERSON_HELPS);
    }

    private static boolean says(Turn turn, String textId) {
        return turn.replies().stream()
                .anyMatch(reply -> reply instanceof Reply.Spoken spoken
                        && spoken.pieces().stream()
                                .anyMatch(piece -> piece instanceof Reply.Piece.Words words
                                        && words.textId().equals(textId)));
    }

    /** The one that has been seen first goes: its end was lost. */
    private void makeRoom() {
        if (calls.size() >= MOST) {
            calls.remove(calls.keySet().iterator().next());
        }
    }
}
