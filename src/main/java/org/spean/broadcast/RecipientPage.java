package org.spean.broadcast;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.spean.model.PhoneNumber;

/**
 * People of a broadcast, for staff.
 *
 * @param next cursor of the page after this one; empty on the last page
 */
public record RecipientPage(List<Recipient> people, Optional<String> next) {
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,3}-[0-9]{1,7}");

    public RecipientPage {
        people = List.copyOf(people);
    }

    /** Whether {@code text}, e.g. from a URL, can be a cursor. */
    public static boolean isCursor(String text) {
        return CURSOR.matcher(text).matches();
    }

    /**
     * One person.
     *
     * @param number shown masked only; empty when the person was erased
     * @param reason code of the gateway, or our word for it; empty without one
     */
    public record Recipient(Optional<PhoneNumber> number, Outcome outcome, Optional<String> reason) {}
}
