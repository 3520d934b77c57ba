package org.spean.api;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Describes the routes: the fixed part is {@code openapi-base.json} with the schemas of the files beside it, the paths come from the {@link Endpoint}s themselves. */
final class OpenApi {
    static final String PATH = "/openapi.json";
    private static final Pattern NAMES = Pattern.compile("\\{([a-z]+)}");
    private static final String SCHEMAS = "#/components/schemas/";

    private OpenApi() {}

    /** The route that answers with the description, itself included. */
    static Endpoint endpoint(List<Endpoint> others) {
        JsonObject document = base();
        Endpoint own = new Endpoint(
                HttpMethod.GET,
                PATH,
                "This description.",
                new Access.Open(),
                Optional.empty(),
                List.of(),
                Map.of(200, "OpenApi"),
                Map.of(),
                false,
                call -> Future.succeededFuture(ApiAnswer.ok(document)));
        List<Endpoint> all = new ArrayList<>(others);
        all.add(own);
        JsonObject paths = new JsonObject();
        all.forEach(endpoint -> {
            JsonObject path = paths.getJsonObject(endpoint.path(), new JsonObject());
            path.put(endpoint.method().name().toLowerCase(Locale.ROOT), operation(endpoint));
            paths.put(endpoint.path(), path);
        });
        document.put("paths", paths);
        return own;
    }

    private static JsonObject operation(Endpoint endpoint) {
        JsonObject operation = new JsonObject()
                .put("summary", endpoint.summary())
                .put("operationId", operationId(endpoint))
                .put("responses", responses(endpoint));
        switch (endpoint.access()) {
            case Access.Open open -> operation.put("security", new JsonArray());
            case Access.With with -> operation.put("description", "Roles: " + Words.roles(with.roles()) + ".");
        }
        JsonArray parameters = new JsonArray();
        NAMES.matcher(endpoint.path())
                .results()
                .map((MatchResult name) -> name.group(1))
                .forEach(name -> parameters.add(parameter(name, "path", true, word())));
        endpoint.query()
                .forEach(one -> parameters.add(
                        parameter(one.name(), "query", false, one.schema()).put("description", one.what())));
        if (endpoint.once()) {
            parameters.add(
                    parameter(OnceOnly.HEADER, "header", false, word())
                            .put(
                                    "description",
                                    endpoint.repeated().isEmpty()
                                            ? "Sent again within a day: the same answer, and nothing is done twice."
                                            : "Sent again within a day, once it was done: how it stands then, and nothing is done twice."));
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        endpoint.takes()
                .ifPresent(takes -> operation.put(
                        "requestBody",
                        new JsonObject()
                                .put("required", takes.required())
                                .put("content", content(takes.kind().type(), takes.schema()))));
        return operation;
    }

    private static JsonObject responses(Endpoint endpoint) {
        Map<Integer, String> refusals = new TreeMap<>(endpoint.refuses());
        refusals.put(429, "Too many requests: wait as long as Retry-After says.");
        refusals.put(500, "Our fault; the detail has a reference.");
        refusals.put(503, "The store does not answer.");
        if (endpoint.access() instanceof Access.With) {
            refusals.put(401, "No token, or none that is valid now.");
            refusals.merge(403, "None of the roles may do this.", (own, roles) -> roles + " Or: " + own);
        }
        refusals.put(400, "A parameter behind the ? cannot be used.");
        if (endpoint.takes().isPresent()) {
            refusals.put(400, "The body cannot be read, or a parameter behind the ? cannot be used.");
            refusals.put(408, "The body came too slowly.");
            refusals.put(413, "The body has more than " + endpoint.mostBytes() + " bytes.");
            refusals.put(415, "The body is not " + takes(endpoint).type() + ".");
            refusals.put(422, "Something in the body is not right; see errors.");
        }
        if (endpoint.once()) {
            refusals.merge(
                    409,
                    "The first request with this Idempotency-Key is under way.",
                    (own, key) -> own + " Or: " + key);
        }
        JsonObject responses = new JsonObject();
        new TreeMap<>(endpoint.answers())
                .forEach((status, schema) -> responses.put(
                        status.toString(),
                        new JsonObject()
                                .put("description", "Done.")
                                .put("content", content("application/json", schema))));
        refusals.forEach((status, when) -> responses.put(
                status.toString(),
                new JsonObject()
                        .put("description", when)
                        .put("content", content("application/problem+json", "Problem"))));
        return responses;
    }

    private static Takes.Kind takes(Endpoint endpoint) {
        return endpoint.takes().map(Takes::kind).orElse(Takes.Kind.JSON);
    }

    private static JsonObject parameter(String name, String in, boolean required, JsonObject schema) {
        return new JsonObject()
                .put("name", name)
                .put("in", in)
                .put("required", required)
                .put("schema", schema);
    }

    private static JsonObject word() {
        return new JsonObject().put("type", "string").put("maxLength", 128);
    }

    private static JsonObject content(String type, String schema) {
        return new JsonObject()
                .put(type, new JsonObject().put("schema", new JsonObject().put("$ref", SCHEMAS + schema)));
    }

    private static String operationId(Endpoint endpoint) {
        return endpoint.method().name().toLowerCase(Locale.ROOT)
                + endpoint.path().replaceAll("[^a-z]+", "-").replaceAll("-$", "");
    }

    private static JsonObject base() {
        JsonObject base = read("openapi-base.json");
        base.getJsonObject("components").getJsonObject("schemas").mergeIn(read("openapi-broadcasts.json"));
        base.getJsonObject("components").getJsonObject("schemas").mergeIn(read("openapi-agency-lists.json"));
        return base;
    }

    private static JsonObject read(String file) {
        try (InputStream in = OpenApi.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            return new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
