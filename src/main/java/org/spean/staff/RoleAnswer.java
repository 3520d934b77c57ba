package org.spean.staff;

/** What came of a supervisor's wanting other roles for somebody, or of a colleague's agreeing to it. */
public sealed interface RoleAnswer {
    /** @param account as it is now: open sessions have these roles at the next request */
    record Changed(StaffAccount account) implements RoleAnswer {}

    /** It gives a right, so a second colleague must agree within {@link FactorResets#WAITS}. */
    record Waits(RolesAsked asked) implements RoleAnswer {}

    /** Nothing was changed, and nothing waits. */
    record Refused(StaffFault fault) implements RoleAnswer {}

    /** Nobody asked within a day, it was decided already, or it is not what was shown. */
    record NothingAsked() implements RoleAnswer {}

    /** It takes somebody else than the one who asked and the one it is for. */
    record NotYou() implements RoleAnswer {}
}
