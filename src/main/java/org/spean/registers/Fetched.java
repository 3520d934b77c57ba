package org.spean.registers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.content.AgencyRegister;
import org.spean.metrics.FetchOutcome;

/**
 * What is known of a published list after the latest look at it.
 *
 * @param looked when that was
 * @param latest what came of that look
 * @param said the same in one sentence, for staff
 * @param standing what came of the latest look that brought another list; UNCHANGED while none did
 * @param etag of that list, to ask only for another one
 * @param lastModified of it, as its header has it
 * @param digest of its bytes, empty while none came
 * @param list the latest one without a bad row: waits for a person, or is live
 * @param problems what is wrong with the latest one, empty when nothing is
 * @param taken version of the last one that went live from here, empty for none
 */
public record Fetched(
        Instant looked,
        FetchOutcome latest,
        String said,
        FetchOutcome standing,
        Optional<String> etag,
        Optional<String> lastModified,
        String digest,
        Optional<AgencyRegister> list,
        List<String> problems,
        String taken) {
    public Fetched {
        problems = List.copyOf(problems);
    }

    /** Before the first look. */
    static Fetched none(Instant now) {
        return new Fetched(
                now,
                FetchOutcome.UNCHANGED,
                "",
                FetchOutcome.UNCHANGED,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                List.of(),
                "");
    }

    /** The same after a look that brought no other list. */
    Fetched looked(Instant now, FetchOutcome outcome, String what) {
        return new Fetched(now, outcome, what, standing, etag, lastModified, digest, list, problems, taken);
    }

    /** The list that a person may take, if there is one that was not taken yet. */
    public Optional<AgencyRegister> waiting() {
        return list.filter(found -> !found.version().equals(taken));
    }

    /** Whether the latest list was no good one: it is read anew each time, for what mends it may be here and not there. */
    public boolean isBad() {
        return standing == FetchOutcome.BAD;
    }

    /** Whether what is published just now may not go live by itself for what is wrong with it. */
    public boolean isAside() {
        return isAside(standing, waiting().isPresent());
    }

    /** The same for whoever has not read the list. */
    public static boolean isAside(FetchOutcome standing, boolean waits) {
        return switch (standing) {
            case BAD -> true;
            case SUSPICIOUS -> waits;
            case UNCHANGED, LIVE, RENEWED, PROPOSED, FAILED -> false;
        };
    }
}
