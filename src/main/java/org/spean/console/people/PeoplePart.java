package org.spean.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.staff.Role;

/** The part of the console that is about people. Who looks after the machines sees none of it, and may only agree to an export. */
public final class PeoplePart implements Part {
    static final String PATH = "/console/people";

    static final Set<Role> ROLES = Set.of(Role.WORKER, Role.SUPERVISOR);

    private final List<PageRoute> routes = new ArrayList<>();

    public PeoplePart(PeoplePorts ports) {
        Colleagues colleagues = new Colleagues(ports.accounts());
        CasePages pages = new CasePages(ports, colleagues);
        // Before /:id, which would take their names for one.
        routes.addAll(new InboxPages(ports, colleagues).routes());
        routes.addAll(new HandoverPages(ports, colleagues).routes());
        routes.addAll(pages.routes());
        routes.addAll(new CaseForms(ports, colleagues, pages).routes());
        routes.addAll(new ReplyPages(ports, pages, colleagues).routes());
        routes.addAll(new NumberPages(ports).routes());
        routes.addAll(new ExportPages(ports).routes());
    }

    @Override
    public List<PageRoute> routes() {
        return List.copyOf(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(PATH, "people.menu", ROLES));
    }
}
