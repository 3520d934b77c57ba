package org.spean.console.staff;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.staff.JterolesCheckGenerated;
import org.spean.console.pages.staff.JterolesGenerated;
import org.spean.staff.Role;
import org.spean.staff.RoleAnswer;
import org.spean.staff.StaffAccount;

/** Other roles: chosen, then what it comes to in a sentence, then done or asked for; and the second colleague's yes or no. */
final class RolePages {
    private final StaffPorts ports;
    private final ColleaguePages colleague;

    RolePages(StaffPorts ports, ColleaguePages colleague) {
        this.ports = ports;
        this.colleague = colleague;
    }

    List<PageRoute> routes() {
        String roles = StaffPart.PATH + "/:id/roles";
        return List.of(
                PageRoute.get(
                        roles,
                        StaffPart.MANAGES,
                        visit -> StaffPart.found(
                                ports, visit, one -> choose(visit, one, one.roles(), 200, Faults.none()))),
                PageRoute.post(roles + "/check", StaffPart.MANAGES, this::check),
                PageRoute.post(roles, StaffPart.MANAGES, this::change),
                PageRoute.post(roles + "/agree", StaffPart.ROLES, this::agree),
                PageRoute.post(roles + "/drop", StaffPart.ROLES, this::drop));
    }

    private static Future<Answer> choose(
            Visit visit, StaffAccount account, Set<Role> chosen, int status, Faults faults) {
        return Answer.page(status, out -> JterolesGenerated.render(out, null, visit.frame(), account, chosen, faults));
    }

    private Future<Answer> check(Visit visit) {
        Set<Role> chosen = AddPages.roles(visit.form());
        return StaffPart.found(
                ports,
                visit,
                account -> Future.all(
                                ports.roles().wouldBe(account.id(), chosen, visit.account(), visit.now()),
                                ports.sessions().of(account, visit.now()))
                        .compose(both -> switch (both.<RoleAnswer>resultAt(0)) {
                            case RoleAnswer.Changed changed ->
                                sentence(visit, account, chosen, false, both.resultAt(1));
                            case RoleAnswer.Waits waits -> sentence(visit, account, chosen, true, both.resultAt(1));
                            case RoleAnswer.Refused refused -> refused(visit, account, chosen, refused);
                            case RoleAnswer.NothingAsked nothing -> Answer.forbidden();
                            case RoleAnswer.NotYou notYou -> Answer.forbidden();
                        }));
    }

    private static Future<Answer> sentence(
            Visit visit, StaffAccount account, Set<Role> chosen, boolean waits, List<?> sessions) {
        return Answer.page(out ->
                JterolesCheckGenerated.render(out, null, visit.frame(), account, chosen, waits, sessions.size()));
    }

    private static Future<Answer> refused(
            Visit visit, StaffAccount account, Set<Role> chosen, RoleAnswer.Refused refused) {
        return choose(
                visit, account, chosen, 422, new Faults().add("roles", AddPages.sentence(visit, refused.fault(), "")));
    }

    private Future<Answer> change(Visit visit) {
        Set<Role> chosen = AddPages.roles(visit.form());
        return StaffPart.found(
                ports,
                visit,
                account -> ports.roles()
                        .ask(account.id(), chosen, visit.account(), visit.now())
                        .compose(result -> switch (result) {
                            // Whoever gave up a role of their own may not see this page any more.
                            case RoleAnswer.Changed changed ->
                                account.id().equals(visit.by()) ? Answer.moved("/console") : StaffPart.back(account);
                            case RoleAnswer.Waits waits -> StaffPart.back(account);
                            case RoleAnswer.Refused refused -> refused(visit, account, chosen, refused);
                            case RoleAnswer.NothingAsked nothing -> Answer.forbidden();
                            case RoleAnswer.NotYou notYou -> Answer.forbidden();
                        }));
    }

    private Future<Answer> agree(Visit visit) {
        return StaffPart.found(
                ports,
                visit,
                account -> ports.roles()
                        .agree(account.id(), visit.form().text("asked"), visit.account(), visit.now())
                        .compose(result -> switch (result) {
                            case RoleAnswer.Changed changed -> StaffPart.back(account);
                            case RoleAnswer.Refused refused ->
                                colleague.page(
                                        visit,
                                        409,
                                        new Faults().add("name", AddPages.sentence(visit, refused.fault(), "")));
                            case RoleAnswer.NotYou notYou -> Answer.forbidden();
                            case RoleAnswer.NothingAsked nothing ->
                                colleague.page(visit, 409, new Faults().add("name", visit.say("staff.roles.gone")));
                            case RoleAnswer.Waits waits -> StaffPart.back(account);
                        }));
    }

    private Future<Answer> drop(Visit visit) {
        return StaffPart.found(
                ports,
                visit,
                account -> ports.roles()
                        .drop(account.id(), visit.account(), visit.now())
                        .compose(dropped -> StaffPart.back(account)));
    }
}
