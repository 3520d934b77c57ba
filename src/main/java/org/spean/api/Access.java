package org.spean.api;

import java.util.EnumSet;
import java.util.Set;
import org.spean.staff.Role;

/** Who may use a route. */
public sealed interface Access {
    /** Everybody, without a token. */
    record Open() implements Access {}

    /** Who has one of these roles. */
    record With(Set<Role> roles) implements Access {
        public With {
            roles = Set.copyOf(roles);
        }
    }

    /** Everybody who works here. */
    static Access anyRole() {
        return new With(EnumSet.allOf(Role.class));
    }

    static Access role(Role role) {
        return new With(Set.of(role));
    }
}
