package org.spean.cases;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something staff wrote in a case, for staff only; kept sealed.
 *
 * @param text their words; may be empty but for {@link Kind#NOTE}
 * @param about what it is about in one word or name: to whom a referral goes, how a case ended, the verdict; may be empty
 * @param consent of the person, for a referral
 */
public record Note(Kind kind, Instant at, String by, String about, Optional<Boolean> consent, String text) {
    public static final int LONGEST = 4000;

    /** Of what it is about. */
    public static final int LONGEST_ABOUT = 200;

    /** What is longer is cut, whoever wrote it. */
    public Note {
        about = about.substring(0, Math.min(about.length(), LONGEST_ABOUT));
        text = text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** The words are stored. */
    public enum Kind {
        NOTE,
        /** The person was sent on to somebody. */
        REFERRAL,
        /** What came of a referral. */
        REFERRAL_OUTCOME,
        VERDICT,
        CLOSED,
        /** A number was made visible, and why. */
        REVEALED,
        /** A reply with words that give away what it is about was let through, and why. */
        OVERRIDE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> ofWord(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "Note[" + kind + "]";
    }
}
