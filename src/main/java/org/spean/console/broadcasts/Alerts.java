package org.spean.console.broadcasts;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.ChangeResult;
import org.spean.broadcast.Counts;
import org.spean.broadcast.Refusal;
import org.spean.broadcast.Stop;
import org.spean.console.Answer;
import org.spean.console.Visit;
import org.spean.console.pages.broadcasts.JtenotDoneGenerated;
import org.spean.staff.StaffAccount;

/** What every page of alerts does first and last: finds its alert, says who is who and whether all is stopped, tells what came of it. */
final class Alerts {
    /** Rung when an alert has changed, or the numbers of one that is under way. */
    static final String TOPIC = "alerts";

    private final AlertServices services;

    Alerts(AlertServices services) {
        this.services = services;
    }

    AlertServices services() {
        return services;
    }

    Future<AlertScene> scene(Visit visit) {
        return Future.all(services.broadcasts().stopped(), services.staff().all())
                .map(both -> {
                    Optional<Stop> stop = both.resultAt(0);
                    Map<String, String> names = both.<List<StaffAccount>>resultAt(1).stream()
                            .collect(Collectors.toMap(StaffAccount::id, StaffAccount::name));
                    return new AlertScene(
                            visit.frame(), stop, names, services.pack().get());
                });
    }

    /** The alert of the path, or 404. */
    Future<Answer> found(Visit visit, BiFunction<Broadcast, AlertScene, Future<Answer>> work) {
        String id = visit.parameter("id");
        if (!BroadcastId.fits(id)) {
            return Answer.missing();
        }
        return services.broadcasts()
                .find(new BroadcastId(id))
                .compose(found -> found.isEmpty()
                        ? Answer.missing()
                        : scene(visit).compose(scene -> work.apply(found.get(), scene)));
    }

    /** From memory while it is under way: many pages look at once. */
    Future<Counts> counts(BroadcastId id) {
        return services.counts()
                .recent(id)
                .map(Future::succeededFuture)
                .orElseGet(() -> services.broadcasts().counts(id));
    }

    /** Rings, and shows the alert. */
    Future<Answer> done(Broadcast alert) {
        services.bell().ring(TOPIC);
        return Answer.moved(path(alert.id()));
    }

    /** To the page of the alert when it was done; else why not. */
    Future<Answer> answer(Visit visit, ChangeResult result) {
        return switch (result) {
            case ChangeResult.Done done -> done(done.broadcast());
            case ChangeResult.NotFound none -> Answer.missing();
            case ChangeResult.Refused refused -> refused(visit, refused.why());
        };
    }

    /** Nothing has happened: why, and the way back. */
    Future<Answer> refused(Visit visit, Refusal why) {
        return switch (why) {
            case OWN_WORK -> Answer.forbidden();
            case WRONG_STATE,
                    CHANGED_MEANWHILE,
                    OTHER_HASH,
                    OTHER_PEOPLE,
                    PROBLEMS,
                    MISSED,
                    TRAINING,
                    DAILY_BUDGET,
                    MONTHLY_BUDGET,
                    SENT_AGAIN_NOW,
                    NO_REASON -> notDone(visit, visit.frame().say(why));
        };
    }

    /** @param why one sentence */
    Future<Answer> notDone(Visit visit, String why) {
        String id = visit.parameter("id");
        String back = BroadcastId.fits(id) ? path(new BroadcastId(id)) : AlertPart.PATH;
        return scene(visit)
                .compose(scene -> Answer.page(409, out -> JtenotDoneGenerated.render(out, null, scene, why, back)));
    }

    static String path(BroadcastId id) {
        return AlertPart.PATH + "/" + id.value();
    }
}
