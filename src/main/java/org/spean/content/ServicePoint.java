package org.spean.content;

import java.util.List;
import java.util.Optional;

/**
 * A place one can go to.
 *
 * @param province code of its {@link Province}, or empty where it lies abroad
 * @param phone as dialled in the country, if known
 */
public record ServicePoint(
        String id,
        Text name,
        Optional<String> province,
        String place,
        Optional<String> phone,
        Fact fact,
        List<Fact.Source> sources) {
    public ServicePoint {
        sources = List.copyOf(sources);
    }
}
