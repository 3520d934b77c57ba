package org.spean.api;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.spean.checks.CorridorNow;
import org.spean.content.ContentPack;
import org.spean.content.Corridor;
import org.spean.content.CorridorNews;
import org.spean.content.Fact;
import org.spean.model.Language;

/** A corridor as data: {@code Corridor} in {@code openapi-base.json}. */
record CorridorView(ContentPack pack, Map<String, CorridorNews> news, LocalDate today, int verifyEveryDays) {
    Optional<JsonObject> of(String id) {
        return CorridorNow.of(pack, news, id).map(this::json);
    }

    /** One entry of staff as it was made. */
    static JsonObject news(CorridorNews news) {
        JsonObject json = new JsonObject()
                .put("status", news.status().word())
                .put("asOf", news.asOf().toString())
                .put("source", news.source())
                .put("by", news.by())
                .put("at", news.at().toString());
        if (!news.words().isEmpty()) {
            JsonObject words = new JsonObject();
            news.words().forEach((language, text) -> words.put(language.code(), text));
            json.put("text", words);
        }
        return json;
    }

    private JsonObject json(Corridor corridor) {
        boolean confirmed = CorridorNow.isConfirmed(corridor, today, verifyEveryDays);
        JsonObject json = new JsonObject()
                .put("id", corridor.id())
                .put("from", corridor.from().code())
                .put("to", corridor.to().code())
                .put("status", corridor.status().word())
                .put("asOf", corridor.asOf().map(LocalDate::toString).orElse(null))
                .put("confirmed", confirmed)
                .put(
                        "source",
                        corridor.sources().stream()
                                .findFirst()
                                .map(Fact.Source::address)
                                .orElse(null))
                .put("text", words(corridor));
        CorridorNews entered = news.get(corridor.id());
        return entered == null
                ? json.put("origin", "pack")
                : json.put("origin", "staff")
                        .put("by", entered.by())
                        .put("at", entered.at().toString());
    }

    private JsonObject words(Corridor corridor) {
        JsonObject words = new JsonObject();
        for (Language language : Language.values()) {
            Map<String, String> values = new HashMap<>();
            corridor.asOf().ifPresent(date -> values.put("date", date.toString()));
            pack.country(corridor.to())
                    .ifPresent(country -> values.put("country", country.name().in(language)));
            words.put(language.code(), corridor.text().in(language, values));
        }
        return words;
    }
}
