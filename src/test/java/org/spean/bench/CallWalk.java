package org.spean.bench;

import java.util.List;

/**
 * The call every sender of the benchmark makes: the language, the menus, a piece of advice and the next, the menu again, and the
 * help numbers of Cambodia. Change it here when the content pack changes; {@link CallOracle} says when it no longer leads there.
 */
final class CallWalk {
    /** The keys after the first ring. */
    static final List<String> KEYS = List.of("1", "1", "3", "3", "1", "1", "2", "1", "1");

    /** The ring, and a step a key. */
    static final int STEPS = KEYS.size() + 1;

    private CallWalk() {}

    /** Where the key of a step is sent: every answer names the next. */
    static String target(int step) {
        return "/hooks/main/voice/step?n=" + step;
    }
}
