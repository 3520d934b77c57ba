package org.spean.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody of the staff called a help number to see whether it is right. It counts until the pack knows a later check, and only for the
 * number that was dialled.
 *
 * @param hotline id of the {@link Hotline}
 * @param number what was dialled, as the pack wrote it then
 * @param languages heard there, ISO 639-1
 * @param hours when somebody answers, as they said; may be empty
 * @param remark for staff; may be empty
 * @param on the day of the call, in Phnom Penh
 * @param by id of the account
 */
public record HotlineCall(
        String hotline,
        String number,
        Reached reached,
        List<String> languages,
        String hours,
        String remark,
        LocalDate on,
        String by,
        Instant at) {
    /** What became of the call. */
    public enum Reached {
        /** The right office answered. */
        RIGHT,
        /** Somebody else answered, or they do something else now. */
        WRONG,
        /** Nobody answered, or there is no such number. */
        UNREACHABLE
    }

    public HotlineCall {
        languages = List.copyOf(languages);
    }
}
