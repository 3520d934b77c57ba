package org.spean.console.people;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.Inbox;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.people.JteexportsGenerated;
import org.spean.staff.ExportAnswer;
import org.spean.staff.ExportPurpose;
import org.spean.staff.Exports;
import org.spean.staff.Role;
import org.spean.staff.SignIn;

/** Rows of cases as a file: a supervisor asks, a second colleague agrees, who sees no row, and the supervisor takes it with a code of now. */
final class ExportPages {
    private static final String PATH = "/console/exports";
    private static final Set<Role> ROLES = Set.of(Role.SUPERVISOR, Role.IT);
    private static final Set<Role> ASKS = Set.of(Role.SUPERVISOR);

    private final Exports exports;
    private final Inbox inbox;
    private final SignIn signIn;

    ExportPages(PeoplePorts ports) {
        this.exports = ports.exports();
        this.inbox = ports.inbox();
        this.signIn = ports.signIn();
    }

    List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, ROLES, visit -> page(visit, 200, Faults.none())),
                PageRoute.post(PATH + "/ask", ASKS, this::ask),
                PageRoute.post(PATH + "/agree", ROLES, this::agree),
                PageRoute.post(PATH + "/drop", ROLES, this::drop),
                PageRoute.post(PATH + "/take", ASKS, this::take));
    }

    private Future<Answer> page(Visit visit, int status, Faults faults) {
        boolean fresh = visit.signedIn().fresh(visit.now());
        return exports.alive(visit.now())
                .compose(all -> Answer.page(
                        status, out -> JteexportsGenerated.render(out, null, visit.frame(), all, fresh, faults)));
    }

    private Future<Answer> ask(Visit visit) {
        Optional<ExportPurpose> purpose = ExportPurpose.ofWord(visit.form().text("purpose"));
        return purpose.isEmpty()
                ? page(visit, 422, new Faults().add("purpose", visit.say("exports.purpose.missing")))
                : exports.ask(purpose.get(), visit.account(), visit.now())
                        .compose(asked -> asked ? Answer.moved(PATH) : Answer.forbidden());
    }

    private Future<Answer> agree(Visit visit) {
        return exports.agree(visit.form().text("export"), visit.account(), visit.now())
                .compose(result -> switch (result) {
                    case ExportAnswer.Granted granted -> Answer.moved(PATH);
                    case ExportAnswer.NotYou notYou -> Answer.forbidden();
                    case ExportAnswer.Nothing nothing -> gone(visit);
                    case ExportAnswer.CodeFirst code -> gone(visit);
                });
    }

    private Future<Answer> drop(Visit visit) {
        return exports.drop(visit.form().text("export"), visit.account(), visit.now())
                .compose(dropped -> Answer.moved(PATH));
    }

    private Future<Answer> take(Visit visit) {
        String code = visit.form().text("code");
        if (code.isEmpty()) {
            return taken(visit, false);
        }
        return signIn.again(visit.signedIn(), code, visit.now()).compose(check -> switch (check) {
            case RIGHT -> taken(visit, true);
            case WRONG -> page(visit, 422, new Faults().add("code", visit.say("people.code.wrong")));
            case TOO_MANY -> page(visit, 429, new Faults().add("code", visit.say("people.code.too-many")));
        });
    }

    private Future<Answer> taken(Visit visit, boolean codeGiven) {
        return exports.take(visit.form().text("export"), visit.signedIn(), codeGiven, visit.now())
                .compose(result -> switch (result) {
                    case ExportAnswer.Granted granted ->
                        Future.succeededFuture(CaseRows.file(inbox, granted.asked(), visit.now()));
                    case ExportAnswer.CodeFirst code ->
                        page(visit, 422, new Faults().add("code", visit.say("sign-in.code.missing")));
                    case ExportAnswer.Nothing nothing -> gone(visit);
                    case ExportAnswer.NotYou notYou -> Answer.forbidden();
                });
    }

    private Future<Answer> gone(Visit visit) {
        return page(visit, 409, new Faults().add("content", visit.say("exports.gone")));
    }
}
