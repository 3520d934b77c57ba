package org.spean.redis;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.Estimate;
import org.spean.model.Language;

/** An alert as JSON, before it is sealed. Never logged: it holds what the alert says. */
final class BroadcastCodec {
    private static final int VERSION = 1;

    private BroadcastCodec() {}

    static String write(Broadcast alert) {
        JsonObject json = new JsonObject()
                .put("v", VERSION)
                .put("version", alert.version())
                .put("state", alert.state().word())
                .put("draft", DraftCodec.write(alert.draft()))
                .put("createdBy", alert.createdBy())
                .put("createdAt", alert.createdAt().toString())
                .put("hands", new JsonArray(alert.hands().stream().sorted().toList()));
        alert.submittedBy().ifPresent(who -> json.put("submittedBy", who));
        alert.hash().ifPresent(hash -> json.put("hash", hash));
        alert.estimate().ifPresent(estimate -> json.put("estimate", estimate(estimate)));
        alert.approvedBy().ifPresent(who -> json.put("approvedBy", who));
        alert.approvedAt().ifPresent(at -> json.put("approvedAt", at.toString()));
        alert.startedAt().ifPresent(at -> json.put("startedAt", at.toString()));
        alert.endedAt().ifPresent(at -> json.put("endedAt", at.toString()));
        alert.reason().ifPresent(reason -> json.put("reason", reason));
        if (alert.round() > 0) {
            json.put("round", alert.round());
        }
        return json.encode();
    }

    /** @throws UnreadableValueException made by a newer version */
    static Broadcast read(String id, String text) {
        JsonObject json = new JsonObject(text);
        if (json.getInteger("v", 0) != VERSION) {
            throw new UnreadableValueException("an alert has another form");
        }
        Set<String> hands = new LinkedHashSet<>();
        json.getJsonArray("hands").forEach(hand -> hands.add((String) hand));
        return new Broadcast(
                new BroadcastId(id),
                json.getLong("version"),
                BroadcastState.valueOf(json.getString("state").toUpperCase(Locale.ROOT)),
                DraftCodec.read(json.getJsonObject("draft")),
                json.getString("createdBy"),
                Instant.parse(json.getString("createdAt")),
                hands,
                text(json, "submittedBy"),
                text(json, "hash"),
                Optional.ofNullable(json.getJsonObject("estimate")).map(BroadcastCodec::estimate),
                text(json, "approvedBy"),
                text(json, "approvedAt").map(Instant::parse),
                text(json, "startedAt").map(Instant::parse),
                text(json, "endedAt").map(Instant::parse),
                text(json, "reason"),
                json.getInteger("round", json.containsKey("approvedAt") ? 1 : 0));
    }

    private static JsonObject estimate(Estimate estimate) {
        JsonObject byLanguage = new JsonObject();
        estimate.byLanguage()
                .forEach((language, part) -> byLanguage.put(
                        language.code(),
                        new JsonObject().put("people", part.people()).put("each", part.segmentsEach())));
        return new JsonObject()
                .put("people", estimate.people())
                .put("segments", estimate.segments())
                .put("byLanguage", byLanguage)
                .put("costUsd", estimate.costUsd().toPlainString())
                .put("minutes", estimate.minutes());
    }

    private static Estimate estimate(JsonObject json) {
        Map<Language, Estimate.OfLanguage> byLanguage = new EnumMap<>(Language.class);
        JsonObject parts = json.getJsonObject("byLanguage");
        for (Language language : Language.values()) {
            Optional.ofNullable(parts.getJsonObject(language.code()))
                    .ifPresent(part -> byLanguage.put(
                            language, new Estimate.OfLanguage(part.getLong("people"), part.getInteger("each"))));
        }
        return new Estimate(
                json.getLong("people"),
                json.getLong("segments"),
                byLanguage,
                new BigDecimal(json.getString("costUsd")),
                json.getLong("minutes"));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name));
    }
}
