package org.spean.redis;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.spean.content.Corridor;
import org.spean.content.CorridorNews;
import org.spean.model.Language;

/** News of a corridor as JSON, before it is sealed. */
final class CorridorCodec {
    private static final int VERSION = 1;

    private CorridorCodec() {}

    static String write(CorridorNews news) {
        JsonObject words = new JsonObject();
        news.words().forEach((language, text) -> words.put(language.code(), text));
        return new JsonObject()
                .put("v", VERSION)
                .put("status", news.status().word())
                .put("asOf", news.asOf().toString())
                .put("source", news.source())
                .put("words", words)
                .put("by", news.by())
                .put("at", news.at().toString())
                .encode();
    }

    /** @throws UnreadableValueException made by a newer version */
    static CorridorNews read(String id, String text) {
        JsonObject json = new JsonObject(text);
        if (json.getInteger("v", 0) != VERSION) {
            throw new UnreadableValueException("the news of a corridor has another form");
        }
        Map<Language, String> words = new EnumMap<>(Language.class);
        JsonObject written = json.getJsonObject("words");
        for (Language language : Language.values()) {
            if (written.containsKey(language.code())) {
                words.put(language, written.getString(language.code()));
            }
        }
        return new CorridorNews(
                id,
                Corridor.Status.ofWord(json.getString("status")).orElse(Corridor.Status.UNKNOWN),
                LocalDate.parse(json.getString("asOf")),
                json.getString("source"),
                words,
                json.getString("by"),
                Instant.parse(json.getString("at")));
    }
}
