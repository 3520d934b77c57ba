package org.spean.content;

import java.util.Set;

/**
 * Something is said only while a corridor has one of these statuses.
 *
 * @param corridor id of the {@link Corridor}
 * @param statuses at least one
 */
public record CorridorCondition(String corridor, Set<Corridor.Status> statuses) {
    public CorridorCondition {
        statuses = Set.copyOf(statuses);
    }
}
