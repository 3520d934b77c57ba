package org.spean.api;

import java.util.Set;
import org.spean.staff.Role;

/**
 * Who asks.
 *
 * @param id of the account; empty on an open route
 * @param roles as they are just now
 */
public record Caller(String id, Set<Role> roles) {
    /** Whoever asks on an open route. */
    static final Caller NOBODY = new Caller("", Set.of());

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether what alerts say may be shown: IT sees no message text and no numbers, unless it has another role as well. */
    boolean seesText() {
        return roles.stream().anyMatch(role -> role != Role.IT);
    }
}
