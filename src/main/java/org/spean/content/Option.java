package org.spean.content;

import java.util.Map;
import java.util.Set;

/**
 * One choice of a menu.
 *
 * @param key 1 to 9; 0, 9-on-voice, * and # are fixed keys and belong to the engine
 * @param label short words beside the digit
 * @param next where it leads
 * @param intents keyword intents that also mean this choice while the menu is open
 * @param set slots this choice fills, e.g. {@code country: TH}
 */
public record Option(int key, Text label, StepId next, Set<String> intents, Map<String, String> set) {
    public Option {
        if (key < 1 || key > 9) {
            throw new IllegalArgumentException("an option key is 1 to 9");
        }
        intents = Set.copyOf(intents);
        set = Map.copyOf(set);
    }
}
