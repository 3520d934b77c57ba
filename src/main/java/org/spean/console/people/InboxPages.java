package org.spean.console.people;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.cases.Inbox;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.people.JteinboxGenerated;
import org.spean.console.pages.people.JtelistGenerated;
import org.spean.content.CaseKind;

/** Who waits: those in danger on top, then who waits longest. From memory. */
final class InboxPages {
    private static final int LAST_PAGE = 10_000;

    private final Inbox inbox;
    private final Colleagues colleagues;

    InboxPages(PeoplePorts ports, Colleagues colleagues) {
        this.inbox = ports.inbox();
        this.colleagues = colleagues;
    }

    List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PeoplePart.PATH, PeoplePart.ROLES, this::page),
                PageRoute.get(PeoplePart.PATH + "/list", PeoplePart.ROLES, this::list));
    }

    private Future<Answer> page(Visit visit) {
        return view(visit)
                .compose(view -> Answer.page(out -> JteinboxGenerated.render(out, null, visit.frame(), view)));
    }

    /** Only what changes, for a page that is open. */
    private Future<Answer> list(Visit visit) {
        return view(visit).compose(view -> Answer.page(out -> JtelistGenerated.render(out, null, visit.frame(), view)));
    }

    private Future<InboxView> view(Visit visit) {
        Inbox.Filter filter = new Inbox.Filter(
                Stream.of(CaseKind.values())
                        .filter(kind -> kind.name().equals(visit.query("kind")))
                        .findFirst(),
                visit.query("mine").isEmpty() ? Optional.empty() : Optional.of(visit.by()),
                !visit.query("waiting").isEmpty());
        int page = page(visit.query("page"));
        Inbox.Page list = inbox.page(filter, (page - 1) * InboxView.ROWS, InboxView.ROWS);
        return colleagues
                .names(visit.now())
                .map(names -> new InboxView(list, filter, page, names, visit.by(), visit.now()));
    }

    private static int page(String typed) {
        return typed.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }
}
