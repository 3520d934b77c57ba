package org.spean.api;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spean.api.Trouble.Fault;
import org.spean.broadcast.Draft;
import org.spean.model.Channel;
import org.spean.model.Language;

/**
 * Reads an alert as its author sends it: the form only. Whether it can go out (sizes, languages, hours, places) is for
 * {@link org.spean.broadcast.Broadcasts}.
 */
final class DraftFields {
    /** Long enough for whoever gets it approved in the evening, to go out in the morning. */
    static final Duration USUAL_VALIDITY = Duration.ofDays(1);

    private static final Set<String> KNOWN =
            Set.of("title", "texts", "channel", "audience", "startAt", "validForMinutes", "urgent", "longTexts");
    private static final Set<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::code).collect(Collectors.toUnmodifiableSet());
    /** {@code Cs}: a surrogate that stands alone. */
    private static final Pattern UNSENDABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n]]");

    private static final long MOST_MINUTES = 1_000_000;

    private DraftFields() {}

    /** A draft or everything that is wrong with its form. */
    sealed interface Read {
        record Fine(Draft draft) implements Read {}

        record Faulty(List<Fault> faults) implements Read {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Whether it is a training draft the service knows, not its author. */
    static Read read(JsonObject body) {
        Fields fields = new Fields(body, KNOWN);
        Draft draft = new Draft(
                clean(fields, "title", fields.text("title").strip()),
                texts(fields),
                channel(fields),
                AudienceFields.read(fields),
                fields.moment("startAt"),
                validFor(fields),
                urgent(fields),
                fields.flag("longTexts"),
                false);
        return fields.faults().isEmpty() ? new Read.Fine(draft) : new Read.Faulty(fields.faults());
    }

    private static Map<Language, String> texts(Fields fields) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Optional<Fields> inner = fields.inner("texts", LANGUAGES);
        for (Language language : Language.values()) {
            inner.flatMap(one -> one.optionalText(language.code()))
                    .ifPresent(text -> texts.put(language, clean(fields, "texts." + language.code(), text)));
        }
        if (texts.isEmpty() && (inner.isPresent() || fields.raw("texts").isEmpty())) {
            fields.fault("texts", "There is no text. Write {\"km\": \"…\", \"en\": \"…\"}.");
        }
        return texts;
    }

    /** Half a character or a control character would reach a phone as something else than what was approved. */
    private static String clean(Fields fields, String name, String text) {
        if (UNSENDABLE.matcher(text).find()) {
            fields.fault(name, "There is a character in it that no phone shows. Write it without.");
        }
        return text;
    }

    /** What is wrong goes to {@code fields}. */
    static Channel channel(Fields fields) {
        String word = fields.text("channel");
        for (Channel channel : Channel.values()) {
            if (channel.name().toLowerCase(Locale.ROOT).equals(word)) {
                return channel;
            }
        }
        if (fields.raw("channel").filter(String.class::isInstance).isPresent()) {
            fields.fault("channel", "Write sms or voice.");
        }
        return Channel.SMS;
    }

    private static Duration validFor(Fields fields) {
        OptionalLong minutes = fields.optionalNumber("validForMinutes");
        return minutes.isPresent() ? Duration.ofMinutes(Math.min(minutes.getAsLong(), MOST_MINUTES)) : USUAL_VALIDITY;
    }

    /** Night is for what cannot wait, and somebody has to say why it cannot: {@code true} alone says nothing. */
    private static Optional<String> urgent(Fields fields) {
        Object written = fields.raw("urgent").orElse(false);
        Optional<String> reason = written instanceof String text
                ? Optional.of(text)
                : written instanceof JsonObject
                        ? fields.inner("urgent", Set.of("reason")).flatMap(inner -> inner.optionalText("reason"))
                        : Optional.empty();
        if (!written.equals(false) && reason.filter(text -> !text.isBlank()).isEmpty()) {
            fields.fault("urgent", "Say why it cannot wait for the morning: {\"reason\": \"…\"}.");
        }
        return reason;
    }
}
