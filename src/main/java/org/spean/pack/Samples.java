package org.spean.pack;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.spean.content.Hotline;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** What stands in place of placeholders when segments are counted: the longest thing that can come there. */
final class Samples {
    /** Two international numbers, the most that a safety text gives. */
    private static final String NUMBERS = "+855 23 997 919, +855 12 345 678";

    private static final String DATE = "2026-11-25";

    private final Map<String, String> values = new HashMap<>();

    Samples(Draft draft, Language language) {
        values.put("numbers", NUMBERS);
        values.put("date", DATE);
        values.put(
                "country",
                longest(draft.countries.stream().map(c -> c.thing().name().in(language))));
        values.put(
                "status",
                longest(draft.corridors.stream().map(c -> c.thing().text().in(language, Map.of("date", DATE)))));
        draft.hotlines.forEach(found -> values.put(found.thing().id(), longest(numbers(found.thing()))));
    }

    Map<String, String> values() {
        return values;
    }

    private static Stream<String> numbers(Hotline hotline) {
        return Stream.concat(Stream.of(hotline.number()), hotline.international().map(PhoneNumber::e164).stream());
    }

    private static String longest(Stream<String> words) {
        return words.max(Comparator.comparingInt(String::length)).orElse("");
    }
}
