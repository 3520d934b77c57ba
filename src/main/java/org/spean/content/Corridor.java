package org.spean.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
        UNKNOWN;

        /** As written in the pack, on the command line and in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for any other word. */
        public static Optional<Status> ofWord(String word) {
            for (Status status : values()) {
                if (status.word().equals(word)) {
                    return Optional.of(status);
                }
            }
            return Optional.empty();
        }
    }

    public Corridor {
        sources = List.copyOf(sources);
    }
}
