package org.spean.console.people;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.cases.CaseId;
import org.spean.cases.CaseLooks;
import org.spean.cases.RevealResult;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.people.JtecodeGenerated;
import org.spean.console.pages.people.JtenumberGenerated;
import org.spean.console.pages.people.JteshownGenerated;
import org.spean.model.PhoneNumber;
import org.spean.staff.SignIn;

/** A whole number: only with a reason and a code of now, only in the answer to the form, and gone after half a minute. */
final class NumberPages {
    /** console-reliability-security.md A3 #18. */
    private static final int SHOWN_SECONDS = 30;

    private final CaseLooks looks;
    private final SignIn signIn;

    NumberPages(PeoplePorts ports) {
        this.looks = ports.looks();
        this.signIn = ports.signIn();
    }

    List<PageRoute> routes() {
        String number = PeoplePart.PATH + "/:id/number";
        return List.of(
                PageRoute.get(
                        number,
                        PeoplePart.ROLES,
                        visit -> CasePages.withId(visit, id -> page(visit, id, 200, Faults.none()))),
                PageRoute.post(number, PeoplePart.ROLES, visit -> CasePages.withId(visit, id -> reveal(visit, id))),
                PageRoute.post(
                        number + "/code", PeoplePart.ROLES, visit -> CasePages.withId(visit, id -> code(visit, id))));
    }

    private static Future<Answer> page(Visit visit, CaseId id, int status, Faults faults) {
        String path = path(id);
        if (!visit.signedIn().fresh(visit.now())) {
            return Answer.page(status, out -> JtecodeGenerated.render(out, null, visit.frame(), path, faults));
        }
        return Answer.page(
                status, out -> JtenumberGenerated.render(out, null, visit.frame(), path, visit.form(), faults));
    }

    private Future<Answer> code(Visit visit, CaseId id) {
        return signIn.again(visit.signedIn(), visit.form().text("code"), visit.now())
                .compose(check -> switch (check) {
                    case RIGHT -> Answer.moved(path(id) + "/number");
                    case WRONG -> page(visit, id, 422, new Faults().add("code", visit.say("people.code.wrong")));
                    case TOO_MANY -> page(visit, id, 429, new Faults().add("code", visit.say("people.code.too-many")));
                });
    }

    private Future<Answer> reveal(Visit visit, CaseId id) {
        Optional<CaseLooks.Reason> reason = Stream.of(CaseLooks.Reason.values())
                .filter(one -> one.name().equals(visit.form().text("reason")))
                .findFirst();
        if (reason.isEmpty()) {
            return page(visit, id, 422, new Faults().add("reason", visit.say("people.number.reason.missing")));
        }
        boolean fresh = visit.signedIn().fresh(visit.now());
        return looks.reveal(
                        PeoplePorts.actor(visit),
                        id,
                        visit.operation(),
                        fresh,
                        reason.get(),
                        visit.form().text("why"))
                .compose(result -> switch (result) {
                    case RevealResult.Shown shown -> shown(visit, id, shown.number());
                    case RevealResult.NotFound gone -> Answer.missing();
                    case RevealResult.NotAllowed not -> Answer.forbidden();
                    case RevealResult.SignInAgain again -> page(visit, id, 422, Faults.none());
                    case RevealResult.ReasonMissing missing ->
                        page(visit, id, 422, new Faults().add("why", visit.say("people.number.why.missing")));
                    case RevealResult.NoNumber none ->
                        page(visit, id, 409, new Faults().add("why", visit.say("people.number.none")));
                    case RevealResult.TooMany many ->
                        page(
                                visit,
                                id,
                                429,
                                new Faults().add("why", visit.say("people.number.too-many", CaseLooks.MOST_REVEALS)));
                });
    }

    /** In the answer itself: it stands in no address, and the page leaves by itself, without a script. */
    private static Future<Answer> shown(Visit visit, CaseId id, PhoneNumber number) {
        return Answer.page(out ->
                        JteshownGenerated.render(out, null, visit.frame(), path(id), number.e164(), SHOWN_SECONDS))
                .map(page -> new Answer.WithHeaders(
                        page, List.of(new Answer.Header("Refresh", SHOWN_SECONDS + "; url=" + path(id)))));
    }

    private static String path(CaseId id) {
        return PeoplePart.PATH + "/" + id.value();
    }
}
