package org.spean.content;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.model.Channel;

/**
 * One choice of a menu.
 *
 * @param key 1 to 9; 0, 9-on-voice, * and # are fixed keys and belong to the engine
 * @param label short words beside the digit
 * @param next where it leads
 * @param intents keyword intents that also mean this choice while the menu is open
 * @param set slots this choice fills, e.g. {@code country: TH}
 * @param only the one channel in which it is offered; empty for all
 * @param needsNumber whether it is of no use to a caller who hides their number
 */
public record Option(
        int key,
        Text label,
        StepId next,
        Set<String> intents,
        Map<String, String> set,
        Optional<Channel> only,
        boolean needsNumber) {
    public Option {
        if (key < 1 || key > 9) {
            throw new IllegalArgumentException("an option key is 1 to 9");
        }
        intents = Set.copyOf(intents);
        set = Map.copyOf(set);
    }

    /** A choice offered in every channel to everybody. */
    public Option(int key, Text label, StepId next, Set<String> intents, Map<String, String> set) {
        this(key, label, next, intents, set, Optional.empty(), false);
    }

    /**
     * Whether it is offered there to this person.
     *
     * @param reachable false for a caller who hides their number
     */
    public boolean isFor(Channel channel, boolean reachable) {
        return isFor(channel) && (reachable || !needsNumber);
    }

    /** Whether it is offered there to somebody. */
    public boolean isFor(Channel channel) {
        return only.isEmpty() || only.get() == channel;
    }
}
