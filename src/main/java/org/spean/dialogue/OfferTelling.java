package org.spean.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.checks.OfferAnswer;
import org.spean.checks.OfferBand;
import org.spean.checks.OfferScan;
import org.spean.checks.OfferScore;
import org.spean.content.OfferQuestions;
import org.spean.content.OfferSign;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.model.Country;
import org.spean.text.KeywordMatcher;

/**
 * Judges an offer by the answers in the slots, one named after each sign, and says why. Never says that a job is safe:
 * the texts it leads to may not (domain-facts.md section 4).
 */
final class OfferTelling {
    /** More reasons than this nobody reads (issue 4, item 4: the two or three signs seen). */
    private static final int MOST_REASONS = 3;

    /** A text that does not speak of work must show as many signs to be taken for an offer. */
    private static final int CLEARLY = 2;

    /** Words that say that somebody is abroad already; a pack may lack them. */
    private static final String ABROAD = "ABROAD";

    private final Telling telling;
    private final KeywordMatcher keywords;
    private final OfferQuestions questions;
    private final OfferScan scan;
    private final Optional<Step.CheckOffer> check;

    OfferTelling(Playbook book, Telling telling) {
        this.telling = telling;
        this.keywords = book.pack.keywords();
        this.questions = book.pack.offer();
        this.scan = new OfferScan(questions);
        this.check = book.first(Step.CheckOffer.class);
    }

    /** The next question, or the step that tells the result: at once when the signs are strong already. */
    StepId judge(Walk walk, Step.CheckOffer step) {
        OfferScore score = OfferScore.of(questions, answers(walk));
        if (score.band() != OfferBand.STRONG) {
            List<OfferSign> asked = questions.asked();
            for (int at = 0; at < Math.min(asked.size(), step.questions().size()); at++) {
                if (walk.slot(asked.get(at).id()).isEmpty()) {
                    return step.questions().get(at);
                }
            }
        }
        reasons(walk, step, score.seen());
        beginAnew(walk);
        walk.ended = Optional.of(step.id().flow());
        return switch (score.band()) {
            case FEW -> step.few();
            case SOME -> step.some();
            case STRONG -> strong(walk, step);
        };
    }

    /**
     * Forgets every answer. An answer leads to the check at once; who comes to it by way of another step asks about an offer of
     * which nothing is known, and a no to the one before must not make this one look better.
     */
    void beginAnew(Walk walk) {
        questions.signs().forEach(sign -> walk.forget(sign.id()));
    }

    /**
     * Says the signs that a text shows and remembers them as answers.
     *
     * @return where to go on; null, and nothing is said, when the text is not about an offer or shows no sign
     */
    @Nullable
    StepId seenIn(Walk walk, String body) {
        List<OfferSign> seen = check.isEmpty() ? List.of() : signs(body);
        if (check.isEmpty() || seen.isEmpty()) {
            return null;
        }
        Map<String, OfferAnswer> answers = new HashMap<>();
        seen.forEach(sign -> answers.put(sign.id(), OfferAnswer.YES));
        OfferScore score = OfferScore.of(questions, answers);
        reasons(walk, check.get(), score.seen());
        if (keywords.mentions(body, ABROAD) && !isAbroad(walk)) {
            walk.doubtCountry(); // their number is of home, their words are not
        }
        if (score.band() == OfferBand.STRONG) {
            walk.ended = Optional.of(check.get().id().flow());
            return strong(walk, check.get());
        }
        beginAnew(walk);
        seen.forEach(sign -> walk.fill(sign.id(), word(OfferAnswer.YES)));
        return check.get().seen();
    }

    /** Whoever is abroad is told what to do there: it is too late for "do not go". */
    private static StepId strong(Walk walk, Step.CheckOffer step) {
        return isAbroad(walk) ? step.strongAbroad() : step.strong();
    }

    private static boolean isAbroad(Walk walk) {
        return walk.country().map(where -> !where.equals(Country.CAMBODIA)).orElse(walk.isCountryDoubted());
    }

    /** Whether {@link #seenIn} would say something. */
    boolean sees(String body) {
        return check.isPresent() && !signs(body).isEmpty();
    }

    private List<OfferSign> signs(String body) {
        List<OfferSign> seen = scan.signs(body);
        return seen.size() < CLEARLY && !scan.isAboutAnOffer(body) ? List.of() : seen;
    }

    private void reasons(Walk walk, Step.CheckOffer step, List<OfferSign> seen) {
        if (!seen.isEmpty()) {
            telling.say(walk, step.text());
            seen.stream().limit(MOST_REASONS).forEach(sign -> telling.say(walk, sign.reason()));
        }
    }

    private Map<String, OfferAnswer> answers(Walk walk) {
        Map<String, OfferAnswer> answers = new HashMap<>();
        for (OfferSign sign : questions.signs()) {
            for (OfferAnswer answer : OfferAnswer.values()) {
                if (walk.slot(sign.id()).filter(word(answer)::equals).isPresent()) {
                    answers.put(sign.id(), answer);
                }
            }
        }
        return answers;
    }

    /** The value of a slot for an answer, as the pack's choices set it. */
    private static String word(OfferAnswer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }
}
