package org.spean.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.content.ContentPack;
import org.spean.content.Corridor;
import org.spean.content.CorridorCondition;
import org.spean.content.CorridorNews;
import org.spean.content.Fact;
import org.spean.content.SystemText;
import org.spean.content.Text;

/** The corridors as they are known now: the pack, and over it what staff learned since (issue 4, item 8). */
public final class CorridorNow {
    private CorridorNow() {}

    /**
     * One corridor; empty when the pack has none of that id.
     *
     * @param news by id of the corridor
     */
    public static Optional<Corridor> of(ContentPack pack, Map<String, CorridorNews> news, String id) {
        return Optional.ofNullable(pack.corridors().get(id)).map(known -> {
            CorridorNews newer = news.get(id);
            return newer == null ? known : renewed(pack, known, newer);
        });
    }

    /**
     * Whether a condition holds. "Open" that nobody confirmed lately counts as unknown: nobody is sent off by old news.
     *
     * @param verifyEveryDays so long a confirmation counts
     */
    public static boolean holds(
            ContentPack pack,
            Map<String, CorridorNews> news,
            CorridorCondition condition,
            LocalDate today,
            int verifyEveryDays) {
        Corridor.Status status = of(pack, news, condition.corridor())
                .filter(corridor ->
                        corridor.status() != Corridor.Status.OPEN || isConfirmed(corridor, today, verifyEveryDays))
                .map(Corridor::status)
                .orElse(Corridor.Status.UNKNOWN);
        return condition.statuses().contains(status);
    }

    /** Whether somebody verified it, not too long ago; else people are told since when it is not confirmed. */
    public static boolean isConfirmed(Corridor corridor, LocalDate today, int verifyEveryDays) {
        return corridor.fact() instanceof Fact.Verified verified && verified.countsOn(today, verifyEveryDays);
    }

    private static Corridor renewed(ContentPack pack, Corridor known, CorridorNews news) {
        return new Corridor(
                known.id(),
                known.from(),
                known.to(),
                news.status(),
                Optional.of(news.asOf()),
                text(pack, known, news),
                new Fact.Verified(news.asOf(), news.by()),
                List.of(new Fact.Source(news.source(), news.asOf().toString(), null)));
    }

    /** The words of staff; else those of the pack if they speak of the same status; else the sentence of the new one. */
    private static Text text(ContentPack pack, Corridor known, CorridorNews news) {
        if (!news.words().isEmpty()) {
            return new Text(known.text().id(), news.words(), Text.Review.APPROVED);
        }
        return news.status() == known.status() ? known.text() : pack.text(sentence(news.status()));
    }

    private static SystemText sentence(Corridor.Status status) {
        return switch (status) {
            case OPEN -> SystemText.CORRIDOR_OPEN;
            case RESTRICTED -> SystemText.CORRIDOR_RESTRICTED;
            case CLOSED -> SystemText.CORRIDOR_CLOSED;
            case UNKNOWN -> SystemText.CORRIDOR_UNKNOWN;
        };
    }
}
