package org.spean.broadcast;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.text.SmsSegments;

/** What a draft would cost and how long it would take. Pure. */
final class Estimates {
    private static final int SECONDS = 60;

    private Estimates() {}

    /** Only people whose numbers we send to; a language without a text counts no segment (see {@link DraftCheck}). */
    static Estimate of(Draft draft, AudienceCount count, AlertRules rules) {
        Map<Language, Integer> segments = new EnumMap<>(Language.class);
        draft.texts().forEach((language, text) -> segments.put(language, segments(draft.channel(), text)));
        Map<Language, Estimate.OfLanguage> byLanguage = new EnumMap<>(Language.class);
        BigDecimal cost = BigDecimal.ZERO;
        long people = 0;
        long all = 0;
        for (AudienceCount.Part part : allowed(count, rules.prices()).parts()) {
            int each = segments.getOrDefault(part.language(), 0);
            long ofPart = part.people() * each;
            people += part.people();
            all += ofPart;
            cost = cost.add(rules.prices().ofSegment(part.callingCode()).multiply(BigDecimal.valueOf(ofPart)));
            byLanguage.merge(
                    part.language(),
                    new Estimate.OfLanguage(part.people(), each),
                    (one, other) -> new Estimate.OfLanguage(one.people() + other.people(), each));
        }
        return switch (draft.channel()) {
            case SMS -> {
                long minutes = (long) Math.ceil(people / rules.perSecond() / SECONDS);
                yield new Estimate(people, all, byLanguage, cost, minutes);
            }
            // A part is one call a person until here.
            case VOICE ->
                new Estimate(
                        people,
                        ExpectedCalls.of(people),
                        byLanguage,
                        cost.multiply(ExpectedCalls.each()),
                        ExpectedCalls.minutes(people, rules.calls()));
        };
    }

    static AudienceCount allowed(AudienceCount count, Prices prices) {
        return new AudienceCount(count.parts().stream()
                .filter(part -> part.people() > 0 && prices.allows(part.callingCode()))
                .toList());
    }

    private static int segments(Channel channel, String text) {
        return switch (channel) {
            case SMS -> SmsSegments.of(text).count();
            case VOICE -> 1;
        };
    }
}
