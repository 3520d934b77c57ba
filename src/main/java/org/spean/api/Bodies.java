package org.spean.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a body that must be one JSON object, or says why it is none. */
final class Bodies {
    /** Bytes. */
    static final int LIMIT = 65_536;
    /** A body must be whole by then. */
    static final long SLOWEST_MILLIS = 10_000;
    /** A large one: 7 MB at 1 Mbit/s. */
    static final long SLOWEST_LARGE_MILLIS = 60_000;

    private static final Set<String> WAV = Set.of("audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave");

    /** A body or its trouble. */
    sealed interface Read {
        record Fine(JsonObject body, Buffer bytes) implements Read {}

        record Bad(Trouble trouble) implements Read {}
    }

    private Bodies() {}

    /** @param takes empty: nothing is looked at */
    static Read read(RoutingContext context, Optional<Takes> takes) {
        Buffer bytes = takes.flatMap(body -> Optional.ofNullable(context.body().buffer()))
                .orElseGet(Buffer::buffer);
        if (bytes.length() == 0 && !takes.map(Takes::required).orElse(false)) {
            return new Read.Fine(new JsonObject(), bytes);
        }
        if (takes.filter(body -> body.kind() == Takes.Kind.WAV).isPresent()) {
            return sound(context.request().getHeader("Content-Type"), bytes);
        }
        if (!isJson(context.request().getHeader("Content-Type"))) {
            return new Read.Bad(Trouble.of(
                    415,
                    "not-json",
                    "This type of content is not accepted",
                    "Send JSON in UTF-8, with \"Content-Type: application/json\"."));
        }
        Optional<JsonObject> object = object(bytes);
        return object.isPresent()
                ? new Read.Fine(object.get(), bytes)
                : new Read.Bad(Trouble.of(
                        400,
                        "unreadable",
                        "The body cannot be read",
                        bytes.length() == 0
                                ? "The body is empty. Send one JSON object."
                                : "The body is not one JSON object in UTF-8."));
    }

    /** What it holds is looked at by whoever takes it. */
    private static Read sound(@Nullable String type, Buffer bytes) {
        return type != null && WAV.contains(type.strip().toLowerCase(Locale.ROOT))
                ? new Read.Fine(new JsonObject(), bytes)
                : new Read.Bad(Trouble.of(
                        415,
                        "not-wav",
                        "This type of content is not accepted",
                        "Send a WAV file, with \"Content-Type: audio/wav\"."));
    }

    static Trouble tooLarge(int most) {
        return Trouble.of(
                413, "too-large", "That was too large", "A body has at most " + most + " bytes. Send less at a time.");
    }

    private static boolean isJson(@Nullable String header) {
        String type = header == null
                ? ""
                : header.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        return type.equals("application/json") || type.equals("application/json;charset=utf-8");
    }

    private static Optional<JsonObject> object(Buffer bytes) {
        try {
            return Json.decodeValue(bytes) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (DecodeException notJson) {
            return Optional.empty();
        }
    }
}
