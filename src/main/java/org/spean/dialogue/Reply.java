package org.spean.dialogue;

import java.util.List;
import org.spean.model.Language;
import org.spean.text.SpokenNumbers;

/** Something said back. Sealed so that a renderer must handle every member. */
public sealed interface Reply {
    /**
     * One message.
     *
     * @param textId the text or step it came from: the prompt id by voice, a label in tests
     * @param body ready to send: one language, no placeholders, no ZWSP
     */
    record Message(String textId, String body) implements Reply {}

    /**
     * All that is said in one turn of a call.
     *
     * @param pieces in their order, each at most 30 s (khmer.md section 6.3, rule 4)
     */
    record Spoken(List<Piece> pieces, Then then) implements Reply {
        /** More than any sound turn has. */
        public static final int MAX_PIECES = 60;

        public Spoken {
            pieces = List.copyOf(pieces);
        }
    }

    /** What follows the words of a call. */
    sealed interface Then {
        /** A key is waited for. */
        record Key() implements Then {}

        /** A number of several keys is waited for; # ends it, or a longer silence (khmer.md section 6.3, rule 5). */
        record Keys() implements Then {}

        /** In a call that we made: a key is waited for, and until it comes nobody says anything that tells who calls or why. */
        record Confirmation() implements Then {}

        /** An alert was said: its end, a second of silence, is what is waited for, or a key before. */
        record Played() implements Then {}

        /** Everything is said and promised. */
        record HangUp() implements Then {}

        /**
         * Somebody of ours is looked for; the next input is {@link Input.Desk}.
         *
         * @param language the one to talk in
         */
        record FindPerson(Language language) implements Then {}

        /**
         * These people of ours are rung. When nobody takes the call the next input is {@link Input.Desk} with whoever is left,
         * else {@link Input.Talked}.
         *
         * @param staff ids as in {@link Input.Desk}
         */
        record Ring(List<String> staff) implements Then {
            public Ring {
                staff = List.copyOf(staff);
            }
        }

        /**
         * The caller speaks after a tone; the next input is {@link Input.Spoken}.
         *
         * @param seconds at most
         */
        record Listen(int seconds) implements Then {}
    }

    /** One recording, or what stands in for it. */
    sealed interface Piece {
        Language language();

        /**
         * A sentence.
         *
         * @param textId the prompt id
         */
        record Words(String textId, Language language, String words) implements Piece {}

        /**
         * A sound that is none of the pack: an alert.
         *
         * @param clip its name as in {@code /prompts/NAME.wav}
         */
        record Sound(Language language, String clip) implements Piece {}

        /**
         * A number to dial: read digit by digit in its written groups, twice.
         *
         * @param number ASCII digits; spaces part the groups
         */
        record Number(Language language, String number) implements Piece {
            /** The groups it is read in, ASCII digits and {@code +} only. */
            public List<String> groups() {
                return SpokenNumbers.groups(number);
            }
        }
    }
}
