package org.spean.console.broadcasts;

import io.vertx.core.Future;
import java.util.List;
import java.util.OptionalLong;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.ChangeResult;
import org.spean.broadcast.Estimate;
import org.spean.broadcast.Refusal;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.broadcasts.JtedecideGenerated;
import org.spean.console.pages.broadcasts.JterejectGenerated;
import org.spean.text.Digits;

/** Another person lets an alert go out, or not: exactly what stands on their page, and only with its number of people typed. */
final class DecisionPages {
    private final Alerts alerts;

    DecisionPages(Alerts alerts) {
        this.alerts = alerts;
    }

    List<PageRoute> routes() {
        String approve = AlertPart.ONE + "/approve";
        String reject = AlertPart.ONE + "/reject";
        return List.of(
                PageRoute.get(approve, AlertPart.APPROVERS, this::look),
                PageRoute.post(approve, AlertPart.APPROVERS, this::approve),
                PageRoute.get(
                        reject,
                        AlertPart.APPROVERS,
                        visit ->
                                alerts.found(visit, (alert, scene) -> rejection(scene, 200, alert, "", Faults.none()))),
                PageRoute.post(reject, AlertPart.APPROVERS, this::reject));
    }

    private Future<Answer> look(Visit visit) {
        return alerts.found(
                visit,
                (alert, scene) -> alert.state() == BroadcastState.SUBMITTED
                        ? page(scene, 200, alert, Faults.none())
                        : Answer.moved(Alerts.path(alert.id())));
    }

    private Future<Answer> approve(Visit visit) {
        String hash = visit.form().text("hash");
        return alerts.found(visit, (alert, scene) -> {
            if (scene.isOwn(alert) && alert.state() == BroadcastState.SUBMITTED) {
                // The service refuses it and writes it down.
                return send(visit, alert, hash, 0);
            }
            if (alert.state() != BroadcastState.SUBMITTED
                    || !alert.hash().filter(hash::equals).isPresent()) {
                return changed(visit);
            }
            long people = alert.estimate().map(Estimate::people).orElse(0L);
            OptionalLong typed = Digits.asNumber(visit.form().text("people").replace(",", ""));
            if (typed.isEmpty() || typed.getAsLong() != people) {
                Faults faults = new Faults().add("people", visit.say("alerts.people.wrong", people));
                return page(scene, 422, alert, faults);
            }
            return send(visit, alert, hash, people);
        });
    }

    private Future<Answer> send(Visit visit, Broadcast alert, String hash, long people) {
        return alerts.services()
                .broadcasts()
                .approve(alert.id(), hash, people, visit.by())
                .compose(result -> {
                    boolean changed = result instanceof ChangeResult.Refused refused
                            && (refused.why() == Refusal.OTHER_HASH
                                    || refused.why() == Refusal.WRONG_STATE
                                    || refused.why() == Refusal.CHANGED_MEANWHILE);
                    return changed ? changed(visit) : alerts.answer(visit, result);
                });
    }

    private Future<Answer> changed(Visit visit) {
        return alerts.notDone(visit, visit.say("alerts.changed"));
    }

    private Future<Answer> reject(Visit visit) {
        String reason = visit.form().text("reason");
        return alerts.found(
                visit,
                (alert, scene) -> alerts.services()
                        .broadcasts()
                        .reject(alert.id(), reason, visit.by())
                        .compose(result -> {
                            if (result instanceof ChangeResult.Refused refused && refused.why() == Refusal.NO_REASON) {
                                Faults faults = new Faults().add("reason", visit.say("refusal.no-reason"));
                                return rejection(scene, 422, alert, reason, faults);
                            }
                            return alerts.answer(visit, result);
                        }));
    }

    private Future<Answer> page(AlertScene scene, int status, Broadcast alert, Faults faults) {
        Estimate estimate = alert.estimate().orElseThrow();
        Preview preview = Preview.of(alert.draft(), estimate);
        return AudienceView.of(alerts.services().looks(), scene, alert)
                .compose(audience -> Answer.page(
                        status,
                        out -> JtedecideGenerated.render(
                                out, null, scene, alert, estimate, preview, audience, faults)));
    }

    private static Future<Answer> rejection(
            AlertScene scene, int status, Broadcast alert, String reason, Faults faults) {
        return Answer.page(status, out -> JterejectGenerated.render(out, null, scene, alert, reason, faults));
    }
}
