package org.spean.redis;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.broadcast.Audience;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Draft;
import org.spean.model.Channel;
import org.spean.model.Language;

/** A draft as JSON, inside an alert. */
final class DraftCodec {
    private DraftCodec() {}

    static JsonObject write(Draft draft) {
        JsonObject texts = new JsonObject();
        draft.texts().forEach((language, text) -> texts.put(language.code(), text));
        JsonObject json = new JsonObject()
                .put("title", draft.title())
                .put("texts", texts)
                .put("channel", draft.channel().name())
                .put("audience", audience(draft.audience()))
                .put("validFor", draft.validFor().toString())
                .put("longTexts", draft.longTexts())
                .put("training", draft.training());
        if (!draft.sounds().isEmpty()) {
            JsonObject sounds = new JsonObject();
            draft.sounds().forEach((language, sound) -> sounds.put(language.code(), sound));
            json.put("sounds", sounds);
        }
        draft.startAt().ifPresent(at -> json.put("startAt", at.toString()));
        draft.urgentReason().ifPresent(reason -> json.put("urgent", reason));
        return json;
    }

    static Draft read(JsonObject json) {
        return new Draft(
                json.getString("title"),
                byLanguage(json.getJsonObject("texts")),
                Channel.valueOf(json.getString("channel")),
                audience(json.getJsonObject("audience")),
                Optional.ofNullable(json.getString("startAt")).map(Instant::parse),
                Duration.parse(json.getString("validFor")),
                Optional.ofNullable(json.getString("urgent")),
                json.getBoolean("longTexts"),
                json.getBoolean("training"),
                byLanguage(json.getJsonObject("sounds", new JsonObject())));
    }

    private static Map<Language, String> byLanguage(JsonObject written) {
        Map<Language, String> read = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Optional.ofNullable(written.getString(language.code())).ifPresent(text -> read.put(language, text));
        }
        return read;
    }

    private static JsonObject audience(Audience audience) {
        return switch (audience) {
            case Audience.Rule rule ->
                new JsonObject()
                        .put("provinces", sorted(rule.provinces()))
                        .put("topics", sorted(rule.topics()))
                        .put(
                                "languages",
                                sorted(rule.languages().stream()
                                        .map(Language::code)
                                        .toList()));
            case Audience.SameAs same ->
                new JsonObject().put("sameAs", same.other().value());
            case Audience.NotReachedBy rest ->
                new JsonObject().put("notReachedBy", rest.other().value());
        };
    }

    private static Audience audience(JsonObject json) {
        if (json.containsKey("sameAs")) {
            return new Audience.SameAs(new BroadcastId(json.getString("sameAs")));
        }
        if (json.containsKey("notReachedBy")) {
            return new Audience.NotReachedBy(new BroadcastId(json.getString("notReachedBy")));
        }
        Set<Language> languages = new LinkedHashSet<>();
        words(json, "languages").forEach(code -> Language.ofCode(code).ifPresent(languages::add));
        return new Audience.Rule(words(json, "provinces"), words(json, "topics"), languages);
    }

    private static JsonArray sorted(Collection<String> words) {
        return new JsonArray(words.stream().sorted().toList());
    }

    private static Set<String> words(JsonObject json, String name) {
        Set<String> words = new LinkedHashSet<>();
        json.getJsonArray(name).forEach(word -> words.add((String) word));
        return words;
    }
}
