package org.spean.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/**
 * Somebody who is to work here; see {@link StaffAccount}.
 *
 * @param name as typed: the id is made from it
 * @param phone already looked at, see {@link PhoneCheck}
 */
public record NewStaff(String name, Set<Role> roles, List<Language> languages, Optional<PhoneNumber> phone) {
    public NewStaff {
        name = name.strip();
        roles = Set.copyOf(roles);
        languages = List.copyOf(languages);
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "NewStaff[" + roles + "]";
    }
}
