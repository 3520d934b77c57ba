package org.spean.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.spean.broadcast.Audience;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.Counts;
import org.spean.broadcast.Draft;
import org.spean.broadcast.Outcome;
import org.spean.model.Language;

/**
 * An alert as data: {@code Broadcast} in {@code openapi-broadcasts.json}.
 *
 * @param words whether what staff wrote may be seen: IT sees none of it
 */
record BroadcastView(boolean words) {
    static BroadcastView of(ApiCall call) {
        return new BroadcastView(call.caller().seesText());
    }

    /** With how many people stand where. */
    JsonObject json(Broadcast broadcast, Counts counts) {
        return json(broadcast).put("counts", counts(counts));
    }

    JsonObject json(Broadcast broadcast) {
        Draft draft = broadcast.draft();
        JsonObject json = new JsonObject()
                .put("id", broadcast.id().value())
                .put("state", broadcast.state().word());
        broadcast.hash().ifPresent(hash -> json.put("hash", hash));
        broadcast
                .estimate()
                .ifPresent(estimate -> json.put("estimate", EstimateView.of(estimate))
                        .put("consequence", EstimateView.sentence(estimate, draft.channel())));
        write(json, draft);
        json.put("createdBy", broadcast.createdBy())
                .put("createdAt", broadcast.createdAt().toString());
        put(json, "submittedBy", broadcast.submittedBy());
        put(json, "approvedBy", broadcast.approvedBy());
        put(json, "approvedAt", broadcast.approvedAt());
        put(json, "startedAt", broadcast.startedAt());
        put(json, "endedAt", broadcast.endedAt());
        if (words) {
            put(json, "reason", broadcast.reason());
        }
        return json;
    }

    private void write(JsonObject json, Draft draft) {
        if (words) {
            JsonObject texts = new JsonObject();
            for (Language language : Language.values()) {
                Optional.ofNullable(draft.texts().get(language)).ifPresent(text -> texts.put(language.code(), text));
            }
            json.put("title", draft.title()).put("texts", texts);
            draft.urgentReason().ifPresent(reason -> json.put("urgent", new JsonObject().put("reason", reason)));
        } else {
            json.put("textsHidden", true);
        }
        json.put("channel", Words.word(draft.channel())).put("audience", audience(draft.audience()));
        JsonObject sounds = new JsonObject();
        draft.sounds().forEach((language, clip) -> sounds.put(language.code(), "/prompts/" + clip + ".wav"));
        if (!sounds.isEmpty()) {
            json.put("sounds", sounds);
        }
        put(json, "startAt", draft.startAt());
        json.put("validForMinutes", draft.validFor().toMinutes())
                .put("longTexts", draft.longTexts())
                .put("training", draft.training());
    }

    private static JsonObject audience(Audience audience) {
        return switch (audience) {
            case Audience.Rule rule -> rule(rule);
            case Audience.SameAs same ->
                new JsonObject().put("sameAs", same.other().value());
            case Audience.NotReachedBy missed ->
                new JsonObject().put("notReachedBy", missed.other().value());
        };
    }

    private static JsonObject rule(Audience.Rule rule) {
        if (rule.equals(Audience.Rule.ALL)) {
            return new JsonObject().put("all", true);
        }
        JsonObject json = new JsonObject();
        list(json, "provinces", rule.provinces().stream().sorted().toList());
        list(json, "topics", rule.topics().stream().sorted().toList());
        list(
                json,
                "languages",
                rule.languages().stream().sorted().map(Language::code).toList());
        return json;
    }

    private static JsonObject counts(Counts counts) {
        JsonObject json = new JsonObject().put("planned", counts.planned());
        for (Outcome outcome : Outcome.values()) {
            json.put(outcome.word(), counts.of(outcome));
        }
        return json;
    }

    private static void list(JsonObject json, String name, List<String> values) {
        if (!values.isEmpty()) {
            json.put(name, new JsonArray(values));
        }
    }

    private static void put(JsonObject json, String name, Optional<?> value) {
        value.ifPresent(one -> json.put(name, one.toString()));
    }
}
