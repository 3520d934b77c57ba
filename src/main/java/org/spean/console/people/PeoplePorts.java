package org.spean.console.people;

import org.spean.cases.Actor;
import org.spean.cases.CaseLooks;
import org.spean.cases.CaseReplies;
import org.spean.cases.Cases;
import org.spean.cases.Inbox;
import org.spean.console.Visit;
import org.spean.staff.AuditTrail;
import org.spean.staff.Exports;
import org.spean.staff.SignIn;
import org.spean.staff.StaffStore;

/**
 * What the pages about people stand on.
 *
 * @param accounts for names, and for whom a case can be handed to
 * @param signIn asks for a further code before a number is shown
 */
public record PeoplePorts(
        Inbox inbox,
        Cases cases,
        CaseReplies replies,
        CaseLooks looks,
        StaffStore accounts,
        SignIn signIn,
        AuditTrail trail,
        UnknownCount unknown,
        Exports exports) {
    /** Who asks, as the room of cases takes it. */
    static Actor actor(Visit visit) {
        return new Actor(visit.by(), visit.account().roles());
    }
}
