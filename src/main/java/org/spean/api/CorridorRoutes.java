package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.spean.api.Trouble.Fault;
import org.spean.checks.CorridorEntry;
import org.spean.content.ContentPack;
import org.spean.content.CorridorNews;
import org.spean.conversation.CorridorStore;
import org.spean.model.Language;
import org.spean.model.PhnomPenh;
import org.spean.staff.Role;

/** The dated status of each country pair: what it is, what it was, and new news (issue 4, item 8). */
public final class CorridorRoutes {
    private static final ApiAnswer NO_SUCH =
            ApiAnswer.refused(Trouble.missing("There is no corridor of this id. GET /corridors lists them."));

    private final Supplier<ContentPack> pack;
    private final CorridorStore store;
    private final int verifyEveryDays;

    /** @param verifyEveryDays news older than this is said to be not confirmed */
    public CorridorRoutes(Supplier<ContentPack> pack, CorridorStore store, int verifyEveryDays) {
        this.pack = pack;
        this.store = store;
        this.verifyEveryDays = verifyEveryDays;
    }

    public List<Endpoint> all() {
        return List.of(
                Endpoint.read(
                        "/corridors",
                        "Every corridor as people are told of it now.",
                        "Corridors",
                        call -> list(call.now())),
                Endpoint.read(
                                "/corridors/{id}/history",
                                "What staff entered for one corridor, latest first.",
                                "CorridorHistory",
                                this::history)
                        .or404("There is no corridor of this id."),
                new Endpoint(
                        HttpMethod.PUT,
                        "/corridors/{id}",
                        "Enter news of a corridor. It is said within seconds, by text and by phone.",
                        Access.role(Role.EDITOR),
                        Optional.of(Takes.body("CorridorEntry")),
                        List.of(),
                        Map.of(200, "Corridor"),
                        Map.of(404, "There is no corridor of this id.", 409, "There is news of a later day."),
                        true,
                        this::put));
    }

    private Future<ApiAnswer> list(Instant now) {
        return store.all().map(news -> {
            CorridorView view = view(news, now);
            JsonArray list = new JsonArray();
            pack.get().corridors().keySet().stream()
                    .sorted()
                    .forEach(id -> view.of(id).ifPresent(list::add));
            return ApiAnswer.ok(new JsonObject().put("corridors", list));
        });
    }

    private Future<ApiAnswer> history(ApiCall call) {
        String id = call.path("id");
        if (!pack.get().corridors().containsKey(id)) {
            return Future.succeededFuture(NO_SUCH);
        }
        return store.history(id).map(past -> {
            JsonArray list = new JsonArray();
            past.forEach(one -> list.add(CorridorView.news(one)));
            return ApiAnswer.ok(new JsonObject().put("id", id).put("news", list));
        });
    }

    private Future<ApiAnswer> put(ApiCall call) {
        String id = call.path("id");
        if (!pack.get().corridors().containsKey(id)) {
            return Future.succeededFuture(NO_SUCH);
        }
        Fields fields = new Fields(call.body(), Set.of("status", "asOf", "source", "text"));
        CorridorEntry entry =
                new CorridorEntry(fields.text("status"), fields.text("asOf"), fields.text("source"), words(fields));
        if (!fields.faults().isEmpty()) {
            return Future.succeededFuture(ApiAnswer.refused(Trouble.faults(fields.faults())));
        }
        return switch (entry.check(id, call.by(), call.now(), today(call.now()))) {
            case CorridorEntry.Checked.Faulty faulty ->
                Future.succeededFuture(ApiAnswer.refused(Trouble.faults(faulty.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.what()))
                        .toList())));
            case CorridorEntry.Checked.Fine fine ->
                store.put(fine.news()).map(entered -> switch (entered) {
                    case CorridorStore.Entered.Told told ->
                        view(Map.of(id, fine.news()), call.now())
                                .of(id)
                                .map(ApiAnswer::ok)
                                .orElse(NO_SUCH);
                    case CorridorStore.Entered.Older older -> older(older.latest());
                });
        };
    }

    private static ApiAnswer older(CorridorNews latest) {
        return ApiAnswer.refused(Trouble.of(
                409,
                "older-news",
                "There is later news",
                "What is told now is of " + latest.asOf() + ". Enter news of that day or later."));
    }

    private static Map<String, String> words(Fields fields) {
        Set<String> codes =
                java.util.Arrays.stream(Language.values()).map(Language::code).collect(Collectors.toUnmodifiableSet());
        Map<String, String> words = new HashMap<>();
        fields.inner("text", codes).ifPresent(text -> codes.forEach(code -> words.put(code, text.text(code))));
        return words;
    }

    private CorridorView view(Map<String, CorridorNews> news, Instant now) {
        return new CorridorView(pack.get(), news, today(now), verifyEveryDays);
    }

    private static LocalDate today(Instant now) {
        return PhnomPenh.dateAt(now);
    }
}
