package org.spean.content;

import java.util.List;
import java.util.Optional;
import org.spean.model.Country;
import org.spean.model.PhoneNumber;

/**
 * A help number.
 *
 * @param number as dialled inside {@code country}: ASCII digits and spaces
 * @param international E.164, absent for short codes, which do not work from abroad (domain-data.yaml meta.rules)
 * @param topics the kinds of trouble it helps with, e.g. {@code emergency}
 * @param languages ISO 639-1 codes spoken there, for staff and for the answer
 */
public record Hotline(
        String id,
        Text name,
        String number,
        Optional<PhoneNumber> international,
        Country country,
        List<String> topics,
        String hours,
        List<String> languages,
        Fact fact,
        List<Fact.Source> sources) {
    /** The topic that every country in service must have a number for. */
    public static final String EMERGENCY = "emergency";

    public Hotline {
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
        sources = List.copyOf(sources);
    }

    /** The same number, known otherwise. */
    public Hotline withFact(Fact other) {
        return new Hotline(id, name, number, international, country, topics, hours, languages, other, sources);
    }
}
