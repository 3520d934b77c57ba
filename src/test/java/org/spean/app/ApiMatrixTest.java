package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.HttpAnswer;
import org.spean.staff.Role;

/** Every route with every role and with none, against one table; and the description against what the routes answer. */
class ApiMatrixTest {
    private static final Set<Role> ALL = Set.of(Role.values());

    /** Who may use what. A route that is not here fails the test. */
    private static final Map<String, Set<Role>> MAY = Map.ofEntries(
            Map.entry("POST /agencies/check", ALL),
            Map.entry("GET /broadcasts", ALL),
            Map.entry("POST /broadcasts", Set.of(Role.EDITOR)),
            Map.entry("GET /broadcasts/{id}", ALL),
            Map.entry("PUT /broadcasts/{id}", Set.of(Role.EDITOR)),
            Map.entry("POST /broadcasts/{id}/submit", Set.of(Role.EDITOR)),
            Map.entry("POST /broadcasts/{id}/approve", Set.of(Role.APPROVER)),
            Map.entry("POST /broadcasts/{id}/reject", Set.of(Role.APPROVER, Role.SENDER)),
            Map.entry("POST /broadcasts/{id}/pause", Set.of(Role.APPROVER, Role.SENDER)),
            Map.entry("POST /broadcasts/{id}/resume", Set.of(Role.APPROVER, Role.SENDER)),
            Map.entry("POST /broadcasts/{id}/cancel", Set.of(Role.APPROVER, Role.SENDER)),
            Map.entry("POST /broadcasts/{id}/correction", Set.of(Role.EDITOR)),
            Map.entry("POST /broadcasts/{id}/resend", Set.of(Role.EDITOR)),
            Map.entry("GET /broadcasts/{id}/recipients", Set.of(Role.SENDER)),
            Map.entry("PUT /broadcasts/{id}/sound/{language}", Set.of(Role.EDITOR)),
            Map.entry("POST /broadcasts/{id}/recording-number", Set.of(Role.EDITOR)),
            Map.entry("POST /audience/count", Set.of(Role.EDITOR, Role.VIEWER)),
            Map.entry("GET /stop-everything", ALL),
            Map.entry("POST /stop-everything", Set.of(Role.SENDER)),
            Map.entry("POST /start-again", Set.of(Role.SENDER)),
            Map.entry("GET /agencies/lists", ALL),
            Map.entry("POST /agencies/lists", Set.of(Role.EDITOR)),
            Map.entry("GET /agencies/lists/{id}", ALL),
            Map.entry("POST /agencies/lists/{id}/approve", Set.of(Role.APPROVER, Role.SUPERVISOR)),
            Map.entry("POST /agencies/lists/{id}/reject", Set.of(Role.EDITOR, Role.APPROVER, Role.SUPERVISOR)),
            Map.entry("POST /agencies/roll-back", Set.of(Role.SUPERVISOR)),
            Map.entry("GET /corridors", ALL),
            Map.entry("GET /corridors/{id}/history", ALL),
            Map.entry("PUT /corridors/{id}", Set.of(Role.EDITOR)));

    private static final String DRAFT =
            "{\"title\":\"x\",\"texts\":{\"en\":\"y\"},\"channel\":\"sms\",\"audience\":{\"all\":true}}";

    private static final Set<String> OPEN = Set.of("GET /openapi.json");

    /** One agency, in base64. */
    private static final String LIST =
            "{\"file\":\"bmFtZV9sYXRpbixzdGF0dXMKQWxwaGEsbGljZW5zZWQK\",\"source\":\"Ministry\",\"date\":\"2026-11-01\"}";

    private static RunningSpean spean;
    private static ApiClient api;
    private static final Map<Role, String> TOKENS = new EnumMap<>(Role.class);
    private static JsonObject document;
    private static String broadcast;
    private static String waiting;

    private record Operation(String name, String method, String path, JsonObject described) {}

