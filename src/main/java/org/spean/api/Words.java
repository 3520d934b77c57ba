package org.spean.api;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.spean.staff.Role;

/** Words of the contract. */
final class Words {
    private Words() {}

    static String roles(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }

    /** A member of an enum as the API writes it, e.g. {@code no-name}. */
    static String word(Enum<?> member) {
        return member.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
