package org.spean.house;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The import table of design section 3. A new room or a new arrow is a decision: change it here, with a record. */
final class Rooms {
    private static final Set<String> FLOORS_0_TO_5 = Set.of(
            "model",
            "text",
            "settings",
            "metrics",
            "rounds",
            "audio",
            "backups",
            "content",
            "pack",
            "checks",
            "leaflet",
            "dialogue",
            "outbox",
            "web",
            "conversation",
            "broadcast",
            "cases",
            "staff",
            "calls",
            "registers");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("text", Set.of("model")),
            Map.entry("settings", Set.of("model")),
            Map.entry("metrics", Set.of("model")),
            Map.entry("rounds", Set.of("model")),
            Map.entry("audio", Set.of("model")),
            Map.entry("backups", Set.of("model")),
            Map.entry("content", Set.of("model", "text")),
            Map.entry("pack", Set.of("model", "text", "content")),
            Map.entry("checks", Set.of("model", "text", "content")),
            Map.entry("leaflet", Set.of("model", "text", "content", "checks")),
            Map.entry("dialogue", Set.of("model", "text", "content", "checks")),
            Map.entry("outbox", Set.of("model", "metrics", "rounds")),
            Map.entry("web", Set.of("model", "settings", "metrics")),
            Map.entry("conversation", Set.of("model", "content", "dialogue", "outbox", "metrics")),
            Map.entry("broadcast", Set.of("model", "text", "content", "outbox", "metrics", "rounds", "staff", "calls")),
            Map.entry("cases", Set.of("model", "text", "content", "outbox", "metrics", "staff")),
            Map.entry("staff", Set.of("model", "metrics")),
            Map.entry("calls", Set.of("model", "outbox", "metrics", "rounds", "staff")),
            Map.entry("registers", Set.of("model", "text", "content", "metrics")),
            Map.entry(
                    "gateway",
                    Set.of(
                            "model",
                            "settings",
                            "metrics",
                            "dialogue",
                            "conversation",
                            "outbox",
                            "web",
                            "calls",
                            "staff",
                            "broadcast")),
            Map.entry("redis", FLOORS_0_TO_5),
            Map.entry("console", FLOORS_0_TO_5),
            Map.entry("api", FLOORS_0_TO_5));

    /** Every room of the house. */
    static final Set<String> ALL =
            Stream.concat(MAY_IMPORT.keySet().stream(), Stream.of("app")).collect(Collectors.toUnmodifiableSet());

    /** Rooms that must stay free of the server, the store and the telephone. */
    static final Set<String> PURE =
            Set.of("model", "text", "audio", "content", "pack", "checks", "leaflet", "dialogue");

    private Rooms() {}

    static boolean mayImport(String from, String to) {
        return from.equals(to)
                || from.equals("app")
                || MAY_IMPORT.getOrDefault(from, Set.of()).contains(to);
    }
}
