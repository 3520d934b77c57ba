package org.spean.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.content.Corridor;
import org.spean.content.CorridorNews;
import org.spean.model.Language;
import org.spean.text.Khmer;
import org.spean.text.PlainText;
import org.spean.text.SmsSegments;

/**
 * Checks what somebody enters about a corridor, the same by the API and on the command line.
 *
 * @param words what people are to be told, by language code; empty: the pack's own words
 */
public record CorridorEntry(String status, String asOf, String source, Map<String, String> words) {
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_SEGMENTS = 3;

    /** Where something is wrong, and what to do. The value is not repeated. */
    public record Fault(String field, String what) {}

    /** What the check came to. */
    public sealed interface Checked {
        record Fine(CorridorNews news) implements Checked {}

        record Faulty(List<Fault> faults) implements Checked {}
    }

    public CorridorEntry {
        words = Map.copyOf(words);
    }

    /**
     * Every fault at once, or the news.
     *
     * @param today in Phnom Penh
     */
    public Checked check(String corridor, String by, Instant now, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Optional<Corridor.Status> known = Corridor.Status.ofWord(status);
        if (known.isEmpty()) {
            faults.add(new Fault("status", "Write open, restricted, closed or unknown."));
        }
        Optional<LocalDate> day = day();
        if (day.isEmpty()) {
            faults.add(new Fault("asOf", "Write the day of the news as YYYY-MM-DD."));
        } else if (day.get().isAfter(today)) {
            faults.add(new Fault("asOf", "This day is in the future. Write the day on which it was known to be so."));
        }
        String said = PlainText.clean(source).strip();
        if (said.isEmpty() || said.length() > LONGEST_SOURCE || said.contains("\n")) {
            faults.add(
                    new Fault("source", "Write who says so, in one line of at most " + LONGEST_SOURCE + " letters."));
        }
        Map<Language, String> told = told(asOf, faults);
        return faults.isEmpty()
                ? new Checked.Fine(
                        new CorridorNews(corridor, known.orElseThrow(), day.orElseThrow(), said, told, by, now))
                : new Checked.Faulty(List.copyOf(faults));
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(asOf));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Map<Language, String> told(String date, List<Fault> faults) {
        Map<Language, String> told = new EnumMap<>(Language.class);
        if (words.isEmpty()) {
            return told;
        }
        for (Language language : Language.values()) {
            String field = "text." + language.code();
            String text = Khmer.canonical(
                    PlainText.forSms(words.getOrDefault(language.code(), "")).strip());
            String sample = text.replace("{date}", date);
            if (text.isEmpty()) {
                faults.add(new Fault(field, "Write it in every language, or leave `text` out."));
            } else if (sample.indexOf('{') >= 0 || sample.indexOf('}') >= 0) {
                faults.add(new Fault(field, "Only {date} may stand in braces."));
            } else if (sample.length() > 1_000 || SmsSegments.of(sample).count() > MOST_SEGMENTS) {
                faults.add(new Fault(field, "This takes more than " + MOST_SEGMENTS + " SMS segments. Shorten it."));
            }
            told.put(language, text);
        }
        return told;
    }
}
