package org.spean.console.staff;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.staff.JtecolleagueGenerated;
import org.spean.model.PhoneNumber;
import org.spean.staff.By;
import org.spean.staff.ConsoleSession;
import org.spean.staff.Credentials;
import org.spean.staff.ResetAsked;
import org.spean.staff.RolesAsked;
import org.spean.staff.StaffAccount;
import org.spean.staff.Staffed;
import org.spean.staff.Staffing;

/** One person: the end of their sessions or of their account, their coming back, and where they are rung. */
final class ColleaguePages {
    private final StaffPorts ports;

    ColleaguePages(StaffPorts ports) {
        this.ports = ports;
    }

    List<PageRoute> routes() {
        String one = StaffPart.PATH + "/:id";
        return List.of(
                PageRoute.get(one, StaffPart.ROLES, visit -> page(visit, 200, Faults.none())),
                PageRoute.post(one + "/end-sessions", StaffPart.ROLES, this::endSessions),
                PageRoute.post(one + "/disable", StaffPart.ROLES, this::disable),
                PageRoute.post(one + "/enable", StaffPart.MANAGES, this::enable),
                PageRoute.post(one + "/phone", StaffPart.MANAGES, this::phone));
    }

    Future<Answer> page(Visit visit, int status, Faults faults) {
        return StaffPart.found(
                ports,
                visit,
                account -> view(visit, account)
                        .compose(view -> Answer.page(
                                status, out -> JtecolleagueGenerated.render(out, null, visit.frame(), view, faults))));
    }

    private Future<ColleagueView> view(Visit visit, StaffAccount account) {
        String id = account.id();
        Future<Optional<Credentials>> credentials = ports.credentials().find(id);
        Future<List<ConsoleSession>> sessions = ports.sessions().of(account, visit.now());
        Future<List<ResetAsked>> links = ports.resets().waiting(visit.now());
        Future<Optional<Instant>> until = ports.resets().openUntil(id, visit.now());
        Future<List<RolesAsked>> roles = ports.roles().waiting(visit.now());
        Future<List<StaffAccount>> all = ports.accounts().all();
        return Future.all(List.of(credentials, sessions, links, until, roles, all))
                .map(read -> new ColleagueView(
                        account,
                        credentials.result().isPresent(),
                        sessions.result().size(),
                        links.result().stream()
                                .filter(one -> one.account().equals(id))
                                .findFirst(),
                        until.result(),
                        roles.result().stream()
                                .filter(one -> one.account().equals(id))
                                .findFirst(),
                        Staffing.lonely(account, all.result())));
    }

    private Future<Answer> endSessions(Visit visit) {
        return StaffPart.found(ports, visit, account -> {
            // Whoever ends their own stays here.
            Optional<String> kept = account.id().equals(visit.by())
                    ? Optional.of(visit.signedIn().id())
                    : Optional.empty();
            return ports.sessions()
                    .endAll(account, kept, visit.by(), visit.now())
                    .compose(ended -> StaffPart.back(account));
        });
    }

    /**
     * The name is typed: a wrong press must not lock a colleague out. The last supervisor and the last approver may be disabled by a
     * colleague: a stolen telephone cannot wait until there is another one.
     */
    private Future<Answer> disable(Visit visit) {
        return StaffPart.found(ports, visit, account -> {
            if (account.id().equals(visit.by())) {
                return page(visit, 422, new Faults().add("name", visit.say("staff.disable.self")));
            }
            if (!visit.form().text("name").equals(account.name())) {
                return page(
                        visit, 422, new Faults().add("name", visit.say("staff.disable.other-name", account.name())));
            }
            return ports.closing()
                    .disable(account.id(), visit.by(), visit.now())
                    .compose(done -> StaffPart.back(account));
        });
    }

    /** As with somebody new: the link is asked for at once. */
    private Future<Answer> enable(Visit visit) {
        return ports.staffing()
                .enable(visit.parameter("id"), By.account(visit.account()), visit.now())
                .compose(result -> switch (result) {
                    case Staffed.Done done ->
                        ports.resets()
                                .ask(done.account().id(), visit.account(), visit.now())
                                .compose(asked -> StaffPart.back(done.account()));
                    case Staffed.Refused refused -> page(visit, 409, AddPages.faults(visit, refused));
                });
    }

    private Future<Answer> phone(Visit visit) {
        Faults faults = new Faults();
        Optional<PhoneNumber> phone = AddPages.phone(ports, visit, faults);
        if (phone.isEmpty()) {
            return page(visit, 422, faults.add("phone", visit.say("staff.phone.missing")));
        }
        return ports.staffing()
                .phone(visit.parameter("id"), phone.get(), By.account(visit.account()), visit.now())
                .compose(result -> switch (result) {
                    case Staffed.Done done -> StaffPart.back(done.account());
                    case Staffed.Refused refused -> page(visit, 422, AddPages.faults(visit, refused));
                });
    }
}
