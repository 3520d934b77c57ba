package org.spean.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spean.content.Agency;
import org.spean.model.Problem;
import org.spean.text.MatchKey;

/**
 * Rows of one licence number are offices of one agency when they say the same of it; otherwise one of them is wrong, and
 * nobody here knows which.
 */
final class SameAgency {
    private final String file;
    private final List<Problem> problems;

    SameAgency(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<Agency> joined(List<Agency> rows) {
        Map<String, Agency> byLicence = new LinkedHashMap<>();
        for (Agency row : rows) {
            String key = row.licence().map(MatchKey::of).orElse("row " + row.row());
            Agency first = byLicence.putIfAbsent(key, row);
            if (first != null) {
                join(first, row).ifPresentOrElse(both -> byLicence.put(key, both), () -> tell(first, row));
            }
        }
        return List.copyOf(byLicence.values());
    }

    private void tell(Agency first, Agency second) {
        boolean twice = first.branches().containsAll(second.branches()) && isSame(first, second);
        problems.add(Problem.error(
                file,
                second.row(),
                "Row " + first.row() + " has the same license number" + (twice ? " and says the same." : "."),
                twice ? "Delete one of them." : "Correct the number, or make name, status and date the same."));
    }

    private static java.util.Optional<Agency> join(Agency first, Agency second) {
        boolean anotherOffice =
                !second.branches().isEmpty() && !first.branches().containsAll(second.branches());
        if (!isSame(first, second) || !anotherOffice) {
            return java.util.Optional.empty();
        }
        List<Agency.Branch> branches = new ArrayList<>(first.branches());
        branches.addAll(second.branches());
        List<String> phones = Stream.concat(first.phones().stream(), second.phones().stream())
                .distinct()
                .toList();
        return java.util.Optional.of(new Agency(
                first.row(),
                first.licence(),
                first.nameKm(),
                first.nameLatin(),
                first.formerNames(),
                first.shortName(),
                first.status(),
                first.validUntil(),
                first.countries(),
                phones,
                branches));
    }

    private static boolean isSame(Agency first, Agency second) {
        return first.nameKm().equals(second.nameKm())
                && first.nameLatin().equals(second.nameLatin())
                && first.formerNames().equals(second.formerNames())
                && first.shortName().equals(second.shortName())
                && first.status() == second.status()
                && first.validUntil().equals(second.validUntil())
                && first.countries().equals(second.countries());
    }
}
