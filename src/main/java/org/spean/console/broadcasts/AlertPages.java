package org.spean.console.broadcasts;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RecipientPage;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.broadcasts.JtealertGenerated;
import org.spean.console.pages.broadcasts.JtelistGenerated;
import org.spean.console.pages.broadcasts.JtepeopleGenerated;
import org.spean.console.pages.broadcasts.JteprogressGenerated;

/** All alerts, one of them, how far it is, and what became of whom. */
final class AlertPages {
    private static final int ON_A_PAGE = 12;
    private static final int PEOPLE_ON_A_PAGE = 50;

    private final Alerts alerts;

    AlertPages(Alerts alerts) {
        this.alerts = alerts;
    }

    List<PageRoute> routes() {
        return List.of(
                PageRoute.get(AlertPart.PATH, AlertPart.READERS, this::list),
                PageRoute.get(AlertPart.ONE, AlertPart.READERS, this::one),
                PageRoute.get(AlertPart.ONE + "/progress", AlertPart.READERS, this::progress),
                PageRoute.get(AlertPart.ONE + "/people", AlertPart.SENDERS, this::people));
    }

    private Future<Answer> list(Visit visit) {
        String after = visit.query("after");
        Optional<BroadcastId> from = BroadcastId.fits(after) ? Optional.of(new BroadcastId(after)) : Optional.empty();
        return alerts.scene(visit)
                .compose(scene -> alerts.services()
                        .broadcasts()
                        .page(from, ON_A_PAGE + 1)
                        .compose(found -> {
                            List<Broadcast> shown = found.subList(0, Math.min(ON_A_PAGE, found.size()));
                            String next = found.size() > ON_A_PAGE
                                    ? AlertPart.PATH + "?after="
                                            + shown.getLast().id().value()
                                    : "";
                            return Answer.page(out -> JtelistGenerated.render(out, null, scene, shown, next));
                        }));
    }

    private Future<Answer> one(Visit visit) {
        return alerts.found(
                visit,
                (alert, scene) -> alerts.counts(alert.id())
                        .compose(counts -> Answer.page(
                                out -> JtealertGenerated.render(out, null, scene, new Standing(alert, counts)))));
    }

    /** The region of {@link #one} that changes by itself. */
    private Future<Answer> progress(Visit visit) {
        return alerts.found(
                visit,
                (alert, scene) -> alerts.counts(alert.id())
                        .compose(counts -> Answer.page(
                                out -> JteprogressGenerated.render(out, null, scene, new Standing(alert, counts)))));
    }

    private Future<Answer> people(Visit visit) {
        String cursor = visit.query("cursor");
        Optional<Outcome> only = Arrays.stream(Outcome.values())
                .filter(one -> one.word().equals(visit.query("outcome")))
                .findFirst();
        return alerts.found(
                visit,
                (alert, scene) -> alerts.services()
                        .ledger()
                        .recipients(
                                alert.id(), only, Optional.of(cursor).filter(RecipientPage::isCursor), PEOPLE_ON_A_PAGE)
                        .compose(page -> {
                            String here = Alerts.path(alert.id()) + "/people?outcome="
                                    + only.map(Outcome::word).orElse("");
                            String next = page.next()
                                    .map(more -> here + "&cursor=" + more)
                                    .orElse("");
                            return Answer.page(out ->
                                    JtepeopleGenerated.render(out, null, scene, alert, page.people(), only, next));
                        }));
    }
}
