package org.spean.api;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;

/**
 * What a route is asked.
 *
 * @param by id of the account; empty on an open route
 * @param path what stands for the {@code {names}} of the path
 * @param body empty where the route takes none
 */
public record ApiCall(String by, Map<String, String> path, JsonObject body, Instant now) {
    public ApiCall {
        path = Map.copyOf(path);
    }

    String path(String name) {
        return path.getOrDefault(name, "");
    }
}
