package org.spean.dialogue;

import java.util.List;
import java.util.Optional;
import org.spean.content.ProtectedWord;
import org.spean.model.Language;
import org.spean.text.Digits;

/** What a person did. */
public sealed interface Input {
    /** A text as it came, cleaned of what XML forbids; may be empty (a picture). */
    record Words(String body) implements Input {}

    /** Something that happens in a call and is no key. */
    sealed interface CallEvent extends Input {}

    /** A call begins: nothing was pressed yet. */
    record Called() implements CallEvent {}

    /** A call was left unanswered on purpose: who rings and hangs up asks to be called (khmer.md section 6.3, rule 8). */
    record MissedCall() implements CallEvent {}

    /**
     * Somebody, or something, took a call that we made.
     *
     * @param machine an answering machine, or perhaps one: others may hear what is said
     */
    record WeCalled(boolean machine) implements CallEvent {}

    /**
     * Somebody, or something, took a call that brings an alert.
     *
     * @param machine as in {@link WeCalled}
     * @param row who of the alert is called, as {@link Effect.AlertHeard} names them
     * @param language the one the person gets alerts in
     * @param sound the alert itself, a name as in {@code /prompts/NAME.wav}
     */
    record AlertCall(boolean machine, String row, Language language, String sound) implements CallEvent {}

    /**
     * Who of ours is kept free for this call, after {@link Reply.Then.FindPerson}.
     *
     * @param staff ids, in the order in which they are rung; nobody is there when it is empty
     */
    record Desk(List<String> staff) implements CallEvent {
        public Desk {
            staff = List.copyOf(staff);
        }
    }

    /** A person of ours and the caller talked, and the talk is over. */
    record Talked() implements CallEvent {}

    /**
     * The caller was asked to speak after the tone.
     *
     * @param recording the platform's id of what was recorded; empty when there is nothing
     * @param seconds its length
     * @param danger whether key 9 ended it: danger at every point, also while speaking (contract, "Words and keys")
     */
    record Spoken(Optional<String> recording, int seconds, boolean danger) implements CallEvent {
        public Spoken(Optional<String> recording, int seconds) {
            this(recording, seconds, false);
        }
    }

    /**
     * Keys pressed during a call.
     *
     * @param keys {@code 0-9 * #}, digits of any script; more than one key, or another sign, is a miss
     */
    record Keys(String keys) implements Input {
        public Keys {
            keys = Digits.fold(keys);
        }

        /** What the fixed keys mean: 9 danger, 0 a person (contract, "Words and keys that always work"). */
        public Optional<ProtectedWord> word() {
            return switch (keys) {
                case "9" -> Optional.of(ProtectedWord.SOS);
                case "0" -> Optional.of(ProtectedWord.PERSON);
                default -> Optional.empty();
            };
        }
    }

    /** Nobody pressed a key in time. */
    record Silence() implements CallEvent {}

    /**
     * The platform has already answered a STOP, START or HELP by itself (Twilio's OptOutType); we record it and stay silent
     * (twilio-and-somleng.md section 1.2).
     */
    record AnsweredByPlatform(Kind kind) implements Input {
        /** What the platform answered. */
        public enum Kind {
            STOP,
            START,
            HELP
        }
    }
}
