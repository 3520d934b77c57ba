package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.spean.api.Trouble.Fault;
import org.spean.checks.AgencyIndex;
import org.spean.model.Language;
import org.spean.model.PhnomPenh;

/** What the public would be told of an agency, as data: the same list and the same matcher (issue 4, item 9). */
public final class AgencyRoutes {
    private final Supplier<Optional<AgencyIndex>> index;
    private final int verifyEveryDays;

    /**
     * @param index the list of this moment; empty where nobody may be answered from any
     * @param verifyEveryDays an older list is said to be old
     */
    public AgencyRoutes(Supplier<Optional<AgencyIndex>> index, int verifyEveryDays) {
        this.index = index;
        this.verifyEveryDays = verifyEveryDays;
    }

    public List<Endpoint> all() {
        return List.of(new Endpoint(
                HttpMethod.POST,
                "/agencies/check",
                "What the public would be told of the agency that a text means. Changes nothing.",
                Access.anyRole(),
                Optional.of(Takes.body("AgencyQuestion")),
                List.of(),
                Map.of(200, "AgencyAnswer"),
                Map.of(),
                false,
                call -> Future.succeededFuture(check(call))));
    }

    private ApiAnswer check(ApiCall call) {
        Fields fields = new Fields(call.body(), Set.of("text", "language"));
        String text = fields.text("text");
        Optional<Language> language = Language.ofCode(fields.text("language"));
        List<Fault> faults = new ArrayList<>(fields.faults());
        if (faults.isEmpty() && language.isEmpty()) {
            faults.add(new Fault("language", "Write km or en."));
        }
        if (!faults.isEmpty()) {
            return ApiAnswer.refused(Trouble.faults(faults));
        }
        LocalDate today = PhnomPenh.dateAt(call.now());
        return index.get()
                .map(list -> new AgencyView(list.register(), language.orElseThrow(), today, verifyEveryDays)
                        .answer(list.find(text)))
                .map(ApiAnswer::ok)
                .orElseGet(() -> ApiAnswer.ok(new JsonObject().put("found", "no-list")));
    }
}
