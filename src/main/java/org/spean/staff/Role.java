package org.spean.staff;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may do. The words are those of the contract, "Commands". */
public enum Role {
    VIEWER,
    WORKER,
    EDITOR,
    SENDER,
    APPROVER,
    SUPERVISOR,
    IT;

    /** As written on the command line and in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the audit trail and the store have several: by the alphabet, with commas. Empty for none. */
    public static String words(Collection<Role> roles) {
        return roles.stream().map(Role::word).sorted().collect(Collectors.joining(","));
    }

    /** What {@link #words} wrote; words of a newer version are left out. */
    public static Set<Role> ofWords(String words) {
        return Arrays.stream(words.split(",", -1))
                .flatMap(word -> ofWord(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<Role> ofWord(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
