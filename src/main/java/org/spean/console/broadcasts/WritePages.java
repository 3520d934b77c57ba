package org.spean.console.broadcasts;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.ChangeResult;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.broadcasts.JtepreviewGenerated;
import org.spean.console.pages.broadcasts.JtewriteGenerated;

/** Writes an alert: its words with a preview of the phones, its people with their number, its time. */
final class WritePages {
    private static final String NEW = AlertPart.PATH + "/new";

    private final Alerts alerts;

    WritePages(Alerts alerts) {
        this.alerts = alerts;
    }

    List<PageRoute> routes() {
        String edit = AlertPart.ONE + "/edit";
        return List.of(
                PageRoute.get(
                        NEW,
                        AlertPart.EDITORS,
                        visit -> alerts.scene(visit)
                                .compose(
                                        scene -> page(scene, 200, Optional.empty(), AlertForm.empty(), Faults.none()))),
                PageRoute.post(NEW, AlertPart.EDITORS, this::create),
                PageRoute.post(AlertPart.PATH + "/preview", AlertPart.EDITORS, this::preview),
                PageRoute.get(
                        edit,
                        AlertPart.EDITORS,
                        visit -> editable(
                                visit,
                                (alert, scene) ->
                                        page(scene, 200, Optional.of(alert), AlertForm.of(alert), Faults.none()))),
                PageRoute.post(edit, AlertPart.EDITORS, this::edit));
    }

    /** While somebody types: the region below the words, by script. It keeps nothing. */
    private Future<Answer> preview(Visit visit) {
        AlertForm form = AlertForm.of(visit.form(), Optional.empty());
        return alerts.scene(visit)
                .compose(scene -> alerts.services()
                        .broadcasts()
                        .outlook(form.draft())
                        .compose(outlook -> Answer.page(out -> JtepreviewGenerated.render(
                                out, null, scene, Preview.of(form.draft(), outlook.estimate())))));
    }

    private Future<Answer> create(Visit visit) {
        AlertForm form = AlertForm.of(visit.form(), Optional.empty());
        return alerts.scene(visit)
                .compose(scene -> written(
                        visit,
                        scene,
                        Optional.empty(),
                        form,
                        () -> alerts.services().broadcasts().create(form.draft(), visit.by())));
    }

    private Future<Answer> edit(Visit visit) {
        return editable(visit, (alert, scene) -> {
            AlertForm form = AlertForm.of(visit.form(), Optional.of(alert));
            if (form.version() != alert.version()) {
                Faults faults = new Faults().add("title", visit.say("alerts.edited-meanwhile"));
                return page(scene, 409, Optional.of(alert), form.at(alert.version()), faults);
            }
            return written(
                    visit,
                    scene,
                    Optional.of(alert),
                    form,
                    () -> alerts.services().broadcasts().edit(alert.id(), form.draft(), visit.by()));
        });
    }

    /** What a press on a button does. */
    private interface Keeping {
        Future<ChangeResult> keep();
    }

    /** One button shows the phones, one keeps it as it is, one goes on to the answers, if they are right. */
    private Future<Answer> written(
            Visit visit, AlertScene scene, Optional<Broadcast> before, AlertForm form, Keeping keeping) {
        String pressed = visit.form().text("do");
        Faults faults = Problems.of(form, visit.frame());
        if (pressed.equals("preview") || !faults.isEmpty()) {
            return page(scene, faults.isEmpty() ? 200 : 422, before, form, faults);
        }
        if (pressed.equals("keep")) {
            return keeping.keep().compose(result -> alerts.answer(visit, result));
        }
        return alerts.services().broadcasts().outlook(form.draft()).compose(outlook -> {
            Faults wrong = Problems.of(outlook.problems(), visit.frame());
            // Sounds of a call are recorded once the alert is there.
            boolean onlySounds = outlook.problems().stream()
                    .allMatch(problem -> problem.field().startsWith("sounds."));
            return onlySounds
                    ? keeping.keep().compose(result -> next(visit, result))
                    : page(scene, 422, before, form, wrong);
        });
    }

    private Future<Answer> next(Visit visit, ChangeResult result) {
        return switch (result) {
            case ChangeResult.Done done -> {
                alerts.services().bell().ring(Alerts.TOPIC);
                yield Answer.moved(Alerts.path(done.broadcast().id()) + "/check");
            }
            case ChangeResult.NotFound none -> Answer.missing();
            case ChangeResult.Refused refused -> alerts.refused(visit, refused.why());
        };
    }

    private Future<Answer> editable(Visit visit, BiFunction<Broadcast, AlertScene, Future<Answer>> work) {
        return alerts.found(
                visit,
                (alert, scene) -> alert.state() == BroadcastState.DRAFT || alert.state() == BroadcastState.SUBMITTED
                        ? work.apply(alert, scene)
                        : alerts.notDone(visit, visit.say("refusal.wrong-state")));
    }

    private Future<Answer> page(
            AlertScene scene, int status, Optional<Broadcast> alert, AlertForm form, Faults faults) {
        return alerts.services()
                .broadcasts()
                .outlook(form.draft())
                .compose(outlook -> Answer.page(
                        status,
                        out -> JtewriteGenerated.render(
                                out, null, scene, alert, form, Preview.of(form.draft(), outlook.estimate()), faults)));
    }
}
