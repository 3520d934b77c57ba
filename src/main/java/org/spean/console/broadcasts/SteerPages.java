package org.spean.console.broadcasts;

import io.vertx.core.Future;
import java.util.List;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.ChangeResult;
import org.spean.broadcast.Refusal;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.broadcasts.JtecancelGenerated;

/** Pauses, resumes and cancels what goes out, and makes the next draft of what went out. */
final class SteerPages {
    private final Alerts alerts;

    SteerPages(Alerts alerts) {
        this.alerts = alerts;
    }

    List<PageRoute> routes() {
        String cancel = AlertPart.ONE + "/cancel";
        return List.of(
                PageRoute.post(AlertPart.ONE + "/pause", AlertPart.SENDERS, this::pause),
                PageRoute.post(AlertPart.ONE + "/resume", AlertPart.SENDERS, this::resume),
                PageRoute.get(
                        cancel,
                        AlertPart.SENDERS,
                        visit -> alerts.found(visit, (alert, scene) -> cancelPage(scene, 200, alert, Faults.none()))),
                PageRoute.post(cancel, AlertPart.SENDERS, this::cancel),
                PageRoute.post(AlertPart.ONE + "/correction", AlertPart.EDITORS, this::correction),
                PageRoute.post(AlertPart.ONE + "/resend", AlertPart.EDITORS, this::resend));
    }

    private Future<Answer> pause(Visit visit) {
        return alerts.found(
                visit,
                (alert, scene) -> alerts.services()
                        .broadcasts()
                        .pause(alert.id(), "", visit.by())
                        .compose(result -> alerts.answer(visit, result)));
    }

    private Future<Answer> resume(Visit visit) {
        return alerts.found(
                visit,
                (alert, scene) -> alerts.services()
                        .broadcasts()
                        .resume(alert.id(), visit.by())
                        .compose(result -> alerts.answer(visit, result)));
    }

    private Future<Answer> cancel(Visit visit) {
        return alerts.found(
                visit,
                (alert, scene) -> alerts.services()
                        .broadcasts()
                        .cancel(alert.id(), visit.form().text("reason"), visit.by())
                        .compose(result -> {
                            if (result instanceof ChangeResult.Refused refused && refused.why() == Refusal.NO_REASON) {
                                Faults faults = new Faults().add("reason", visit.say("alerts.reason.long"));
                                return cancelPage(scene, 422, alert, faults);
                            }
                            return alerts.answer(visit, result);
                        }));
    }

    /** Says how many it comes too late for. */
    private Future<Answer> cancelPage(AlertScene scene, int status, Broadcast alert, Faults faults) {
        if (alert.state().isFinal()) {
            return Answer.moved(Alerts.path(alert.id()));
        }
        return alerts.services()
                .broadcasts()
                .counts(alert.id())
                .compose(counts -> Answer.page(
                        status,
                        out -> JtecancelGenerated.render(out, null, scene, new Standing(alert, counts), faults)));
    }

    private Future<Answer> correction(Visit visit) {
        return alerts.found(
                visit,
                (alert, scene) -> alerts.services()
                        .broadcasts()
                        .correction(alert.id(), visit.by())
                        .compose(result -> follow(visit, result)));
    }

    private Future<Answer> resend(Visit visit) {
        return alerts.found(
                visit,
                (alert, scene) -> alerts.services()
                        .broadcasts()
                        .resend(alert.id(), visit.by())
                        .compose(result -> follow(visit, result)));
    }

    /** To the form of the new draft: only its words are left to do. */
    private Future<Answer> follow(Visit visit, ChangeResult result) {
        return switch (result) {
            case ChangeResult.Done done -> {
                alerts.services().bell().ring(Alerts.TOPIC);
                yield Answer.moved(Alerts.path(done.broadcast().id()) + "/edit");
            }
            case ChangeResult.NotFound none -> Answer.missing();
            case ChangeResult.Refused refused -> alerts.refused(visit, refused.why());
        };
    }
}
