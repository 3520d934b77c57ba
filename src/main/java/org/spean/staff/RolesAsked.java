package org.spean.staff;

import java.time.Instant;
import java.util.Set;

/**
 * A supervisor wants to give somebody a role they do not have; a second colleague must agree.
 *
 * @param account id of the one who is to get it
 * @param from the roles they had when it was asked: with others it counts for nothing
 * @param to all roles they are to have
 * @param by id of the supervisor
 */
public record RolesAsked(String account, Set<Role> from, Set<Role> to, String by, Instant at) {
    public RolesAsked {
        from = Set.copyOf(from);
        to = Set.copyOf(to);
    }

    /** Names what is asked, for the form that agrees: so that nobody agrees to what they were not shown. */
    public String mark() {
        return by + " " + at.toEpochMilli() + " " + Staffing.words(to);
    }
}
