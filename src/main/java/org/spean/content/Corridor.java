package org.spean.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.model.Country;

/**
 * The dated status of going from one country to another.
 *
 * @param asOf when the status was last known to be so
 * @param text what people are told; may use {@code {date}}
 */
public record Corridor(
        String id,
        Country from,
        Country to,
        Status status,
        Optional<LocalDate> asOf,
        Text text,
        Fact fact,
        List<Fact.Source> sources) {
    /** How open it is. */
    public enum Status {
        OPEN,
        RESTRICTED,
        CLOSED,
        UNKNOWN
    }

    public Corridor {
        sources = List.copyOf(sources);
    }
}
