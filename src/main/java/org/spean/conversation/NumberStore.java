package org.spean.conversation;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.dialogue.KnownNumbers;
import org.spean.dialogue.KnownNumbers.Listed;
import org.spean.model.PhoneNumber;

/**
 * Telephone numbers that people reported, and the list that staff keep. A report is written with the turn it belongs to
 * ({@link org.spean.dialogue.Effect.ReportNumber}) and counts for 180 days.
 */
public interface NumberStore {
    /**
     * Everything there is about one number.
     *
     * @param reporters how many different people named it, since staff last removed it
     * @param cases the cases in which they did, so that staff see them together
     */
    record Entry(PhoneNumber number, int reporters, List<String> cases, Optional<Listed> listed) {}

    /** Whatever was reported or listed, most reported first. Cheap while nothing changed: fine every ten seconds. */
    Future<List<Entry>> all(Instant now);

    /** Puts the entries on the list, all or none; one of the same number is replaced. */
    Future<Void> list(List<Row> rows);

    /** One row of a list. */
    record Row(PhoneNumber number, Listed listed) {}

    /** Takes a number off the list and forgets how often it was reported; later reports count anew. */
    Future<Void> remove(PhoneNumber number, Instant now);

    /** What may be told: the listed ones, and those that enough different people named. */
    static KnownNumbers tellable(List<Entry> all) {
        java.util.Map<PhoneNumber, KnownNumbers.Known> known = new java.util.HashMap<>();
        for (Entry entry : all) {
            if (entry.listed().isPresent() || entry.reporters() >= KnownNumbers.LEAST_REPORTERS) {
                known.put(entry.number(), new KnownNumbers.Known(entry.reporters(), entry.listed()));
            }
        }
        return new KnownNumbers(known);
    }
}
