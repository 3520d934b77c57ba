package org.spean.console.staff;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.console.Visit;
import org.spean.console.pages.staff.JtelistGenerated;
import org.spean.staff.Credentials;
import org.spean.staff.ResetAsked;
import org.spean.staff.Role;
import org.spean.staff.RolesAsked;
import org.spean.staff.StaffAccount;

/** Everybody who works here, and the pages about each of them. */
public final class StaffPart implements Part {
    static final String PATH = "/console/staff";

    /** Who sees the pages, ends sessions, disables, and agrees to what a supervisor asks for. */
    static final Set<Role> ROLES = Set.of(Role.SUPERVISOR, Role.IT);

    /** Who adds, enables, and asks for roles and links. */
    static final Set<Role> MANAGES = Set.of(Role.SUPERVISOR);

    private final StaffPorts ports;

    public StaffPart(StaffPorts ports) {
        this.ports = ports;
    }

    @Override
    public List<PageRoute> routes() {
        List<PageRoute> all = new ArrayList<>();
        all.add(PageRoute.get(PATH, ROLES, this::list));
        // Before the page of one person; and no id has an underscore.
        all.addAll(new AddPages(ports).routes());
        ColleaguePages colleague = new ColleaguePages(ports);
        all.addAll(colleague.routes());
        all.addAll(new LinkPages(ports).routes());
        all.addAll(new RolePages(ports, colleague).routes());
        return all;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(PATH, "staff.menu", ROLES));
    }

    private Future<Answer> list(Visit visit) {
        Future<List<StaffAccount>> all = ports.accounts().all();
        Future<List<ResetAsked>> links = ports.resets().waiting(visit.now());
        Future<List<RolesAsked>> roles = ports.roles().waiting(visit.now());
        return Future.all(all, links, roles).compose(read -> {
            List<StaffAccount> sorted = all.result().stream()
                    .sorted(Comparator.comparing(StaffAccount::disabled).thenComparing(StaffAccount::name))
                    .toList();
            Set<String> waiting =
                    links.result().stream().map(ResetAsked::account).collect(Collectors.toSet());
            Set<String> changing =
                    roles.result().stream().map(RolesAsked::account).collect(Collectors.toSet());
            return enrolled(sorted)
                    .compose(enrolled -> Answer.page(out ->
                            JtelistGenerated.render(out, null, visit.frame(), sorted, enrolled, waiting, changing)));
        });
    }

    /** Ids of those who have set a password. */
    private Future<Set<String>> enrolled(List<StaffAccount> all) {
        List<Future<Optional<Credentials>>> found =
                all.stream().map(one -> ports.credentials().find(one.id())).toList();
        return Future.all(found)
                .map(read -> IntStream.range(0, all.size())
                        .filter(i -> found.get(i).result().isPresent())
                        .mapToObj(i -> all.get(i).id())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    static Future<Answer> back(StaffAccount account) {
        return Answer.moved(path(account));
    }

    /** Of the page of one person. */
    static String path(StaffAccount account) {
        return PATH + "/" + account.id();
    }

    /** Whom the path names. */
    static Future<Answer> found(StaffPorts ports, Visit visit, Function<StaffAccount, Future<Answer>> work) {
        return ports.accounts()
                .find(visit.parameter("id"))
                .compose(found -> found.map(work).orElseGet(Answer::missing));
    }
}
