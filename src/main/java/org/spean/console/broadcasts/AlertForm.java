package org.spean.console.broadcasts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.spean.broadcast.Audience;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.Draft;
import org.spean.console.Form;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.model.PhnomPenh;
import org.spean.text.Digits;

/**
 * An alert as it stands in the form, right or wrong.
 *
 * @param texts by code of the language; empty where nothing is written
 * @param channel {@code sms} or {@code voice}
 * @param some whether the audience is narrowed
 * @param startAt as the browser writes it, in Phnom Penh: {@code 2026-12-01T09:30}; empty: at once
 * @param validFor minutes
 * @param urgent reason; empty: it is not
 * @param version of the alert that was read; 0 for a new one
 * @param other the people of another alert: they stay as they are
 */
public record AlertForm(
        String title,
        Map<String, String> texts,
        String channel,
        boolean some,
        Set<String> provinces,
        Set<String> topics,
        Set<String> languages,
        String startAt,
        String validFor,
        String urgent,
        boolean longTexts,
        long version,
        Optional<Audience> other) {
    /** Long enough for what is approved in the evening, to go out in the morning. */
    private static final long USUAL_MINUTES = 1_440;

    private static final List<Long> VALIDITIES = List.of(30L, 60L, 180L, 360L, 720L, USUAL_MINUTES, 2_880L, 4_320L);

    private static final long MOST_MINUTES = 1_000_000;

    public AlertForm {
        texts = Map.copyOf(texts);
        provinces = Set.copyOf(provinces);
        topics = Set.copyOf(topics);
        languages = Set.copyOf(languages);
    }

    /** Nothing is written. */
    static AlertForm empty() {
        return new AlertForm(
                "",
                Map.of(),
                "sms",
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                Long.toString(USUAL_MINUTES),
                "",
                false,
                0,
                Optional.empty());
    }

    /** As it was sent. @param before what is edited; empty for a new one */
    static AlertForm of(Form form, Optional<Broadcast> before) {
        Map<String, String> texts = new HashMap<>();
        for (Language language : Language.values()) {
            texts.put(language.code(), form.text("texts." + language.code()));
        }
        return new AlertForm(
                form.text("title"),
                texts,
                form.text("channel"),
                form.text("audience").equals("some"),
                new HashSet<>(form.texts("audience.provinces")),
                new HashSet<>(form.texts("audience.topics")),
                new HashSet<>(form.texts("audience.languages")),
                Digits.fold(form.text("startAt")),
                Digits.fold(form.text("validForMinutes")),
                form.text("urgent"),
                form.has("longTexts"),
                Digits.asNumber(form.text("version")).orElse(0),
                before.flatMap(alert -> other(alert.draft().audience())));
    }

    /** To be edited. */
    static AlertForm of(Broadcast alert) {
        Draft draft = alert.draft();
        Audience.Rule rule = draft.audience() instanceof Audience.Rule chosen ? chosen : Audience.Rule.ALL;
        return new AlertForm(
                draft.title(),
                draft.texts().entrySet().stream()
                        .collect(Collectors.toMap(text -> text.getKey().code(), Map.Entry::getValue)),
                draft.channel() == Channel.SMS ? "sms" : "voice",
                !rule.equals(Audience.Rule.ALL),
                rule.provinces(),
                rule.topics(),
                rule.languages().stream().map(Language::code).collect(Collectors.toSet()),
                draft.startAt().map(AlertForm::written).orElse(""),
                Long.toString(draft.validFor().toMinutes()),
                draft.urgentReason().orElse(""),
                draft.longTexts(),
                alert.version(),
                other(draft.audience()));
    }

    /** What it says, as far as it can be read. */
    Draft draft() {
        Map<Language, String> written = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String text = texts.getOrDefault(language.code(), "");
            if (!text.isEmpty()) {
                written.put(language, text);
            }
        }
        return new Draft(
                title,
                written,
                channel.equals("voice") ? Channel.VOICE : Channel.SMS,
                other.orElseGet(this::rule),
                start(),
                Duration.ofMinutes(Math.min(Digits.asNumber(validFor).orElse(0), MOST_MINUTES)),
                Optional.of(urgent).filter(reason -> !reason.isEmpty()),
                longTexts,
                false);
    }

    /** Minutes to choose from, and what is chosen. */
    public List<Long> validities() {
        return LongStream.concat(VALIDITIES.stream().mapToLong(Long::longValue), Digits.asNumber(validFor).stream())
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** Whether a start is written that is none. */
    boolean startIsUnreadable() {
        return !startAt.isEmpty() && start().isEmpty();
    }

    /** Whether the audience is to be narrowed and nothing narrows it. */
    boolean narrowsNothing() {
        return other.isEmpty() && some && provinces.isEmpty() && topics.isEmpty() && languages.isEmpty();
    }

    /** To be compared again, after somebody else's change was shown. */
    AlertForm at(long now) {
        return new AlertForm(
                title, texts, channel, some, provinces, topics, languages, startAt, validFor, urgent, longTexts, now,
                other);
    }

    private Audience rule() {
        Set<Language> chosen = languages.stream()
                .flatMap(code -> Language.ofCode(code).stream())
                .collect(Collectors.toSet());
        return some ? new Audience.Rule(provinces, topics, chosen) : Audience.Rule.ALL;
    }

    private Optional<Instant> start() {
        try {
            return startAt.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(startAt.replace(' ', 'T'))
                            .atZone(PhnomPenh.ZONE)
                            .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String written(Instant start) {
        return LocalDateTime.ofInstant(start, PhnomPenh.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static Optional<Audience> other(Audience audience) {
        return audience instanceof Audience.Rule ? Optional.empty() : Optional.of(audience);
    }
}
