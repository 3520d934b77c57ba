package org.spean.console.people;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.cases.CaseSummary;
import org.spean.cases.Inbox;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.people.JtehandoverGenerated;
import org.spean.content.CaseKind;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** From one shift to the next: what is open, and who takes it over. */
final class HandoverPages {
    private static final String PATH = PeoplePart.PATH + "/handover";
    private static final int MOST = 500;

    private final Inbox inbox;
    private final AuditTrail trail;
    private final Colleagues colleagues;
    private final UnknownCount unknown;

    HandoverPages(PeoplePorts ports, Colleagues colleagues) {
        this.inbox = ports.inbox();
        this.trail = ports.trail();
        this.unknown = ports.unknown();
        this.colleagues = colleagues;
    }

    List<PageRoute> routes() {
        return List.of(
                PageRoute.get(PATH, PeoplePart.ROLES, this::page), PageRoute.post(PATH, PeoplePart.ROLES, this::take));
    }

    private Future<Answer> page(Visit visit) {
        List<CaseSummary> all = inbox.page(Inbox.Filter.ALL, 0, MOST).cases();
        Future<Map<String, String>> names = colleagues.names(visit.now());
        Future<Long> perhaps = unknown.count();
        return Future.all(names, perhaps).compose(both -> {
            HandoverView view = new HandoverView(
                    all.stream().filter(one -> one.waiting().isPresent()).toList(),
                    all.stream().filter(HandoverPages::callBack).toList(),
                    all.stream()
                            .filter(one -> one.waiting().isEmpty() && !callBack(one))
                            .toList(),
                    perhaps.result(),
                    names.result(),
                    !visit.query("taken").isEmpty(),
                    visit.now());
            return Answer.page(out -> JtehandoverGenerated.render(out, null, visit.frame(), view));
        });
    }

    /** The next worker signs: with how much was open, so that it can be told later who knew of what. */
    private Future<Answer> take(Visit visit) {
        List<CaseSummary> all = inbox.page(Inbox.Filter.ALL, 0, MOST).cases();
        Map<String, String> counts = Map.of(
                "open", Integer.toString(all.size()),
                "waiting",
                        Long.toString(all.stream()
                                .filter(one -> one.waiting().isPresent())
                                .count()),
                "callBacks",
                        Long.toString(
                                all.stream().filter(HandoverPages::callBack).count()));
        return trail.append(new AuditEntry(visit.now(), visit.by(), AuditAction.SHIFT_TAKE, "", counts))
                .compose(written -> Answer.moved(PATH + "?taken=1"));
    }

    private static boolean callBack(CaseSummary one) {
        return Optional.ofNullable(one.asked().get(CaseKind.CALLBACK)).isPresent();
    }
}
