package org.spean.console.facts;

import java.util.Set;
import org.spean.console.PageRoute;
import org.spean.staff.Role;

/** Who may do what with facts. Approving has its own roles, as in the API. */
final class FactRoles {
    /** What anybody may know: it is told to the public. */
    static final Set<Role> LOOK = PageRoute.ANYBODY;

    static final Set<Role> EDIT = Set.of(Role.EDITOR, Role.SUPERVISOR);
    static final Set<Role> APPROVE = Set.of(Role.APPROVER, Role.SUPERVISOR);

    private FactRoles() {}
}
