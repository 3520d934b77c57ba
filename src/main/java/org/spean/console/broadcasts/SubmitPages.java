package org.spean.console.broadcasts;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.ChangeResult;
import org.spean.broadcast.DraftOutlook;
import org.spean.broadcast.Refusal;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.broadcasts.JtecheckGenerated;

/** Check your answers: all that was written on one page, with what it would cost, before it is submitted. */
final class SubmitPages {
    private final Alerts alerts;

    SubmitPages(Alerts alerts) {
        this.alerts = alerts;
    }

    List<PageRoute> routes() {
        return List.of(
                PageRoute.get(AlertPart.ONE + "/check", AlertPart.EDITORS, this::check),
                PageRoute.post(AlertPart.ONE + "/submit", AlertPart.EDITORS, this::submit));
    }

    private Future<Answer> check(Visit visit) {
        return alerts.found(
                visit,
                (alert, scene) -> alert.state() == BroadcastState.DRAFT
                        ? page(scene, 200, alert)
                        : Answer.moved(Alerts.path(alert.id())));
    }

    /** What was read is what is submitted: an edit meanwhile is shown first. */
    private Future<Answer> submit(Visit visit) {
        return alerts.found(visit, (alert, scene) -> {
            if (!visit.form().text("version").equals(Long.toString(alert.version()))) {
                return alerts.notDone(visit, visit.say("refusal.changed-meanwhile"));
            }
            return alerts.services().broadcasts().submit(alert.id(), visit.by()).compose(result -> {
                boolean problems = result instanceof ChangeResult.Refused refused && refused.why() == Refusal.PROBLEMS;
                return problems ? page(scene, 422, alert) : alerts.answer(visit, result);
            });
        });
    }

    private Future<Answer> page(AlertScene scene, int status, Broadcast alert) {
        Future<DraftOutlook> outlooks = alerts.services().broadcasts().outlook(alert.draft());
        Future<Optional<AudienceView>> audiences =
                AudienceView.of(alerts.services().looks(), scene, alert);
        return Future.all(outlooks, audiences).compose(both -> {
            DraftOutlook outlook = outlooks.result();
            Faults faults = Problems.of(outlook.problems(), scene.frame());
            Preview preview = Preview.of(alert.draft(), outlook.estimate());
            return Answer.page(
                    status,
                    out -> JtecheckGenerated.render(out, null, scene, alert, preview, audiences.result(), faults));
        });
    }
}
