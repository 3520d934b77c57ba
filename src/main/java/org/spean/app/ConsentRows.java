package org.spean.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.spean.broadcast.Consent;
import org.spean.content.ContentPack;
import org.spean.gateway.PhoneNumbers;
import org.spean.model.Language;
import org.spean.model.PhnomPenh;
import org.spean.model.PhoneNumber;
import org.spean.registers.PlaceWords;
import org.spean.text.Digits;

/** Reads rows of a list of subscribers: {@code phone,language,province,topics,consent_version,consent_channel,consent_at}. */
final class ConsentRows {
    static final List<String> COLUMNS =
            List.of("phone", "language", "province", "topics", "consent_version", "consent_channel", "consent_at");

    private static final String ALL = "all";
    /** Most numbers stand so: reading them by the library takes 30 µs each. */
    private static final Pattern HOME_MOBILE = Pattern.compile("\\+855[1-9][0-9]{7,8}");

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z_-]{1,19}");

    private final PhoneNumbers numbers = new PhoneNumbers(Set.of());
    private final PlaceWords places;
    private final Set<String> topics;
    private final Instant now;

    /** @param now a consent that is given later is refused */
    ConsentRows(ContentPack pack, Instant now) {
        this.places = new PlaceWords(pack);
        this.topics = pack.alertTopics().keySet();
        this.now = now;
    }

    /** The consent, or every problem of the row: what, and what to do. */
    Optional<Consent> read(CsvFile.Row row, BiConsumer<String, String> problem) {
        if (row.isTooLong()) {
            problem.accept(
                    "The row has more cells than the first line.", "Put several topics into quotation marks: \"a;b\".");
            return Optional.empty();
        }
        Optional<PhoneNumber> phone = phone(row.cell("phone"), problem);
        Optional<Language> language = Language.ofCode(row.cell("language").toLowerCase(Locale.ROOT));
        if (language.isEmpty()) {
            problem.accept("`language` is neither km nor en.", "Write km or en.");
        }
        Optional<String> province = province(row.cell("province"), problem);
        Optional<SortedSet<String>> topics = topics(row.cell("topics"), problem);
        Optional<String> version = fitting(row.cell("consent_version"), VERSION);
        if (version.isEmpty()) {
            problem.accept(
                    "`consent_version` is empty or no version.",
                    "Write which wording they agreed to, e.g. 2026-11-25: nobody is written to without consent.");
        }
        Optional<String> channel = fitting(row.cell("consent_channel").toLowerCase(Locale.ROOT), CHANNEL);
        if (channel.isEmpty()) {
            problem.accept("`consent_channel` is empty or no word.", "Write how they agreed: sms, voice, paper, ...");
        }
        Optional<Instant> at = at(Digits.fold(row.cell("consent_at")), problem);
        if (phone.isEmpty()
                || language.isEmpty()
                || province.isEmpty()
                || topics.isEmpty()
                || version.isEmpty()
                || channel.isEmpty()
                || at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Consent(
                phone.get(),
                language.get(),
                province.get(),
                topics.get(),
                version.get(),
                channel.get().toUpperCase(Locale.ROOT),
                at.get()));
    }

    private Optional<PhoneNumber> phone(String written, BiConsumer<String, String> problem) {
        String folded = Digits.fold(written);
        Optional<PhoneNumber> phone =
                HOME_MOBILE.matcher(folded).matches() ? PhoneNumber.ofE164(folded) : numbers.number(folded);
        Optional<PhoneNumber> somebody = phone.filter(number -> !number.isNobody());
        if (somebody.isEmpty()) {
            problem.accept("`phone` is not a telephone number.", "Write it as +855... or as dialled at home.");
        }
        return somebody;
    }

    private Optional<String> province(String written, BiConsumer<String, String> problem) {
        Optional<String> code = written.equalsIgnoreCase(ALL) ? Optional.of(ALL) : places.province(written);
        if (code.isEmpty()) {
            problem.accept("`province` is none of Cambodia.", "Write its two-digit code or its name, or all.");
        }
        return code;
    }

    private Optional<SortedSet<String>> topics(String written, BiConsumer<String, String> problem) {
        SortedSet<String> named = new TreeSet<>();
        for (String topic : written.toLowerCase(Locale.ROOT).split("[;,]")) {
            named.add(topic.strip());
        }
        named.remove("");
        if (named.contains(ALL)) {
            return Optional.of(new TreeSet<>(Set.of(ALL)));
        }
        if (named.isEmpty() || !topics.containsAll(named)) {
            problem.accept(
                    "`topics` is empty or names one that there is not.",
                    "Write " + String.join(", ", new TreeSet<>(topics)) + " or all; several with ; between them.");
            return Optional.empty();
        }
        return Optional.of(named);
    }

    /** A day alone is its first moment, so that a STOP on that day counts as later. */
    private Optional<Instant> at(String written, BiConsumer<String, String> problem) {
        Optional<Instant> at = time(written.replaceFirst("(?<=[0-9]) (?=[0-9])", "T"));
        if (at.isEmpty()) {
            problem.accept("`consent_at` is no day or time.", "Write 2026-11-25 or 2026-11-25T09:30+07:00.");
        } else if (at.get().isAfter(now)) {
            problem.accept("`consent_at` is in the future.", "Write when they agreed.");
            return Optional.empty();
        }
        return at;
    }

    private static Optional<Instant> time(String text) {
        try {
            if (text.length() <= "2026-11-25".length()) {
                return Optional.of(
                        LocalDate.parse(text).atStartOfDay(PhnomPenh.ZONE).toInstant());
            }
            boolean local = text.matches("[^T]*T[0-9:.]+");
            return Optional.of(
                    local
                            ? LocalDateTime.parse(text).atZone(PhnomPenh.ZONE).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> fitting(String text, Pattern shape) {
        return Optional.of(text).filter(value -> shape.matcher(value).matches());
    }
}
