package org.spean.broadcast;

import java.util.List;
import org.spean.model.Language;

/** How many people an audience has just now, by what decides the text and the price. */
public record AudienceCount(List<Part> parts) {
    /**
     * People of one language whose numbers begin alike.
     *
     * @param callingCode of the country, e.g. 855
     */
    public record Part(Language language, int callingCode, long people) {}

    public AudienceCount {
        parts = List.copyOf(parts);
    }

    public long people() {
        return parts.stream().mapToLong(Part::people).sum();
    }
}
