package org.spean.console;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.spean.audio.Refusal;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.PhnomPenh;

/**
 * Everything the console says, in one language: {@code words_km.properties} and {@code words_en.properties}. A text with values is an
 * ICU message, e.g. {@code {0, plural, one {# person} other {# people}}}. Any thread.
 */
public final class Words {
    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);
    /** Not of its type's name: alerts have refusals, too. */
    private static final String SOUND_FAULT = "sound-fault.";

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final Properties texts = new Properties();
    private final ULocale locale;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    private Words(Language language) {
        this.language = language;
        this.locale = new ULocale(language.code());
        Locale spoken = Locale.forLanguageTag(language.code());
        this.moment = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", spoken).withZone(PhnomPenh.ZONE);
        this.day = DateTimeFormatter.ofPattern("d MMMM uuuu", spoken);
        try (InputStream file =
                Objects.requireNonNull(Words.class.getResourceAsStream("words_" + language.code() + ".properties"))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /**
     * The text of a key.
     *
     * @throws IllegalArgumentException when there is none: a mistake that the tests find
     */
    public String say(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    /** The text of a constant, e.g. {@code Role.WORKER}: key {@code role.worker}. */
    public String of(Enum<?> constant) {
        return say(key(constant));
    }

    /** Why the audio chain refuses a recording; {@link Refusal#sentence} says the same, in English. */
    public String against(Refusal why) {
        return say(SOUND_FAULT + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The key of a constant: name of its type and of itself, in lower case with hyphens. */
    public static String key(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1");
        return (type + "." + constant.name().replace('_', '-')).toLowerCase(Locale.ROOT);
    }

    /** Day and time in Phnom Penh, e.g. {@code 30 November 2026, 22:34}. */
    public String moment(Instant instant) {
        return moment.format(instant);
    }

    public String day(LocalDate date) {
        return day.format(date);
    }

    /** The name of a country as people say it. */
    public String country(Country country) {
        return new ULocale("", country.code()).getDisplayCountry(locale);
    }

    /** How long, in its largest unit: seconds, minutes, hours or days. */
    public String span(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return say("span.seconds", seconds);
        }
        if (seconds < 3_600) {
            return say("span.minutes", seconds / 60);
        }
        return seconds < 172_800 ? say("span.hours", seconds / 3_600) : say("span.days", seconds / 86_400);
    }

    /** Every key there is. */
    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
