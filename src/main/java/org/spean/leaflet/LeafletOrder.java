package org.spean.leaflet;

import java.util.List;
import org.spean.model.Language;

/**
 * What is wanted.
 *
 * @param languages one or both; the first is the larger one
 */
public record LeafletOrder(LeafletFormat format, PaperSize size, List<Language> languages) {
    public LeafletOrder {
        languages = languages.stream().distinct().toList();
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a leaflet has a language");
        }
    }
}
