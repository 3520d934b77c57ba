package org.spean.console.broadcasts;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.spean.audio.ClipLimits;
import org.spean.audio.ClipResult;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.ChangeResult;
import org.spean.console.Answer;
import org.spean.console.Faults;
import org.spean.console.Form;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.broadcasts.JtesoundsGenerated;
import org.spean.model.Channel;
import org.spean.model.Language;

/** What callers of a voice alert hear: uploaded here, or recorded by telephone under a number. */
final class SoundPages {
    /** Beside the file there are only the fields of every form. */
    private static final int OTHER_FIELDS = 64 * 1024;

    private final Alerts alerts;

    SoundPages(Alerts alerts) {
        this.alerts = alerts;
    }

    List<PageRoute> routes() {
        String path = AlertPart.ONE + "/sounds";
        return List.of(
                PageRoute.get(
                        path,
                        AlertPart.EDITORS,
                        visit -> spoken(
                                visit, (alert, scene) -> page(scene, 200, alert, OptionalInt.empty(), Faults.none()))),
                PageRoute.files(path, AlertPart.EDITORS, ClipLimits.PROMPT.mostBytes() + OTHER_FIELDS, this::upload),
                PageRoute.post(path + "/number", AlertPart.EDITORS, this::number));
    }

    private Future<Answer> upload(Visit visit) {
        Optional<Language> language = Language.ofCode(visit.form().text("language"));
        if (language.isEmpty()) {
            return Future.succeededFuture(new Answer.Unreadable());
        }
        String field = "sound-" + language.get().code();
        Optional<Form.FilePart> file = visit.form().file("sound");
        return spoken(
                visit,
                (alert, scene) -> file.isEmpty()
                        ? page(
                                scene,
                                422,
                                alert,
                                OptionalInt.empty(),
                                new Faults().add(field, visit.say("alerts.sound.none")))
                        : alerts.services()
                                .sounds()
                                .chain()
                                .apply(file.get().bytes().getBytes())
                                .compose(result -> switch (result) {
                                    case ClipResult.Refused refused ->
                                        page(
                                                scene,
                                                422,
                                                alert,
                                                OptionalInt.empty(),
                                                new Faults()
                                                        .add(
                                                                field,
                                                                visit.say(
                                                                        "alerts.sound.refused",
                                                                        visit.frame()
                                                                                .words()
                                                                                .against(refused.why()))));
                                    case ClipResult.Prepared clip -> keep(visit, alert, language.get(), clip);
                                }));
    }

    private Future<Answer> keep(Visit visit, Broadcast alert, Language language, ClipResult.Prepared clip) {
        return alerts.services()
                .sounds()
                .kept()
                .keep(alert.id(), language, clip.id().value(), clip.wav(), visit.by())
                .compose(result -> {
                    if (result instanceof ChangeResult.Done) {
                        alerts.services().bell().ring(Alerts.TOPIC);
                        return Answer.moved(Alerts.path(alert.id()) + "/sounds");
                    }
                    return alerts.answer(visit, result);
                });
    }

    /** The same number however often it is asked for. */
    private Future<Answer> number(Visit visit) {
        return spoken(
                visit,
                (alert, scene) -> alerts.services()
                        .sounds()
                        .numbers()
                        .of(alert.id(), visit.now())
                        .compose(number -> page(scene, 200, alert, OptionalInt.of(number), Faults.none())));
    }

    private Future<Answer> spoken(Visit visit, BiFunction<Broadcast, AlertScene, Future<Answer>> work) {
        return alerts.found(
                visit,
                (alert, scene) ->
                        alert.draft().channel() == Channel.VOICE ? work.apply(alert, scene) : Answer.missing());
    }

    private static Future<Answer> page(
            AlertScene scene, int status, Broadcast alert, OptionalInt number, Faults faults) {
        return Answer.page(status, out -> JtesoundsGenerated.render(out, null, scene, alert, number, faults));
    }
}
