package org.spean.staff;

import java.util.Locale;
import java.util.Optional;

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

    public static Optional<Role> ofWord(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
