package org.spean.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.text.MatchKey;

/**
 * A dated, sourced list of agencies, replaced only as a whole. "Not in it" never means "illegal", and "in it" never means
 * "safe" (domain-facts.md 3).
 *
 * @param version says which list this is; two different lists never share one
 * @param date the day the source gives for the list
 * @param source who published it and where
 * @param sample historic names for demo and tests: said so in every answer, and never an answer in live
 */
public record AgencyRegister(
        String version, LocalDate date, Fact.Source source, boolean sample, List<Agency> agencies) {
    public AgencyRegister {
        agencies = List.copyOf(agencies);
        if (version.isBlank()) {
            throw new IllegalArgumentException("a register has a version");
        }
        Map<Integer, Agency> rows = new HashMap<>();
        for (Agency agency : agencies) {
            if (rows.put(agency.row(), agency) != null) {
                throw new IllegalArgumentException("row " + agency.row() + " stands twice");
            }
            if (!sample && agency.status() == Agency.Status.UNKNOWN) {
                throw new IllegalArgumentException("row " + agency.row() + ": only a sample may leave the status open");
            }
        }
        licencesHeldTwice(agencies).ifPresent(rowNumbers -> {
            throw new IllegalArgumentException("one licence number in two rows: " + rowNumbers);
        });
    }

    /** The first licence number that two agencies share, as their rows; whoever imports a list asks before building one. */
    public static Optional<List<Integer>> licencesHeldTwice(List<Agency> agencies) {
        Map<String, Integer> rowByLicence = new HashMap<>();
        for (Agency agency : agencies) {
            Integer other = agency.licence()
                    .map(licence -> rowByLicence.put(MatchKey.of(licence), agency.row()))
                    .orElse(null);
            if (other != null) {
                return Optional.of(List.of(other, agency.row()));
            }
        }
        return Optional.empty();
    }

    /** The agency of a row, or nothing when this list has no such row. */
    public Optional<Agency> agency(int row) {
        return agencies.stream().filter(agency -> agency.row() == row).findFirst();
    }
}
