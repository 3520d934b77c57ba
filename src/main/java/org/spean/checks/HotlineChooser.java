package org.spean.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.spean.content.ContentPack;
import org.spean.content.Hotline;
import org.spean.model.Country;
import org.spean.model.Mode;

/**
 * Chooses help numbers by where they can be dialled from. In its own country a number is given as dialled there. From
 * elsewhere only home numbers with an international form are given, so a Cambodian short number never reaches somebody
 * abroad (domain-data.yaml meta.rules), nor does the number of a third country, which serves people who are there.
 */
public final class HotlineChooser {
    private HotlineChooser() {}

    /**
     * The numbers to give, the best first: those of the person's own country before those of home; within each the earlier
     * topic first, then by id.
     *
     * @param topics kinds of trouble, the best first; a hotline that has none of them is not chosen
     * @param most how many at the most
     * @return empty when no number may be given: the person must be offered a person
     */
    public static List<HotlineChoice> choose(
            ContentPack pack,
            Country where,
            List<String> topics,
            Mode mode,
            LocalDate today,
            int verifyEveryDays,
            int most) {
        List<Ranked> ranked = new ArrayList<>();
        for (Hotline hotline : pack.hotlines().values()) {
            int topic = bestTopic(hotline, topics);
            if (topic < 0) {
                continue;
            }
            one(hotline, where, mode, today, verifyEveryDays)
                    .ifPresent(choice -> ranked.add(
                            new Ranked(hotline.country().equals(where) ? 0 : 1, topic, hotline.id(), choice)));
        }
        ranked.sort(Ranked.BEST_FIRST);
        List<HotlineChoice> chosen = new ArrayList<>(Math.min(most, ranked.size()));
        for (int i = 0; i < ranked.size() && i < most; i++) {
            chosen.add(ranked.get(i).choice());
        }
        return List.copyOf(chosen);
    }

    /** One number for a person in {@code where}, or nothing when it may not be given or cannot be dialled from there. */
    public static Optional<HotlineChoice> one(
            Hotline hotline, Country where, Mode mode, LocalDate today, int verifyEveryDays) {
        return switch (Showing.of(hotline.fact(), mode, today, verifyEveryDays)) {
            case NEVER -> Optional.empty();
            case PLAIN -> dialable(hotline, where).map(number -> new HotlineChoice(hotline, number, false));
            case MARKED -> dialable(hotline, where).map(number -> new HotlineChoice(hotline, number, true));
        };
    }

    private static Optional<String> dialable(Hotline hotline, Country where) {
        if (hotline.country().equals(where)) {
            return Optional.of(hotline.number());
        }
        return hotline.country().equals(Country.CAMBODIA)
                ? hotline.international().map(number -> number.e164())
                : Optional.empty();
    }

    private static int bestTopic(Hotline hotline, List<String> topics) {
        for (int i = 0; i < topics.size(); i++) {
            if (hotline.topics().contains(topics.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private record Ranked(int distance, int topic, String id, HotlineChoice choice) {
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::distance)
                .thenComparingInt(Ranked::topic)
                .thenComparing(Ranked::id);
    }
}
