package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Broadcasts;
import org.spean.broadcast.ChangeResult;
import org.spean.broadcast.Draft;
import org.spean.staff.Role;

/** Alerts as staff write, approve and steer them (contract, "Staff JSON API"). That two people are two the service sees to. */
public final class BroadcastRoutes {
    private static final String ALL = "/broadcasts";
    private static final String ONE = ALL + "/{id}";
    private static final Takes DRAFT = Takes.body("BroadcastDraft");
    private static final Takes NOTHING = Takes.maybe("Nothing");
    private static final Takes PERHAPS_REASON = Takes.maybe("PerhapsReason");
    private static final Access EDITOR = Access.role(Role.EDITOR);
    /** Who may keep it from going out, and let go on what was approved. Their own work, too: that harms nobody. */
    private static final Access STEERING = new Access.With(Set.of(Role.APPROVER, Role.SENDER));

    private final Broadcasts broadcasts;

    /** What is asked of one alert, once the body was read. */
    private interface Step {
        Future<ChangeResult> take(BroadcastId id, String by);
    }

    public BroadcastRoutes(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    public List<Endpoint> all() {
        return List.of(
                create(),
                edit(),
                step(
                        "submit",
                        "Check it, count its people and its cost, and let another person decide.",
                        EDITOR,
                        NOTHING,
                        fields -> broadcasts::submit),
                step(
                        "approve",
                        "Let it go out: exactly what has this hash, to so many people. Nobody approves their own work.",
                        Access.role(Role.APPROVER),
                        Takes.body("Approval"),
                        this::approve,
                        "hash",
                        "people"),
                step(
                        "reject",
                        "Let it not go out, or nobody else get it.",
                        STEERING,
                        Takes.body("Reason"),
                        this::reject,
                        "reason"),
                step(
                        "pause",
                        "Send no more of it for now. What the gateway has already cannot be called back.",
                        STEERING,
                        PERHAPS_REASON,
                        this::pause,
                        "reason"),
                step(
                        "resume",
                        "Go on where it was paused. Nobody gets it twice.",
                        STEERING,
                        NOTHING,
                        fields -> broadcasts::resume),
                step("cancel", "Send no more of it, ever.", STEERING, PERHAPS_REASON, this::cancel, "reason"),
                another(
                        "correction",
                        "A new draft with its words, for exactly the people it went to.",
                        fields -> broadcasts::correction),
                another(
                        "resend",
                        "A new draft with its words, for exactly the people it did not reach.",
                        fields -> broadcasts::resend));
    }

    private Endpoint create() {
        return new Endpoint(
                HttpMethod.POST,
                ALL,
                "Write an alert. It goes nowhere before it is submitted and another person approves it.",
                Access.role(Role.EDITOR),
                Optional.of(DRAFT),
                List.of(),
                Map.of(201, "Broadcast"),
                Map.of(),
                true,
                call -> drafted(call, draft -> broadcasts.create(draft, call.by()), 201));
    }

    private Endpoint edit() {
        return one(
                        HttpMethod.PUT,
                        ONE,
                        "Write it anew, as long as it has not begun. It is a draft again, and an approval counts no more.",
                        EDITOR,
                        DRAFT,
                        200,
                        call -> found(call, id -> drafted(call, draft -> broadcasts.edit(id, draft, call.by()), 200)))
                .repeated(this::now);
    }

    private Step approve(Fields fields) {
        String hash = fields.text("hash");
        long people = fields.number("people");
        return (id, by) -> broadcasts.approve(id, hash, people, by);
    }

    private Step reject(Fields fields) {
        String reason = fields.text("reason");
        return (id, by) -> broadcasts.reject(id, reason, by);
    }

    private Step pause(Fields fields) {
        String reason = fields.optionalText("reason").orElse("");
        return (id, by) -> broadcasts.pause(id, reason, by);
    }

    private Step cancel(Fields fields) {
        String reason = fields.optionalText("reason").orElse("");
        return (id, by) -> broadcasts.cancel(id, reason, by);
    }

    private Endpoint step(
            String word, String summary, Access access, Takes takes, Function<Fields, Step> read, String... known) {
        return one(HttpMethod.POST, ONE + "/" + word, summary, access, takes, 200, call -> take(call, read, 200, known))
                .repeated(this::now);
    }

    private Future<ApiAnswer> now(ApiCall call) {
        return found(
                call,
                id -> broadcasts
                        .find(id)
                        .map(found -> found.map(alert ->
                                        ApiAnswer.ok(BroadcastView.of(call).json(alert)))
                                .orElseGet(() -> ApiAnswer.refused(Refusals.NO_SUCH))));
    }

    private Endpoint another(String word, String summary, Function<Fields, Step> read) {
        return one(HttpMethod.POST, ONE + "/" + word, summary, EDITOR, NOTHING, 201, call -> take(call, read, 201));
    }

    private static Endpoint one(
            HttpMethod method,
            String path,
            String summary,
            Access access,
            Takes takes,
            int good,
            Function<ApiCall, Future<ApiAnswer>> work) {
        return new Endpoint(
                method,
                path,
                summary,
                access,
                Optional.of(takes),
                List.of(),
                Map.of(good, "Broadcast"),
                Map.of(404, "There is no alert of this id.", 409, "It cannot be done as things are."),
                true,
                work);
    }

    private Future<ApiAnswer> take(ApiCall call, Function<Fields, Step> read, int good, String... known) {
        return found(call, id -> {
            Fields fields = new Fields(call.body(), Set.of(known));
            Step step = read.apply(fields);
            return fields.faults().isEmpty()
                    ? step.take(id, call.by()).compose(result -> answer(call, result, good))
                    : refused(Trouble.faults(fields.faults()));
        });
    }

    private Future<ApiAnswer> drafted(ApiCall call, Function<Draft, Future<ChangeResult>> work, int good) {
        return switch (DraftFields.read(call.body())) {
            case DraftFields.Read.Faulty faulty -> refused(Trouble.faults(faulty.faults()));
            case DraftFields.Read.Fine fine -> work.apply(fine.draft()).compose(result -> answer(call, result, good));
        };
    }

    private static Future<ApiAnswer> found(ApiCall call, Function<BroadcastId, Future<ApiAnswer>> work) {
        String id = call.path("id");
        return BroadcastId.fits(id) ? work.apply(new BroadcastId(id)) : refused(Refusals.NO_SUCH);
    }

    private Future<ApiAnswer> answer(ApiCall call, ChangeResult result, int good) {
        return switch (result) {
            case ChangeResult.Done done ->
                Future.succeededFuture(
                        new ApiAnswer.Good(good, BroadcastView.of(call).json(done.broadcast())));
            case ChangeResult.NotFound none -> refused(Refusals.NO_SUCH);
            case ChangeResult.Refused refused ->
                BroadcastId.fits(call.path("id"))
                        ? broadcasts
                                .find(new BroadcastId(call.path("id")))
                                .map(now -> ApiAnswer.refused(Refusals.of(refused, now.map(Broadcast::state))))
                        : refused(Refusals.of(refused, Optional.empty()));
        };
    }

    private static Future<ApiAnswer> refused(Trouble trouble) {
        return Future.succeededFuture(ApiAnswer.refused(trouble));
    }
}
