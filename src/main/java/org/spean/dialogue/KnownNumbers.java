package org.spean.dialogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.spean.model.PhoneNumber;

/**
 * What others have told us about telephone numbers, and what staff put on the list. In memory only, renewed every few seconds;
 * of reported numbers it holds those that enough different people named (issue 4, item 5).
 */
public record KnownNumbers(Map<PhoneNumber, Known> byNumber) {
    /** So many different people must name a number before anybody hears of it. */
    public static final int LEAST_REPORTERS = 3;

    public static final KnownNumbers NONE = new KnownNumbers(Map.of());

    public KnownNumbers {
        byNumber = Map.copyOf(byNumber);
    }

    /** What is known of one number. */
    public Optional<Known> of(PhoneNumber number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /**
     * One number.
     *
     * @param reporters how many different people named it; less than {@link #LEAST_REPORTERS} is never said
     * @param listed what staff wrote about it
     */
    public record Known(int reporters, Optional<Listed> listed) {
        boolean isReported() {
            return reporters >= LEAST_REPORTERS;
        }
    }

    /** Why a number is on the list of staff. */
    public enum Kind {
        /** Somebody warned of it publicly: the source is named. */
        WARNING,
        /** Of an office or a service, checked by staff: its name is the note. */
        OFFICIAL
    }

    /**
     * An entry of the list.
     *
     * @param note for {@link Kind#OFFICIAL} the name that people are told; else for staff only
     * @param source who says so, told to people
     * @param date when the source said it
     */
    public record Listed(Kind kind, String note, String source, LocalDate date) {}
}
