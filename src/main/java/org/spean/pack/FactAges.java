package org.spean.pack;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.spean.content.ContentPack;
import org.spean.content.Corridor;
import org.spean.content.CorridorNews;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.content.ServicePoint;

/**
 * How many facts of a pack may be sent, by state. A fact is a hotline, a place or a corridor.
 *
 * @param fresh verified and not too old: the only ones that live mode sends
 * @param stale verified too long ago (metric {@code spean_content_stale_facts})
 */
public record FactAges(int fresh, int stale, int toVerify, int withheld) {
    /** Counts the facts of a pack as of a day. */
    public static FactAges of(ContentPack pack, LocalDate today, int verifyEveryDays) {
        return of(facts(pack, Map.of()), today, verifyEveryDays);
    }

    private static FactAges of(Stream<Fact> facts, LocalDate today, int verifyEveryDays) {
        int fresh = 0;
        int stale = 0;
        int toVerify = 0;
        int withheld = 0;
        for (Fact fact : facts.toList()) {
            switch (fact) {
                case Fact.Verified verified -> {
                    if (verified.countsOn(today, verifyEveryDays)) {
                        fresh++;
                    } else {
                        stale++;
                    }
                }
                case Fact.ToVerify toCheck -> toVerify++;
                case Fact.Withheld hidden -> withheld++;
            }
        }
        return new FactAges(fresh, stale, toVerify, withheld);
    }

    /**
     * Facts that were verified too long ago.
     *
     * @param news of corridors by id: it stands over the pack, and counts as verified on its day
     */
    public static int stale(ContentPack pack, Map<String, CorridorNews> news, LocalDate today, int verifyEveryDays) {
        return of(facts(pack, news), today, verifyEveryDays).stale();
    }

    private static Fact now(Corridor corridor, Map<String, CorridorNews> news) {
        CorridorNews newer = news.get(corridor.id());
        return newer == null ? corridor.fact() : new Fact.Verified(newer.asOf(), newer.by());
    }

    private static Stream<Fact> facts(ContentPack pack, Map<String, CorridorNews> news) {
        return Stream.of(
                        pack.hotlines().values().stream().map(Hotline::fact),
                        pack.servicePoints().values().stream().map(ServicePoint::fact),
                        pack.corridors().values().stream().map(corridor -> now(corridor, news)))
                .flatMap(facts -> facts);
    }
}
