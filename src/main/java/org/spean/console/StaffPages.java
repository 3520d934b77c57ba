package org.spean.console;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spean.console.pages.staff.JtecolleagueGenerated;
import org.spean.console.pages.staff.JtelinkGenerated;
import org.spean.console.pages.staff.JtelistGenerated;
import org.spean.staff.AccountClosing;
import org.spean.staff.ConsoleSessions;
import org.spean.staff.FactorResets;
import org.spean.staff.ResetAnswer;
import org.spean.staff.ResetAsked;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;
import org.spean.staff.StaffStore;

/** Who works here; the end of their sessions or of their account; and a new link to sign in, which takes two. */
public final class StaffPages implements Part {
    private static final String PATH = "/console/staff";
    private static final Set<Role> ROLES = Set.of(Role.SUPERVISOR, Role.IT);

    private final StaffStore accounts;
    private final ConsoleSessions sessions;
    private final FactorResets resets;
    private final AccountClosing closing;

    public StaffPages(StaffStore accounts, ConsoleSessions sessions, FactorResets resets, AccountClosing closing) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.resets = resets;
        this.closing = closing;
    }

    @Override
    public List<PageRoute> routes() {
        String one = PATH + "/:id";
        return List.of(
                PageRoute.get(PATH, ROLES, this::list),
                PageRoute.get(one, ROLES, visit -> page(visit, 200, Faults.none())),
                PageRoute.post(one + "/end-sessions", ROLES, this::endSessions),
                PageRoute.post(one + "/disable", ROLES, this::disable),
                PageRoute.post(one + "/link/ask", Set.of(Role.SUPERVISOR), this::ask),
                PageRoute.post(one + "/link/agree", ROLES, this::agree),
                PageRoute.post(one + "/link/drop", ROLES, this::drop));
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(PATH, "staff.menu", ROLES));
    }

    private Future<Answer> list(Visit visit) {
        return Future.all(accounts.all(), resets.waiting(visit.now())).compose(both -> {
            List<StaffAccount> all = both.<List<StaffAccount>>resultAt(0).stream()
                    .sorted(Comparator.comparing(StaffAccount::disabled).thenComparing(StaffAccount::name))
                    .toList();
            List<String> waiting = both.<List<ResetAsked>>resultAt(1).stream()
                    .map(ResetAsked::account)
                    .toList();
            return Answer.page(out -> JtelistGenerated.render(out, null, visit.frame(), all, waiting));
        });
    }

    private Future<Answer> page(Visit visit, int status, Faults faults) {
        return found(
                visit,
                account -> Future.all(sessions.of(account, visit.now()), resets.waiting(visit.now()))
                        .compose(both -> {
                            int open = both.<List<?>>resultAt(0).size();
                            Optional<ResetAsked> asked = both.<List<ResetAsked>>resultAt(1).stream()
                                    .filter(one -> one.account().equals(account.id()))
                                    .findFirst();
                            return Answer.page(
                                    status,
                                    out -> JtecolleagueGenerated.render(
                                            out, null, visit.frame(), account, open, asked, faults));
                        }));
    }

    private Future<Answer> endSessions(Visit visit) {
        return found(visit, account -> {
            // Whoever ends their own stays here.
            Optional<String> kept = account.id().equals(visit.by())
                    ? Optional.of(visit.signedIn().id())
                    : Optional.empty();
            return sessions.endAll(account, kept, visit.by(), visit.now()).compose(ended -> back(account));
        });
    }

    /** The name is typed: a wrong press must not lock a colleague out. */
    private Future<Answer> disable(Visit visit) {
        return found(visit, account -> {
            if (account.id().equals(visit.by())) {
                return page(visit, 422, new Faults().add("name", visit.say("staff.disable.self")));
            }
            if (!visit.form().text("name").equals(account.name())) {
                return page(
                        visit, 422, new Faults().add("name", visit.say("staff.disable.other-name", account.name())));
            }
            return closing.disable(account.id(), visit.by(), visit.now()).compose(done -> back(account));
        });
    }

    private Future<Answer> ask(Visit visit) {
        return found(
                visit,
                account -> resets.ask(account.id(), visit.account(), visit.now())
                        .compose(asked -> asked ? back(account) : Answer.forbidden()));
    }

    /** The link is shown in the answer itself: it must stand in no address and be kept nowhere. */
    private Future<Answer> agree(Visit visit) {
        return found(
                visit,
                account -> resets.agree(account.id(), visit.account(), visit.now())
                        .compose(result -> switch (result) {
                            case ResetAnswer.Invited invited ->
                                Answer.page(out -> JtelinkGenerated.render(
                                        out, null, visit.frame(), account, "/console/invitation/" + invited.token()));
                            case ResetAnswer.NothingAsked nothing -> back(account);
                            case ResetAnswer.NotYou notYou -> Answer.forbidden();
                        }));
    }

    private Future<Answer> drop(Visit visit) {
        return found(
                visit,
                account ->
                        resets.drop(account.id(), visit.account(), visit.now()).compose(dropped -> back(account)));
    }

    private static Future<Answer> back(StaffAccount account) {
        return Answer.moved(PATH + "/" + account.id());
    }

    private Future<Answer> found(Visit visit, Function<StaffAccount, Future<Answer>> work) {
        return accounts.find(visit.parameter("id"))
                .compose(found -> found.map(work).orElseGet(Answer::missing));
    }
}
