package org.spean.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The family of a browser, for the list of sessions: enough to know one's own, too little to follow anybody. */
final class Browsers {
    /** In this order: most of them also claim to be those below. */
    private static final List<String> FAMILIES = List.of("Edg", "OPR", "SamsungBrowser", "Firefox", "Chrome", "Safari");

    private Browsers() {}

    static String family(@Nullable String agent) {
        if (agent == null) {
            return "";
        }
        String found = FAMILIES.stream().filter(agent::contains).findFirst().orElse("");
        String name = switch (found) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "SamsungBrowser" -> "Samsung Internet";
            default -> found;
        };
        return agent.contains("Mobile") && !name.isEmpty() ? name + " (mobile)" : name;
    }
}
