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
import org.spean.registers.ListDecision;
import org.spean.registers.Proposal;
import org.spean.registers.RegisterRead;
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
        return Future.all(
                        ports.desk().registers().live(),
                        ports.desk().registers().former(),
                        ports.desk().waiting().all())
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
        return ports.desk()
                .look(call.path("id"))
                .map(look ->
                        look.map(AgencyListView::preview).map(ApiAnswer::ok).orElse(AgencyListDecisions.NO_SUCH));
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
        return ports.desk()
                .bring(call.by(), call.now(), good.register(), warnings)
                .compose(decision -> decision instanceof ListDecision.Waits waits
                        ? ports.desk()
                                .look(waits.proposal().head().id())
                                .map(look -> look.<ApiAnswer>map(
                                                seen -> new ApiAnswer.Good(201, AgencyListView.preview(seen)))
                                        .orElse(AgencyListDecisions.NO_SUCH))
                        : Future.succeededFuture(AgencyListDecisions.answer(decision)));
    }

    private static Future<ApiAnswer> refused(List<Fault> faults) {
        return Future.succeededFuture(ApiAnswer.refused(Trouble.faults(faults)));
    }
}
