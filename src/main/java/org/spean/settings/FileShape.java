package org.spean.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** Which names the settings file may hold, and where. */
enum FileShape {
    SECTION,
    /** A YAML list of sections. */
    SECTIONS,
    VALUE,
    UNKNOWN;

    private static final String GATEWAYS = "gateways";
    private static final Pattern GATEWAY_NAME = Pattern.compile("[a-z][a-z0-9-]{0,30}");

    /** What may stand at {@code path}, {@code depth} sections deep. */
    static FileShape of(String path, int depth) {
        String[] names = path.split("\\.", -1);
        if (names.length != depth + 1) {
            return UNKNOWN;
        }
        if (names[0].equals(GATEWAYS)) {
            return switch (depth) {
                case 0 -> SECTION;
                case 1 -> GATEWAY_NAME.matcher(names[1]).matches() ? SECTION : UNKNOWN;
                default -> GatewayKey.known(names[2]) ? VALUE : UNKNOWN;
            };
        }
        if (names[0].equals(RegisterKey.SECTION)) {
            return switch (depth) {
                case 0 -> SECTIONS;
                case 2 -> RegisterKey.known(names[2]) ? VALUE : UNKNOWN;
                default -> UNKNOWN;
            };
        }
        if (Key.ofPath(path).isPresent()) {
            return VALUE;
        }
        return depth == 0 && isSection(path) ? SECTION : UNKNOWN;
    }

    /** What to do about an unknown name: the known one that differs only in its letters' case or a dash, if there is one. */
    static String suggestion(String path) {
        if (path.startsWith(GATEWAYS + ".") && path.indexOf('.') == path.lastIndexOf('.')) {
            return "Name a gateway with lower-case letters, digits and hyphens.";
        }
        String plain = plain(path);
        for (Key key : Key.values()) {
            if (plain(key.path()).equals(plain)) {
                return "Write '" + key.path() + "'.";
            }
        }
        return "Remove it, or look the name up in config/spean.yaml.";
    }

    private static boolean isSection(String name) {
        for (Key key : Key.values()) {
            if (key.path().startsWith(name + ".")) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String path) {
        return path.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
