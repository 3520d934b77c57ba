package org.spean.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.checks.NumberDirectory;
import org.spean.checks.PhonesIn;
import org.spean.checks.Showing;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.content.Text;
import org.spean.model.Language;

/**
 * Says what we know about telephone numbers in a text: whether they are help numbers of ours, whether staff listed them, whether
 * others have told us about them. Never that somebody cheats, and never that a number is safe (issue 4, item 5).
 */
final class NumberTelling {
    /** More than two answers do not fit beside a question. */
    private static final int MOST = 2;

    private static final int SHORT = 5;
    private static final int LAST_DIGITS = 3;

    private final Playbook book;
    private final Telling telling;
    private final NumberDirectory directory;
    private final Optional<Step.CheckNumber> check;

    NumberTelling(Playbook book, Telling telling) {
        this.book = book;
        this.telling = telling;
        this.directory = new NumberDirectory(book.pack);
        this.check = book.first(Step.CheckNumber.class);
    }

    /** The numbers of a text. */
    List<PhonesIn.Found> numbers(Walk walk, String body) {
        return directory.in(body, walk.moment.from());
    }

    /**
     * Says what is known about the numbers of a text.
     *
     * @param most how many of them
     * @return where to go on; null, and nothing is said, when there is none
     */
    @Nullable
    StepId tell(Walk walk, String body, int most) {
        if (check.isEmpty()) {
            return null;
        }
        List<PhonesIn.Found> found = numbers(walk, body);
        found.stream()
                .sorted(Comparator.comparing(number -> !isWarnedOf(walk, number)))
                .limit(Math.min(most, MOST))
                .forEach(number -> tell(walk, check.get(), number));
        return found.isEmpty() ? null : check.get().told();
    }

    /** What there is a warning of comes first: of several numbers in one text the last may not be told. */
    private static boolean isWarnedOf(Walk walk, PhonesIn.Found number) {
        return number.phone()
                .flatMap(walk.moment.facts().numbers()::of)
                .filter(known -> known.isReported()
                        || known.listed()
                                .filter(entry -> entry.kind() == KnownNumbers.Kind.WARNING)
                                .isPresent())
                .isPresent();
    }

    private void tell(Walk walk, Step.CheckNumber step, PhonesIn.Found number) {
        Optional<Hotline> hotline = directory.of(number, walk.where());
        if (hotline.isPresent()) {
            ours(walk, step, number, hotline.get());
            return;
        }
        Optional<KnownNumbers.Known> known =
                number.phone().flatMap(walk.moment.facts().numbers()::of);
        Optional<KnownNumbers.Listed> listed = known.flatMap(KnownNumbers.Known::listed);
        if (listed.isPresent()) {
            listed(walk, step, number, listed.get());
        }
        // Three strangers must not be able to turn people away from an office that staff vouch for: staff see the
        // reports.
        boolean official = listed.filter(entry -> entry.kind() == KnownNumbers.Kind.OFFICIAL)
                .filter(entry -> isConfirmed(walk, entry))
                .isPresent();
        if (!official && known.isPresent() && known.get().isReported()) {
            say(
                    walk,
                    step.reported(),
                    number,
                    Map.of("count", Integer.toString(known.get().reporters())));
        } else if (listed.isEmpty()) {
            say(walk, step.unknown(), number, Map.of());
        }
    }

    private void ours(Walk walk, Step.CheckNumber step, PhonesIn.Found number, Hotline hotline) {
        Showing showing = Showing.of(hotline.fact(), book.mode, walk.moment.today(), book.verifyEveryDays);
        Text text = showing == Showing.NEVER ? step.unchecked() : step.known();
        for (Language language : walk.languages()) {
            String mark = switch (showing) {
                case MARKED -> " " + telling.mark(language);
                case PLAIN, NEVER -> "";
            };
            Map<String, String> values =
                    Map.of("number", shown(number), "name", hotline.name().in(language));
            walk.speech.say(language, text.id(), telling.filled(walk, text, language, values) + mark);
        }
    }

    private void listed(Walk walk, Step.CheckNumber step, PhonesIn.Found number, KnownNumbers.Listed listed) {
        Text text = switch (listed.kind()) {
            case WARNING -> step.warned();
            case OFFICIAL -> isConfirmed(walk, listed) ? step.official() : step.officialOld();
        };
        say(
                walk,
                text,
                number,
                Map.of(
                        "name",
                        listed.note(),
                        "source",
                        listed.source(),
                        "date",
                        listed.date().toString()));
    }

    /** What one of staff vouched for counts as long as any other fact: whoever has the number now may be somebody else. */
    private boolean isConfirmed(Walk walk, KnownNumbers.Listed listed) {
        return new Fact.Verified(listed.date(), listed.source()).countsOn(walk.moment.today(), book.verifyEveryDays);
    }

    private void say(Walk walk, Text text, PhonesIn.Found number, Map<String, String> more) {
        Map<String, String> values = new java.util.HashMap<>(more);
        values.put("number", shown(number));
        telling.say(walk, text, values);
    }

    /** A short number whole; of others the end, which is enough to tell two apart and says nothing to who reads along. */
    private static String shown(PhonesIn.Found number) {
        String digits = number.digits();
        return digits.length() <= SHORT ? digits : "…" + digits.substring(digits.length() - LAST_DIGITS);
    }
}
