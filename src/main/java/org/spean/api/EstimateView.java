package org.spean.api;

import io.vertx.core.json.JsonObject;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.Estimate;
import org.spean.broadcast.ExpectedCalls;
import org.spean.model.Channel;
import org.spean.model.Language;

/** Numbers of people and what they would cost, as data and in one sentence. */
final class EstimateView {
    private static final int CENTS = 2;

    private EstimateView() {}

    static JsonObject of(Estimate estimate) {
        JsonObject languages = new JsonObject();
        sorted(estimate.byLanguage())
                .forEach((language, part) -> languages.put(
                        language.code(),
                        new JsonObject().put("people", part.people()).put("segmentsEach", part.segmentsEach())));
        return new JsonObject()
                .put("people", estimate.people())
                .put("segments", estimate.segments())
                .put("byLanguage", languages)
                .put("costUsd", estimate.costUsd())
                .put("minutes", estimate.minutes());
    }

    /** What approving it would do, counted in people and not "are you sure" (console-reliability-security.md A3, 3). */
    static String sentence(Estimate estimate, Channel channel) {
        String languages = sorted(estimate.byLanguage()).entrySet().stream()
                .filter(part -> part.getValue().people() > 0)
                .map(part -> name(part.getKey()))
                .collect(Collectors.joining(" and "));
        String to = number(estimate.people()) + " people" + (languages.isEmpty() ? "" : " in " + languages);
        String what = switch (channel) {
            case SMS -> "Sends " + number(estimate.segments()) + " SMS segments to " + to;
            case VOICE -> "Makes about " + number(estimate.segments()) + " calls to " + to;
        };
        String cost =
                ", about " + estimate.costUsd().setScale(CENTS, RoundingMode.UP).toPlainString() + " USD";
        String minutes = ", in about " + number(estimate.minutes()) + " minutes";
        return what
                + switch (channel) {
                    case SMS -> cost + minutes + ".";
                    case VOICE ->
                        cost + " at the price of one SMS segment a call" + minutes
                                + " of the hours in which calls are made (" + ExpectedCalls.ASSUMPTION + ").";
                };
    }

    static JsonObject of(AudienceCount count) {
        JsonObject languages = new JsonObject();
        for (Language language : Language.values()) {
            languages.put(
                    language.code(),
                    count.parts().stream()
                            .filter(part -> part.language() == language)
                            .mapToLong(AudienceCount.Part::people)
                            .sum());
        }
        JsonObject codes = new JsonObject();
        count.parts().stream()
                .collect(Collectors.groupingBy(
                        AudienceCount.Part::callingCode,
                        TreeMap::new,
                        Collectors.summingLong(AudienceCount.Part::people)))
                .forEach((code, people) -> codes.put(Integer.toString(code), people));
        return new JsonObject()
                .put("people", count.people())
                .put("byLanguage", languages)
                .put("byCallingCode", codes);
    }

    private static <T> TreeMap<Language, T> sorted(Map<Language, T> map) {
        return new TreeMap<>(map);
    }

    private static String name(Language language) {
        return switch (language) {
            case KM -> "Khmer";
            case EN -> "English";
        };
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(value);
    }
}
