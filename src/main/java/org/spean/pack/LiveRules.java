package org.spean.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.spean.content.ContentPack;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.content.ServiceCountry;
import org.spean.model.Language;
import org.spean.model.Problem;

/** What live mode asks of a pack beyond being right: facts that somebody checked lately (design section 1, rule 3). */
public final class LiveRules {
    private static final String HOTLINES = "hotlines.yaml";
    private static final String CALL = "Call the numbers and write `fact: {on: DAY, by: NAME}`.";

    private LiveRules() {}

    /**
     * Errors forbid the start in live mode; warnings are shown. The places are file names, because a pack has forgotten
     * its lines.
     *
     * @param verifyEveryDays how long a verified fact may be sent
     */
    public static List<Problem> check(ContentPack pack, LocalDate today, int verifyEveryDays) {
        List<Problem> problems = new ArrayList<>();
        for (ServiceCountry country : pack.countries()) {
            if (pack.hotlines().values().stream().noneMatch(h -> serves(h, country, today, verifyEveryDays))) {
                problems.add(Problem.error(
                        HOTLINES,
                        0,
                        "No emergency number of %s was verified in the last %d days."
                                .formatted(country.name().in(Language.EN), verifyEveryDays),
                        "Call one with topic `" + Hotline.EMERGENCY + "` and write `fact: {on: DAY, by: NAME}`."));
            }
        }
        FactAges ages = FactAges.of(pack, today, verifyEveryDays);
        warn(problems, ages.stale(), HOTLINES, "%d facts were verified too long ago and are not sent.", CALL);
        warn(problems, ages.toVerify(), HOTLINES, "%d facts are not verified and are not sent.", CALL);
        warn(
                problems,
                PackTexts.drafts(pack),
                "config/content",
                "%d Khmer texts are drafts.",
                "Let a native reader change `review: draft` to `review: approved`.");
        return List.copyOf(problems);
    }

    /**
     * Whether a hotline is the only emergency number of its country that people may be given: without it a live service does not start
     * again.
     *
     * @param pack with what calls found
     */
    public static boolean isLastEmergency(ContentPack pack, String hotline, LocalDate today, int verifyEveryDays) {
        return pack.countries().stream()
                .anyMatch(country -> pack.hotlines().values().stream()
                        .filter(one -> serves(one, country, today, verifyEveryDays))
                        .map(Hotline::id)
                        .toList()
                        .equals(List.of(hotline)));
    }

    private static boolean serves(Hotline hotline, ServiceCountry country, LocalDate today, int verifyEveryDays) {
        return hotline.country().equals(country.country())
                && hotline.topics().contains(Hotline.EMERGENCY)
                && hotline.fact() instanceof Fact.Verified verified
                && verified.countsOn(today, verifyEveryDays);
    }

    private static void warn(List<Problem> problems, long count, String file, String what, String todo) {
        if (count > 0) {
            problems.add(Problem.warning(file, 0, what.formatted(count), todo));
        }
    }
}