    @BeforeAll
    static void start() {
        spean = RunningSpean.rehearsal();
        api = new ApiClient(spean);
        for (Role role : Role.values()) {
            TOKENS.put(role, api.tokenOf("Has " + role.word(), role.word()));
        }
        waiting = ApiClient.json(api.send("POST", TOKENS.get(Role.EDITOR), "/agencies/lists", LIST))
                .getString("id");
        document = ApiClient.json(api.get("", "/openapi.json"));
        broadcast = ApiClient.json(api.send("POST", TOKENS.get(Role.EDITOR), "/broadcasts", DRAFT))
                .getString("id");
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void theTableNamesEveryRouteThatIsDescribed() {
        Set<String> known = new HashSet<>(MAY.keySet());
        known.addAll(OPEN);
        assertThat(operations()).extracting(Operation::name).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyRouteLetsInItsRolesAndNobodyElse() {
        for (Operation operation : operations()) {
            for (Role role : Role.values()) {
                boolean may = MAY.getOrDefault(operation.name(), ALL).contains(role);
                HttpAnswer answer = ask(operation, TOKENS.get(role));
                assertThat(answer.status() == 403)
                        .as("%s as %s: %d", operation.name(), role, answer.status())
                        .isEqualTo(!may);
                assertThat(answer.status()).isNotIn(401, 404, 405, 500);
                described(operation, answer);
            }
            HttpAnswer stranger = ask(operation, "");
            assertThat(stranger.status() == 401)
                    .as("%s without a token: %d", operation.name(), stranger.status())
                    .isEqualTo(!OPEN.contains(operation.name()));
            described(operation, stranger);
        }
    }

    @Test
    void everyOperationSaysWhoMayAndWhatComesBack() {
        Set<String> ids = new HashSet<>();
        for (Operation operation : operations()) {
            JsonObject described = operation.described();
            assertThat(described.getString("summary")).isNotBlank();
            assertThat(ids.add(described.getString("operationId"))).isTrue();
            Set<String> statuses = described.getJsonObject("responses").fieldNames();
            assertThat(statuses).contains("429", "500", "503");
            if (OPEN.contains(operation.name())) {
                assertThat(described.getJsonArray("security")).isEmpty();
            } else {
                assertThat(statuses).contains("401", "403");
                assertThat(described.containsKey("security")).isFalse();
                for (Role role : MAY.get(operation.name())) {
                    assertThat(described.getString("description")).contains(role.word());
                }
            }
            Set<String> named = parameters(described, "path");
            assertThat(operation.path().contains("{")).isEqualTo(!named.isEmpty());
            assertThat(named).allMatch(name -> operation.path().contains("{" + name + "}"));
        }
    }

    @Test
    void everyReferenceLeadsSomewhereAndNoSchemaIsLeftOver() {
        Set<String> used = new HashSet<>();
        gather(document, used);
        Set<String> there = document.getJsonObject("components").getJsonObject("schemas").fieldNames().stream()
                .map(name -> "#/components/schemas/" + name)
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(there);
        assertThat(document.getString("openapi")).startsWith("3.");
    }

    private static String subject(Operation operation) {
        if (operation.path().startsWith("/broadcasts")) {
            return broadcast;
        }
        return operation.path().startsWith("/agencies") ? waiting : "kh_jp";
    }

    private static HttpAnswer ask(Operation operation, String token) {
        String path = operation.path().replace("{id}", subject(operation)).replace("{language}", "km");
        String body = operation.described().containsKey("requestBody") ? "{}" : "";
        return api.send(operation.method(), token, path, body);
    }

    /** The status is one that the description knows, and the body has the fields that its schema demands. */
    private static void described(Operation operation, HttpAnswer answer) {
        JsonObject response =
                operation.described().getJsonObject("responses").getJsonObject(Integer.toString(answer.status()));
        assertThat(response)
                .as("%s answers %d", operation.name(), answer.status())
                .isNotNull();
        JsonObject content = response.getJsonObject("content");
        String type = content.fieldNames().iterator().next();
        assertThat(answer.header("content-type")).contains(type);
        fits(content.getJsonObject(type).getJsonObject("schema"), ApiClient.json(answer));
    }

    private static void fits(JsonObject written, Object value) {
        JsonObject schema = written;
        if (written.containsKey("$ref")) {
            String name = written.getString("$ref").replace("#/components/schemas/", "");
            schema = document.getJsonObject("components")
                    .getJsonObject("schemas")
                    .getJsonObject(name);
        }
        if (value instanceof JsonObject object) {
            assertThat(schema.getString("type")).isEqualTo("object");
            for (Object field : schema.getJsonArray("required", new JsonArray())) {
                assertThat(object.containsKey((String) field))
                        .as("field %s", field)
                        .isTrue();
            }
            JsonObject properties = schema.getJsonObject("properties", new JsonObject());
            if (!properties.isEmpty()) {
                assertThat(properties.fieldNames()).containsAll(object.fieldNames());
                object.forEach(field -> fits(properties.getJsonObject(field.getKey()), field.getValue()));
            }
        } else if (value instanceof JsonArray array) {
            assertThat(schema.getString("type")).isEqualTo("array");
            JsonObject items = schema.getJsonObject("items");
            array.forEach(item -> fits(items, item));
        } else if (value instanceof String text && schema.containsKey("enum")) {
            assertThat(schema.getJsonArray("enum")).contains(text);
        }
    }

    private static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.getJsonObject("paths")
                .forEach(path -> ((JsonObject) path.getValue())
                        .forEach(one -> all.add(operation(path.getKey(), one.getKey(), (JsonObject) one.getValue()))));
        return all;
    }

    private static Operation operation(String path, String method, JsonObject described) {
        String upper = method.toUpperCase(Locale.ROOT);
        return new Operation(upper + " " + path, upper, path, described);
    }

    private static Set<String> parameters(JsonObject described, String in) {
        return described.getJsonArray("parameters", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .filter(one -> one.getString("in").equals(in))
                .map(one -> one.getString("name"))
                .collect(Collectors.toSet());
    }

    private static void gather(Object value, Set<String> into) {
        if (value instanceof JsonObject object) {
            object.forEach(field -> {
                if (field.getKey().equals("$ref")) {
                    into.add((String) field.getValue());
                } else {
                    gather(field.getValue(), into);
                }
            });
        } else if (value instanceof JsonArray array) {
            Arrays.stream(array.stream().toArray()).forEach(one -> gather(one, into));
        }
    }
}
