package org.spean.content;

import java.util.List;
import org.spean.model.Country;

/**
 * A country people write from.
 *
 * @param spellings other words people name it by, in any script
 */
public record ServiceCountry(Country country, Text name, List<String> spellings) {
    public ServiceCountry {
        spellings = List.copyOf(spellings);
    }
}
