package org.spean.console.staff;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.staff.ResetAsked;
import org.spean.staff.Role;
import org.spean.staff.RolesAsked;
import org.spean.staff.StaffAccount;

/**
 * One person, as their page shows them.
 *
 * @param enrolled whether they have set a password
 * @param sessions in how many browsers they are signed in
 * @param linkAsked a link that waits for a second colleague
 * @param linkUntil until when a link works that they have not taken up
 * @param rolesAsked roles that wait for a second colleague
 * @param lonely roles that nobody else has
 */
public record ColleagueView(
        StaffAccount account,
        boolean enrolled,
        int sessions,
        Optional<ResetAsked> linkAsked,
        Optional<Instant> linkUntil,
        Optional<RolesAsked> rolesAsked,
        Set<Role> lonely) {
    public ColleagueView {
        lonely = Set.copyOf(lonely);
    }

    /** What the asked change gives, in the order of the roles. */
    public List<Role> given() {
        return rolesAsked.map(asked -> without(asked.to(), asked.from())).orElseGet(List::of);
    }

    /** What it takes away. */
    public List<Role> taken() {
        return rolesAsked.map(asked -> without(asked.from(), asked.to())).orElseGet(List::of);
    }

    /** Those of {@code some} that are not among {@code others}. */
    public static List<Role> without(Set<Role> some, Set<Role> others) {
        return Arrays.stream(Role.values())
                .filter(role -> some.contains(role) && !others.contains(role))
                .toList();
    }
}
