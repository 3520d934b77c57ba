package org.spean.api;

import java.util.Collection;
import java.util.stream.Collectors;
import org.spean.staff.Role;

/** Words of the contract. */
final class Words {
    private Words() {}

    static String roles(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }
}
