package org.spean.api;

import io.vertx.core.json.JsonObject;

/** What a route answers. */
public sealed interface ApiAnswer {
    record Good(int status, JsonObject body) implements ApiAnswer {}

    record Refused(Trouble trouble) implements ApiAnswer {}

    static ApiAnswer ok(JsonObject body) {
        return new Good(200, body);
    }

    static ApiAnswer refused(Trouble trouble) {
        return new Refused(trouble);
    }

    default int code() {
        return switch (this) {
            case Good good -> good.status();
            case Refused refused -> refused.trouble().status();
        };
    }

    default String text() {
        return switch (this) {
            case Good good -> good.body().encode();
            case Refused refused -> refused.trouble().json().encode();
        };
    }
}
