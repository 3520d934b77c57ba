package org.spean.console.broadcasts;

import io.vertx.core.Future;
import java.util.List;
import org.spean.broadcast.StartResult;
import org.spean.console.Answer;
import org.spean.console.PageRoute;
import org.spean.console.Visit;
import org.spean.console.pages.broadcasts.JtestoppedGenerated;

/** The red button: one person stops everything that goes out, two start it again. What comes in is answered all the same. */
final class StopPages {
    private final Alerts alerts;

    StopPages(Alerts alerts) {
        this.alerts = alerts;
    }

    List<PageRoute> routes() {
        return List.of(
                PageRoute.get(
                        AlertPart.PATH + "/stopped",
                        AlertPart.READERS,
                        visit -> alerts.scene(visit)
                                .compose(scene -> Answer.page(out -> JtestoppedGenerated.render(out, null, scene)))),
                PageRoute.post(AlertPart.PATH + "/stop", AlertPart.SENDERS, this::stop),
                PageRoute.post(AlertPart.PATH + "/start-again", AlertPart.SENDERS, this::start));
    }

    private Future<Answer> stop(Visit visit) {
        return alerts.services().broadcasts().stopEverything("", visit.by()).compose(stopped -> shown());
    }

    /** The banner says what came of it. */
    private Future<Answer> start(Visit visit) {
        return alerts.services().broadcasts().startAgain(visit.by()).compose(result -> switch (result) {
            case StartResult.Asked asked -> shown();
            case StartResult.Started started -> shown();
            case StartResult.SamePerson same -> alerts.notDone(visit, visit.say("alerts.stopped.same-person"));
            case StartResult.NotStopped fine -> shown();
        });
    }

    private Future<Answer> shown() {
        alerts.services().bell().ring(Alerts.TOPIC);
        return Answer.moved(AlertPart.PATH);
    }
}
