package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.registers.ListDecision;
import org.spean.registers.RegisterChange;
import org.spean.staff.Role;

/**
 * What a second person decides about a list of agencies, and the step back, which a supervisor takes alone (decision 30). Each
 * decision names what was seen: when that changed meanwhile, nothing is done.
 */
public final class AgencyListDecisions {
    static final ApiAnswer NO_SUCH =
            ApiAnswer.refused(Trouble.missing("No such list waits. GET /agencies/lists shows those that do."));
    static final ApiAnswer ALREADY_LIVE = ApiAnswer.refused(Trouble.of(
            409, "already-live", "This list is live already", "People are answered from it. There is nothing to do."));
    private static final ApiAnswer CHANGED = ApiAnswer.refused(Trouble.of(
            409,
            "changed",
            "Something changed meanwhile",
            "This is not what there is now: the live list is another one, or the hash of another preview. Look again, then"
                    + " decide."));

    private final AgencyListPorts ports;

    public AgencyListDecisions(AgencyListPorts ports) {
        this.ports = ports;
    }

    public List<Endpoint> all() {
        Access second = new Access.With(Set.of(Role.APPROVER, Role.SUPERVISOR));
        return List.of(
                new Endpoint(
                        HttpMethod.POST,
                        "/agencies/lists/{id}/approve",
                        "Make a list that waits the live one. Not by who brought it in.",
                        second,
                        Optional.of(Takes.body("AgencyListApproval")),
                        List.of(),
                        Map.of(200, "AgencyListLive"),
                        Map.of(
                                404,
                                "No such list waits.",
                                409,
                                "The hash is not that of now, more than 20 % would be gone without yesReally, or it is live."),
                        true,
                        this::approve),
                new Endpoint(
                        HttpMethod.POST,
                        "/agencies/lists/{id}/reject",
                        "Forget a list that waits.",
                        new Access.With(Set.of(Role.EDITOR, Role.APPROVER, Role.SUPERVISOR)),
                        Optional.of(Takes.body("AgencyListRejection")),
                        List.of(),
                        Map.of(200, "AgencyListRejected"),
                        Map.of(404, "No such list waits.", 409, "The hash is not that of now, or it was fetched."),
                        true,
                        this::reject),
                new Endpoint(
                        HttpMethod.POST,
                        "/agencies/roll-back",
                        "Make the list before the live one again. Once more undoes it.",
                        Access.role(Role.SUPERVISOR),
                        Optional.of(Takes.body("AgencyListRollBack")),
                        List.of(),
                        Map.of(200, "AgencyListLive"),
                        Map.of(409, "The live list is another one, or there is none before it."),
                        true,
                        this::rollBack));
    }

    private Future<ApiAnswer> approve(ApiCall call) {
        Fields fields = new Fields(call.body(), Set.of("hash", "yesReally"));
        String hash = fields.text("hash");
        boolean really = fields.flag("yesReally");
        return fields.faults().isEmpty()
                ? ports.desk().approve(call.path("id"), hash, really, call.by()).map(AgencyListDecisions::answer)
                : faulty(fields);
    }

    private Future<ApiAnswer> reject(ApiCall call) {
        Fields fields = new Fields(call.body(), Set.of("hash"));
        String hash = fields.text("hash");
        return fields.faults().isEmpty()
                ? ports.desk()
                        .reject(call.path("id"), hash, call.by(), call.now())
                        .map(AgencyListDecisions::answer)
                : faulty(fields);
    }

    private Future<ApiAnswer> rollBack(ApiCall call) {
        Fields fields = new Fields(call.body(), Set.of("live"));
        String seen = fields.text("live");
        return fields.faults().isEmpty()
                ? ports.desk().rollBack(seen, call.by()).map(AgencyListDecisions::answer)
                : faulty(fields);
    }

    private static Future<ApiAnswer> faulty(Fields fields) {
        return Future.succeededFuture(ApiAnswer.refused(Trouble.faults(fields.faults())));
    }

    /** What was decided, as it is answered; what waits is shown by {@link AgencyListRoutes}. */
    static ApiAnswer answer(ListDecision decision) {
        return switch (decision) {
            case ListDecision.Live live -> ApiAnswer.ok(AgencyListView.list(live.list()));
            case ListDecision.Waits waits ->
                ApiAnswer.ok(AgencyListView.waiting(waits.proposal().head()));
            case ListDecision.Rejected rejected ->
                ApiAnswer.ok(AgencyListView.waiting(rejected.proposal().head()));
            case ListDecision.NoSuch none -> NO_SUCH;
            case ListDecision.LiveAlready already -> ALREADY_LIVE;
            case ListDecision.Changed changed -> CHANGED;
            case ListDecision.Suspicious much -> suspicious(much.change());
            case ListDecision.SamePerson same ->
                ApiAnswer.refused(Trouble.of(
                        403,
                        "same-person",
                        "Another person must do this",
                        "You brought this list in. Somebody else looks at it and approves it."));
            case ListDecision.TooMany many ->
                ApiAnswer.refused(Trouble.of(
                        409,
                        "too-many-wait",
                        "Too many lists wait",
                        "Approve or reject one of those that wait, then bring this one in."));
            case ListDecision.IsFetched fetched ->
                ApiAnswer.refused(Trouble.of(
                        409,
                        "fetched",
                        "A fetched list is not rejected",
                        "Leave it: the next one that is published takes its place."));
            case ListDecision.NoneBefore none ->
                ApiAnswer.refused(Trouble.of(
                        409, "none-before", "There is no list before this one", "Bring in the right list instead."));
        };
    }

    private static ApiAnswer suspicious(RegisterChange change) {
        return ApiAnswer.refused(Trouble.of(
                409,
                "suspicious",
                "Much would be gone",
                "More than 20 % of the agencies would be gone: "
                        + change.removed().size() + " of " + change.before()
                        + ". If this is right, send \"yesReally\": true."));
    }
}
