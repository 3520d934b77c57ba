package org.spean.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.registers.ListDesk;
import org.spean.registers.Proposal;
import org.spean.registers.RegisterChange;

/** Lists of agencies and what they would change, as data. */
final class AgencyListView {
    /** So many agencies of each kind are named. */
    private static final int NAMED = 200;

    private AgencyListView() {}

    /** {@code AgencyList} in {@code openapi-base.json}. */
    static JsonObject list(AgencyRegister list) {
        return new JsonObject()
                .put("version", list.version())
                .put("date", list.date().toString())
                .put("source", list.source().address())
                .put("agencies", list.agencies().size());
    }

    /** {@code AgencyListWaiting}. */
    static JsonObject waiting(Proposal.Head head) {
        return new JsonObject()
                .put("id", head.id())
                .put("by", head.by())
                .put("at", head.at().toString())
                .put(
                        "list",
                        new JsonObject()
                                .put("version", head.version())
                                .put("date", head.date().toString())
                                .put("source", head.source())
                                .put("agencies", head.agencies()));
    }

    /** {@code AgencyListPreview}. */
    static JsonObject preview(ListDesk.Look look) {
        RegisterChange change = look.change();
        return waiting(look.proposal().head())
                .put("hash", look.hash())
                .put("instead", look.live().map(AgencyListView::list).orElse(null))
                .put("suspicious", change.isSuspicious())
                .put("added", some(change.added()))
                .put("changed", some(change.changed()))
                .put("removed", some(change.removed()))
                .put("warnings", new JsonArray(look.proposal().head().warnings()));
    }

    private static JsonObject some(List<Agency> agencies) {
        return new JsonObject()
                .put("count", agencies.size())
                .put(
                        "agencies",
                        new JsonArray(agencies.stream()
                                .limit(NAMED)
                                .map(AgencyListView::agency)
                                .toList()));
    }

    private static JsonObject agency(Agency agency) {
        return new JsonObject()
                .put("row", agency.row())
                .put("licence", agency.licence().orElse(null))
                .put("name", agency.name(false))
                .put("status", agency.status().name().toLowerCase(Locale.ROOT));
    }
}
