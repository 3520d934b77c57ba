package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.api.Trouble.Fault;
import org.spean.content.AgencyRegister;
import org.spean.model.PhnomPenh;
import org.spean.registers.Proposal;
import org.spean.registers.RegisterRead;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.Role;

/** Lists of agencies that somebody brings in: what waits, what it would change, and a new one (issue 4, item 1). */
public final class AgencyListRoutes {
    private static final int WARNINGS = 20;
    private static final String LISTS = "/agencies/lists";

    private final AgencyListPorts ports;

    public AgencyListRoutes(AgencyListPorts ports) {
        this.ports = ports;
    }

    public List<Endpoint> all() {
        return List.of(
                Endpoint.read(
                        LISTS,
                        "The list that people are answered from, the one before it, and those that wait for a second person.",
                        "AgencyLists",
                        call -> all(call)),
                new Endpoint(
                                HttpMethod.POST,
                                LISTS,
                                "Bring in a list: every bad row, or what it would change. It waits 30 days for a second person.",
                                Access.role(Role.EDITOR),
                                Optional.of(Takes.body("AgencyListUpload")),
                                List.of(),
                                Map.of(201, "AgencyListPreview"),
                                Map.of(
                                        409,
                                        "This list is live already, too many wait, or the key's first request is under way."),
                                true,
                                this::bring)
                        .taking(AgencyUpload.BODY),
                Endpoint.read(
                                LISTS + "/{id}",
                                "What a list that waits would change just now, and the hash to approve it by.",
                                "AgencyListPreview",
                                this::preview)
                        .or404("No such list waits."));
    }

    private Future<ApiAnswer> all(ApiCall call) {
        return Future.all(ports.registers().live(), ports.registers().former(), ports.waiting())
                .map(found -> ApiAnswer.ok(new JsonObject()
                        .put("live", list(found.resultAt(0)))
                        .put("before", list(found.resultAt(1)))
                        .put(
                                "waiting",
                                new JsonArray(found.<List<Proposal.Head>>resultAt(2).stream()
                                        .map(AgencyListView::waiting)
                                        .toList()))));
    }

    private static @Nullable JsonObject list(Optional<AgencyRegister> list) {
        return list.map(AgencyListView::list).orElse(null);
    }

    private Future<ApiAnswer> preview(ApiCall call) {
        return ports.find(call.path("id"))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(AgencyListDecisions.NO_SUCH)
                        : preview(found.get(), 200));
    }

    private Future<ApiAnswer> preview(Proposal proposal, int status) {
        return ports.registers()
                .live()
                .compose(live -> ports.reading().work(() -> AgencyListView.preview(proposal, live)))
                .map(json -> new ApiAnswer.Good(status, json));
    }

    private Future<ApiAnswer> bring(ApiCall call) {
        LocalDate today = PhnomPenh.dateAt(call.now());
        return ports.reading().work(() -> AgencyUpload.read(call, today)).compose(read -> switch (read) {
            case AgencyUpload.Read.Faulty faulty -> refused(faulty.faults());
            case AgencyUpload.Read.Fine fine ->
                ports.reading()
                        .read(
                                fine.upload().file(),
                                fine.upload().source(),
                                fine.upload().date(),
                                today)
                        .compose(list -> switch (list) {
                            case RegisterRead.Bad bad -> refused(AgencyUpload.faults(bad.problems()));
                            case RegisterRead.Good good -> keep(call, good);
                        });
        });
    }

    private Future<ApiAnswer> keep(ApiCall call, RegisterRead.Good good) {
        List<String> warnings =
                good.warnings().stream().limit(WARNINGS).map(AgencyUpload::line).toList();
        Proposal proposal = Proposal.of(ports.ids().get(), call.by(), call.now(), good.register(), warnings);
        return ports.registers().version().compose(live -> {
            if (live.equals(Optional.of(good.register().version()))) {
                return Future.succeededFuture(AgencyListDecisions.ALREADY_LIVE);
            }
            return ports.trail()
                    .append(entry(proposal))
                    .compose(told -> ports.proposals().add(proposal))
                    .compose(kept -> kept
                            ? preview(proposal, 201)
                            : Future.succeededFuture(ApiAnswer.refused(Trouble.of(
                                    409,
                                    "too-many-wait",
                                    "Too many lists wait",
                                    "Approve or reject one of those that wait, then bring this one in."))));
        });
    }

    private static AuditEntry entry(Proposal proposal) {
        Proposal.Head head = proposal.head();
        return new AuditEntry(
                head.at(),
                head.by(),
                AuditAction.AGENCIES_PROPOSE,
                "list-" + head.version(),
                Map.of(
                        "agencies",
                        Integer.toString(head.agencies()),
                        "date",
                        head.date().toString(),
                        "id",
                        head.id()));
    }

    private static Future<ApiAnswer> refused(List<Fault> faults) {
        return Future.succeededFuture(ApiAnswer.refused(Trouble.faults(faults)));
    }
}
