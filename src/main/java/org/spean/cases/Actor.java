package org.spean.cases;

import java.util.Set;
import org.spean.staff.Role;

/**
 * Who of the staff does something.
 *
 * @param id of the account
 * @param roles as they are now
 */
public record Actor(String id, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    boolean worksWithCases() {
        return roles.contains(Role.WORKER) || isSupervisor();
    }

    boolean isSupervisor() {
        return roles.contains(Role.SUPERVISOR);
    }
}
