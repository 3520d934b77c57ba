package org.spean.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a route is asked.
 *
 * @param path what stands for the {@code {names}} of the path
 * @param query the parameters that came, only such as the route declares
 * @param body empty where the route takes none, or none came
 * @param bytes the same as it came; of a route that takes a recording, the recording
 */
public record ApiCall(
        Caller caller,
        Map<String, String> path,
        Map<String, String> query,
        JsonObject body,
        Buffer bytes,
        Instant now) {
    public ApiCall {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    /** Id of the account; empty on an open route. */
    String by() {
        return caller.id();
    }

    String path(String name) {
        return path.getOrDefault(name, "");
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
