package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.content.AgencyRegister;
import org.spean.registers.Proposal;
import org.spean.registers.RegisterChange;
import org.spean.registers.RegisterStore;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
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
        if (!fields.faults().isEmpty()) {
            return answer(ApiAnswer.refused(Trouble.faults(fields.faults())));
        }
        return seen(call, (proposal, live) -> {
            if (proposal.head().by().equals(call.by())) {
                return answer(ApiAnswer.refused(Trouble.of(
                        403,
                        "same-person",
                        "Another person must do this",
                        "You brought this list in. Somebody else looks at it and approves it.")));
            }
            if (live.filter(now -> now.version().equals(proposal.head().version()))
                    .isPresent()) {
                return ports.done(proposal).map(ALREADY_LIVE);
            }
            return ports.reading()
                    .work(() -> look(proposal, live))
                    .compose(look -> look.hash().equals(hash)
                            ? look.change().isSuspicious() && !really
                                    ? answer(suspicious(look.change()))
                                    : live(call, proposal, live, look.change())
                            : answer(CHANGED));
        });
    }

    /** What somebody who looks just now sees. */
    private record Look(String hash, RegisterChange change) {}

    private static Look look(Proposal proposal, Optional<AgencyRegister> live) {
        return new Look(
                proposal.hash(live.map(AgencyRegister::version)), RegisterChange.between(live, proposal.list()));
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

    private Future<ApiAnswer> live(
            ApiCall call, Proposal proposal, Optional<AgencyRegister> live, RegisterChange change) {
        RegisterStore registers = ports.registersOf().apply(call.by());
        Optional<String> before = live.map(AgencyRegister::version);
        boolean same = live.filter(now -> !now.sample()).isPresent() && change.isNothing();
        Future<RegisterStore.Outcome> outcome =
                same ? registers.renew(proposal.list(), before) : registers.replace(proposal.list(), before);
        return outcome.compose(done -> switch (done) {
            case DONE -> ports.done(proposal).map(gone -> ApiAnswer.ok(AgencyListView.list(proposal.list())));
            case CHANGED_MEANWHILE, NO_FORMER -> answer(CHANGED);
        });
    }

    private Future<ApiAnswer> reject(ApiCall call) {
        Fields fields = new Fields(call.body(), Set.of("hash"));
        String hash = fields.text("hash");
        if (!fields.faults().isEmpty()) {
            return answer(ApiAnswer.refused(Trouble.faults(fields.faults())));
        }
        return seen(call, (proposal, live) -> {
            if (proposal.head().id().equals(AgencyListPorts.FETCHED)) {
                return answer(ApiAnswer.refused(Trouble.of(
                        409,
                        "fetched",
                        "A fetched list is not rejected",
                        "Leave it: the next one that is published takes its place.")));
            }
            return ports.reading()
                    .work(() -> look(proposal, live))
                    .compose(look -> look.hash().equals(hash)
                            ? ports.trail()
                                    .append(new AuditEntry(
                                            call.now(),
                                            call.by(),
                                            AuditAction.AGENCIES_REJECT,
                                            "list-" + proposal.head().version(),
                                            Map.of("id", proposal.head().id())))
                                    .compose(told -> ports.done(proposal))
                                    .map(gone -> ApiAnswer.ok(AgencyListView.waiting(proposal.head())))
                            : answer(CHANGED));
        });
    }

    private Future<ApiAnswer> rollBack(ApiCall call) {
        Fields fields = new Fields(call.body(), Set.of("live"));
        String seen = fields.text("live");
        if (!fields.faults().isEmpty()) {
            return answer(ApiAnswer.refused(Trouble.faults(fields.faults())));
        }
        RegisterStore registers = ports.registersOf().apply(call.by());
        return registers
                .version()
                .compose(live -> live.equals(Optional.of(seen))
                        ? registers.rollBack(seen).compose(done -> switch (done) {
                            case DONE ->
                                registers
                                        .live()
                                        .map(now -> now.map(AgencyListView::list)
                                                .map(ApiAnswer::ok)
                                                .orElse(CHANGED));
                            case CHANGED_MEANWHILE -> answer(CHANGED);
                            case NO_FORMER ->
                                answer(ApiAnswer.refused(Trouble.of(
                                        409,
                                        "none-before",
                                        "There is no list before this one",
                                        "Bring in the right list instead.")));
                        })
                        : answer(CHANGED));
    }

    /** A decision on what there is just now. */
    @FunctionalInterface
    private interface Decision {
        Future<ApiAnswer> on(Proposal proposal, Optional<AgencyRegister> live);
    }

    private Future<ApiAnswer> seen(ApiCall call, Decision decision) {
        return ports.find(call.path("id"))
                .compose(found -> found.isEmpty()
                        ? answer(NO_SUCH)
                        : ports.registers().live().compose(live -> decision.on(found.get(), live)));
    }

    private static Future<ApiAnswer> answer(ApiAnswer answer) {
        return Future.succeededFuture(answer);
    }
}
