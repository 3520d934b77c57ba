package org.spean.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.spean.content.CaseKind;
import org.spean.model.Country;
import org.spean.model.Language;

/**
 * One line of the inbox: nothing that was said, no whole number.
 *
 * @param asked when each kind was first asked for
 * @param rank the kind whose place in the queue it has: the most urgent of its own, or a more urgent one because of what was told
 * @param since when it came into the queue
 * @param waiting since when the person waits for an answer; empty once answered
 * @param heard when the person was last heard of
 * @param topic a word of the flow that opened it, e.g. {@code broker}
 * @param number masked
 * @param unread whether something was written that nobody of the staff has seen
 * @param claim who took it last; see {@link #holder}
 * @param read when each of the staff last read it
 * @param escalated how often somebody was alerted because nobody took it
 * @param reported keyed pseudonyms of numbers that the person reported
 * @param verdict on a report
 * @param deleted when it is deleted by itself
 */
public record CaseSummary(
        CaseId id,
        Map<CaseKind, Instant> asked,
        CaseKind rank,
        Instant since,
        Optional<Instant> waiting,
        Optional<Instant> heard,
        Optional<Language> language,
        Optional<Country> country,
        Optional<String> topic,
        String number,
        boolean unread,
        Optional<Claim> claim,
        Map<String, Instant> read,
        int recordings,
        int escalated,
        Set<String> reported,
        Optional<Verdict> verdict,
        Instant deleted) {
    /** A claim lapses when its holder does nothing for so long (console-reliability-security.md A3 #14). */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** Who has not told us for so long that they read it reads it no more. */
    public static final Duration READING = Duration.ofSeconds(60);

    public CaseSummary {
        asked = new TreeMap<>(asked);
        read = Map.copyOf(read);
        reported = Set.copyOf(reported);
    }

    /** @param at the last thing they did */
    public record Claim(String by, Instant at) {}

    /** Who holds it now: nobody once the claim has lapsed. */
    public Optional<String> holder(Instant now) {
        return claim.filter(one -> now.isBefore(one.at().plus(IDLE))).map(Claim::by);
    }

    /** Who of the others reads it just now, by id. */
    public Set<String> readers(Instant now, String butNot) {
        Map<String, Instant> now60 = new TreeMap<>(read);
        now60.entrySet()
                .removeIf(one -> one.getKey().equals(butNot)
                        || !now.isBefore(one.getValue().plus(READING)));
        return now60.keySet();
    }

    /** Whether somebody may be in danger now. */
    public boolean danger() {
        return rank == CaseKind.DANGER;
    }
}
