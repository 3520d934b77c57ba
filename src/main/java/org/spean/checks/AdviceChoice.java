package org.spean.checks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.spean.content.AdviceItem;
import org.spean.content.ContentPack;
import org.spean.content.Hotline;
import org.spean.model.Country;
import org.spean.model.Mode;

/** Decides which advice may be given where: a text whose numbers cannot all be given is left out as a whole. */
public final class AdviceChoice {
    private AdviceChoice() {}

    /**
     * The numbers of one item for a person in {@code where}, by hotline id.
     *
     * @return empty when one of them may not be given; an empty map when the item needs none
     */
    public static Optional<Map<String, HotlineChoice>> numbers(
            ContentPack pack, AdviceItem item, Country where, Mode mode, LocalDate today, int verifyEveryDays) {
        if (item.hotlines().isEmpty()) {
            return Optional.of(Map.of());
        }
        Map<String, HotlineChoice> chosen = new HashMap<>();
        for (String id : item.hotlines()) {
            Hotline hotline = pack.hotlines().get(id);
            Optional<HotlineChoice> choice = hotline == null
                    ? Optional.empty()
                    : HotlineChooser.one(hotline, where, mode, today, verifyEveryDays);
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            chosen.put(id, choice.get());
        }
        return Optional.of(Map.copyOf(chosen));
    }
}
