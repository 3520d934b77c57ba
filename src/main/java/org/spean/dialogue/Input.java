package org.spean.dialogue;

import java.util.Optional;
import org.spean.content.ProtectedWord;
import org.spean.text.Digits;

/** What a person did. */
public sealed interface Input {
    /** A text as it came, cleaned of what XML forbids; may be empty (a picture). */
    record Words(String body) implements Input {}

    /** A call begins: nothing was pressed yet. */
    record Called() implements Input {}

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
    record Silence() implements Input {}

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
