package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spean.broadcast.Broadcasts;
import org.spean.broadcast.StartResult;
import org.spean.broadcast.Stop;
import org.spean.staff.Role;

/** The red button: one person stops everything that goes out, two start it again. What comes in is answered all the same. */
public final class StopRoutes {
    private static final int LONGEST_REASON = 500;
    private static final String STOP = "/stop-everything";

    private final Broadcasts broadcasts;

    public StopRoutes(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    public List<Endpoint> all() {
        return List.of(
                Endpoint.read(STOP, "Whether everything is stopped, and by whom.", "Stop", this::now),
                change(
                        STOP,
                        "Nothing goes out any more, within 2 seconds. Texts and calls that come in are still answered.",
                        "PerhapsReason",
                        Map.of(),
                        // An old key must not answer "stopped" while things go out; to stop twice harms nobody.
                        false,
                        this::stop),
                change(
                                "/start-again",
                                "Let things go out again. It takes two: the first asks, another person says the same within 15 minutes.",
                                "Nothing",
                                Map.of(409, "Nothing is stopped."),
                                true,
                                this::start)
                        .repeated(this::now));
    }

    private static Endpoint change(
            String path,
            String summary,
            String takes,
            Map<Integer, String> refuses,
            boolean once,
            Function<ApiCall, Future<ApiAnswer>> work) {
        return new Endpoint(
                HttpMethod.POST,
                path,
                summary,
                Access.role(Role.SENDER),
                Optional.of(Takes.maybe(takes)),
                List.of(),
                Map.of(200, "Stop"),
                refuses,
                once,
                work);
    }

    private Future<ApiAnswer> now(ApiCall call) {
        return broadcasts.stopped().map(stop -> ApiAnswer.ok(view(call, stop)));
    }

    private Future<ApiAnswer> stop(ApiCall call) {
        Fields fields = new Fields(call.body(), Set.of("reason"));
        String reason = fields.optionalText("reason").orElse("");
        if (reason.length() > LONGEST_REASON) {
            fields.fault("reason", "Say it in at most " + LONGEST_REASON + " letters.");
        }
        return fields.faults().isEmpty()
                ? broadcasts.stopEverything(reason, call.by()).map(stop -> ApiAnswer.ok(view(call, Optional.of(stop))))
                : Future.succeededFuture(ApiAnswer.refused(Trouble.faults(fields.faults())));
    }

    private Future<ApiAnswer> start(ApiCall call) {
        Fields fields = new Fields(call.body(), Set.of());
        return fields.faults().isEmpty()
                ? broadcasts.startAgain(call.by()).compose(result -> started(call, result))
                : Future.succeededFuture(ApiAnswer.refused(Trouble.faults(fields.faults())));
    }

    private Future<ApiAnswer> started(ApiCall call, StartResult result) {
        return switch (result) {
            case StartResult.Asked asked -> now(call);
            case StartResult.Started started -> now(call);
            case StartResult.SamePerson same ->
                refused(Trouble.of(
                        403,
                        "same-person",
                        "It takes two people",
                        "You have asked already. Another sender must ask, too, before "
                                + same.until().truncatedTo(ChronoUnit.SECONDS) + "."));
            case StartResult.NotStopped fine ->
                refused(Trouble.of(409, "not-stopped", "Nothing is stopped", "Things go out as usual. Do nothing."));
        };
    }

    private static JsonObject view(ApiCall call, Optional<Stop> now) {
        JsonObject json = new JsonObject().put("stopped", now.isPresent());
        now.ifPresent(stop -> {
            json.put("by", stop.by()).put("at", stop.at().toString());
            if (call.caller().seesText() && !stop.reason().isEmpty()) {
                json.put("reason", stop.reason());
            }
            stop.startAsked()
                    .ifPresent(asked -> json.put("startAskedBy", asked.by())
                            .put("startAskedAt", asked.at().toString()));
        });
        return json;
    }

    private static Future<ApiAnswer> refused(Trouble trouble) {
        return Future.succeededFuture(ApiAnswer.refused(trouble));
    }
}
