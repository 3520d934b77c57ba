package org.spean.console.broadcasts;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.console.PageRoute;
import org.spean.console.Part;
import org.spean.staff.Role;

/** The pages of alerts. IT looks after machines and sees no words of alerts, so it has none of them. */
public final class AlertPart implements Part {
    static final String PATH = "/console/alerts";

    /** One alert. */
    static final String ONE = PATH + "/:id";

    static final Set<Role> READERS =
            Set.of(Role.VIEWER, Role.WORKER, Role.EDITOR, Role.SENDER, Role.APPROVER, Role.SUPERVISOR);
    static final Set<Role> EDITORS = Set.of(Role.EDITOR);
    static final Set<Role> APPROVERS = Set.of(Role.APPROVER);
    static final Set<Role> SENDERS = Set.of(Role.SENDER);

    private final AlertServices services;

    public AlertPart(AlertServices services) {
        this.services = services;
    }

    /** Before {@link #ONE} those whose last word is no id. */
    @Override
    public List<PageRoute> routes() {
        Alerts alerts = new Alerts(services);
        return Stream.of(
                        new WritePages(alerts).routes(),
                        new StopPages(alerts).routes(),
                        new AlertPages(alerts).routes(),
                        new SubmitPages(alerts).routes(),
                        new DecisionPages(alerts).routes(),
                        new SteerPages(alerts).routes(),
                        new SoundPages(alerts).routes(),
                        new TestPages(alerts).routes())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(PATH, "alerts.menu", READERS));
    }
}
