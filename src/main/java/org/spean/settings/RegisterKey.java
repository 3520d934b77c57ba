package org.spean.settings;

import java.util.Arrays;

/** Every setting of a published list of agencies; only in the file. */
enum RegisterKey {
    URL("url"),
    SOURCE("source"),
    EVERY_HOURS("everyHours"),
    MAX_AGE_DAYS("maxAgeDays"),
    DATE("date"),
    AUTO("auto");

    /** The section that holds the lists. */
    static final String SECTION = "registers";

    private final String name;

    RegisterKey(String name) {
        this.name = name;
    }

    String fileName() {
        return name;
    }

    /** Where {@link SettingsFile} keeps it, e.g. {@code registers.0.url}. */
    String path(int entry) {
        return SECTION + "." + entry + "." + name;
    }

    static boolean known(String name) {
        return Arrays.stream(values()).anyMatch(key -> key.name.equals(name));
    }
}
