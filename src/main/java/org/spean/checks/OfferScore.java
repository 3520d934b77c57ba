package org.spean.checks;

import java.util.List;
import java.util.Map;
import org.spean.content.OfferQuestions;
import org.spean.content.OfferSign;

/**
 * Adds up the signs of an offer. One more sign never lowers the band, because no answer has negative points.
 *
 * @param band how clear the picture is
 * @param seen the signs answered with yes, or with "I do not know" where that counts whole; the heaviest first, critical
 *     ones before all others
 */
public record OfferScore(OfferBand band, List<OfferSign> seen) {
    public OfferScore {
        seen = List.copyOf(seen);
    }

    /** @param answers by the id of the sign; a sign without answer counts nothing, an unknown id is ignored */
    public static OfferScore of(OfferQuestions questions, Map<String, OfferAnswer> answers) {
        int points = 0;
        boolean critical = false;
        for (OfferSign sign : questions.signs()) {
            OfferAnswer answer = answers.getOrDefault(sign.id(), OfferAnswer.NO);
            points += points(sign, answer);
            critical |= sign.critical() && answer == OfferAnswer.YES;
        }
        return new OfferScore(band(questions, points, critical), seen(questions, answers));
    }

    private static int points(OfferSign sign, OfferAnswer answer) {
        return switch (answer) {
            case NO -> 0;
            case UNSURE -> sign.unsure();
            case YES -> sign.weight();
        };
    }

    private static OfferBand band(OfferQuestions questions, int points, boolean critical) {
        if (critical || points >= questions.strongFrom()) {
            return OfferBand.STRONG;
        }
        return points >= questions.someFrom() ? OfferBand.SOME : OfferBand.FEW;
    }

    private static List<OfferSign> seen(OfferQuestions questions, Map<String, OfferAnswer> answers) {
        return questions.signs().stream()
                .filter(sign -> points(sign, answers.getOrDefault(sign.id(), OfferAnswer.NO)) == sign.weight())
                .sorted((one, other) -> Integer.compare(rank(other), rank(one)))
                .toList();
    }

    private static int rank(OfferSign sign) {
        return sign.critical() ? 100 + sign.weight() : sign.weight();
    }
}
