package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.broadcast.Audience;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Broadcasts;
import org.spean.broadcast.Ledger;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RecipientPage;
import org.spean.model.Channel;
import org.spean.model.PhoneNumber;
import org.spean.staff.Role;

/** Alerts as staff look at them: how they stand, what became of whom, and whom an audience would be. */
public final class BroadcastReads {
    private static final Query CURSOR = new Query.Word("cursor", "next of the page before");
    private static final Trouble STRANGE_CURSOR = Queries.trouble("The cursor is none of ours.");
    private static final int USUAL = 20;
    /** As many as the store gives at once: a full page of them may be the last, or not. */
    private static final int MOST = 100;

    private static final int USUAL_PEOPLE = 100;
    private static final int MOST_PEOPLE = 500;

    private final Broadcasts broadcasts;
    private final Ledger ledger;

    public BroadcastReads(Broadcasts broadcasts, Ledger ledger) {
        this.broadcasts = broadcasts;
        this.ledger = ledger;
    }

    public List<Endpoint> all() {
        return List.of(
                Endpoint.read("/broadcasts", "All alerts, newest first.", "Broadcasts", this::list)
                        .with(CURSOR, new Query.Number("limit", "1 to " + MOST + " alerts on a page", MOST, USUAL)),
                Endpoint.read(
                                "/broadcasts/{id}",
                                "One alert: how it stands, and how many people stand where.",
                                "Broadcast",
                                this::one)
                        .or404("There is no alert of this id."),
                Endpoint.read(
                                "/broadcasts/{id}/recipients",
                                "What became of whom. Numbers are masked.",
                                "Recipients",
                                this::recipients)
                        .only(Role.SENDER)
                        .or404("There is no alert of this id.")
                        .with(
                                CURSOR,
                                new Query.OneOf(
                                        "outcome",
                                        "one outcome, as counts names them; left out: everybody",
                                        Arrays.stream(Outcome.values())
                                                .map(Outcome::word)
                                                .toList()),
                                new Query.Number(
                                        "limit",
                                        "1 to " + MOST_PEOPLE
                                                + " people on a page; it may have fewer and not be the last",
                                        MOST_PEOPLE,
                                        USUAL_PEOPLE)),
                new Endpoint(
                        HttpMethod.POST,
                        "/audience/count",
                        "How many people an audience has just now. Names nobody, changes nothing.",
                        new Access.With(Set.of(Role.EDITOR, Role.VIEWER)),
                        Optional.of(Takes.body("AudienceQuestion")),
                        List.of(),
                        Map.of(200, "AudienceCount"),
                        Map.of(),
                        false,
                        this::count));
    }

    private Future<ApiAnswer> list(ApiCall call) {
        int most = limit(call, USUAL);
        Optional<String> cursor = call.query("cursor");
        if (cursor.isPresent() && !BroadcastId.fits(cursor.get())) {
            return Future.succeededFuture(ApiAnswer.refused(STRANGE_CURSOR));
        }
        Optional<BroadcastId> after = cursor.map(BroadcastId::new);
        return broadcasts
                .page(after, Math.min(most + 1, MOST))
                .compose(page -> page.isEmpty() && after.isPresent()
                        ? broadcasts
                                .find(after.get())
                                .map(last -> last.map(known -> page(call, page, most))
                                        .orElseGet(() -> ApiAnswer.refused(STRANGE_CURSOR)))
                        : Future.succeededFuture(page(call, page, most)));
    }

    private static ApiAnswer page(ApiCall call, List<Broadcast> page, int most) {
        List<Broadcast> shown = page.subList(0, Math.min(most, page.size()));
        BroadcastView view = BroadcastView.of(call);
        JsonObject json = new JsonObject()
                .put("broadcasts", new JsonArray(shown.stream().map(view::json).toList()));
        if (page.size() > most || page.size() == MOST) {
            json.put("next", shown.getLast().id().value());
        }
        return ApiAnswer.ok(json);
    }

    private Future<ApiAnswer> one(ApiCall call) {
        return found(call)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(ApiAnswer.refused(Refusals.NO_SUCH))
                        : broadcasts
                                .counts(found.get())
                                .map(counts ->
                                        ApiAnswer.ok(BroadcastView.of(call).json(found.get(), counts))));
    }

    private Future<ApiAnswer> recipients(ApiCall call) {
        if (call.query("cursor").filter(word -> !RecipientPage.isCursor(word)).isPresent()) {
            return Future.succeededFuture(ApiAnswer.refused(STRANGE_CURSOR));
        }
        Optional<Outcome> outcome = call.query("outcome")
                .flatMap(word -> Arrays.stream(Outcome.values())
                        .filter(one -> one.word().equals(word))
                        .findFirst());
        return found(call)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(ApiAnswer.refused(Refusals.NO_SUCH))
                        : recipients(found.get(), outcome, call).map(page -> ApiAnswer.ok(people(page))));
    }

    /** What an approval wrote down that counts no more is nobody. */
    private Future<RecipientPage> recipients(Broadcast alert, Optional<Outcome> outcome, ApiCall call) {
        return alert.approvedAt().isEmpty()
                ? Future.succeededFuture(new RecipientPage(List.of(), Optional.empty()))
                : ledger.recipients(alert.id(), outcome, call.query("cursor"), limit(call, USUAL_PEOPLE));
    }

    private Future<ApiAnswer> count(ApiCall call) {
        Fields fields = new Fields(call.body(), Set.of("audience", "channel"));
        Audience audience = AudienceFields.read(fields);
        Channel channel = fields.raw("channel").isPresent() ? DraftFields.channel(fields) : Channel.SMS;
        return fields.faults().isEmpty()
                ? broadcasts.count(audience, channel).map(count -> ApiAnswer.ok(EstimateView.of(count)))
                : Future.succeededFuture(ApiAnswer.refused(Trouble.faults(fields.faults())));
    }

    private Future<Optional<Broadcast>> found(ApiCall call) {
        String id = call.path("id");
        return BroadcastId.fits(id) ? broadcasts.find(new BroadcastId(id)) : Future.succeededFuture(Optional.empty());
    }

    private static int limit(ApiCall call, int usual) {
        return call.query("limit").map(Integer::parseInt).orElse(usual);
    }

    private static JsonObject people(RecipientPage page) {
        JsonArray people = new JsonArray();
        page.people().forEach(one -> {
            JsonObject json = new JsonObject().put("outcome", one.outcome().word());
            one.number().map(PhoneNumber::masked).ifPresent(number -> json.put("number", number));
            one.reason().ifPresent(reason -> json.put("reason", reason));
            people.add(json);
        });
        JsonObject json = new JsonObject().put("recipients", people);
        page.next().ifPresent(next -> json.put("next", next));
        return json;
    }
}
