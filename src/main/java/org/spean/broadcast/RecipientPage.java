package org.spean.broadcast;

import java.util.List;
import java.util.Optional;
import org.spean.model.PhoneNumber;

/**
 * People of a broadcast, for staff.
 *
 * @param next cursor of the page after this one; empty on the last page
 */
public record RecipientPage(List<Recipient> people, Optional<String> next) {
    public RecipientPage {
        people = List.copyOf(people);
    }

    /**
     * One person.
     *
     * @param number shown masked only; empty when the person was erased
     * @param reason code of the gateway, or our word for it; empty without one
     */
    public record Recipient(Optional<PhoneNumber> number, Outcome outcome, Optional<String> reason) {}
}
