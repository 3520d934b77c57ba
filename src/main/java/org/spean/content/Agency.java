package org.spean.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.model.Country;
import org.spean.text.Khmer;

/**
 * A recruitment agency as one list of the ministry says it (issue 4 point 1). It says nothing about a branch or a broker.
 *
 * @param row 1-based row or entry of the source; within one {@link AgencyRegister} no two have the same: it names the agency there
 * @param licence as written in the source, e.g. {@code 0417/23}; absent where the source has none
 * @param nameKm in canonical Khmer ({@link Khmer#canonical}); at least one of the two names is there
 * @param nameLatin as written in the source
 * @param formerNames in either script
 * @param shortName what it calls itself in short, e.g. {@code KCTC}
 * @param validUntil the last day of the licence, where the source says it
 * @param countries where it may send people; empty means the source does not say
 * @param phones of the head office, as written in the source; never dialled by us
 */
public record Agency(
        int row,
        Optional<String> licence,
        Optional<String> nameKm,
        Optional<String> nameLatin,
        List<String> formerNames,
        Optional<String> shortName,
        Status status,
        Optional<LocalDate> validUntil,
        List<Country> countries,
        List<String> phones,
        List<Branch> branches) {
    /** What the list says. That a licence is out of date by {@code validUntil} is for the reader of a day to see. */
    public enum Status {
        LICENSED,
        SUSPENDED,
        REVOKED,
        EXPIRED,
        /** Seen in an old list or on its own page; nobody says what it is today. Only in a sample register. */
        UNKNOWN
    }

    /**
     * An office.
     *
     * @param province code of the {@link Province}, {@code 01} to {@code 25}, if the source says it
     * @param phone as written in the source
     */
    public record Branch(Optional<String> province, Optional<String> phone) {
        public Branch {
            if (province.isPresent() && !province.get().matches("0[1-9]|1[0-9]|2[0-5]")) {
                throw new IllegalArgumentException("a province is \"01\" to \"25\"");
            }
        }
    }

    public Agency {
        formerNames = List.copyOf(formerNames);
        countries = countries.stream().distinct().toList();
        phones = List.copyOf(phones);
        branches = List.copyOf(branches);
        if (row < 1) {
            throw new IllegalArgumentException("a source row is 1 or more");
        }
        if (nameKm.isEmpty() && nameLatin.isEmpty()) {
            throw new IllegalArgumentException("row " + row + ": an agency has a name in Khmer or in Latin letters");
        }
        boolean blank = Stream.of(licence, nameKm, nameLatin, shortName)
                        .flatMap(Optional::stream)
                        .anyMatch(String::isBlank)
                || formerNames.stream().anyMatch(String::isBlank);
        if (blank) {
            throw new IllegalArgumentException("row " + row + ": what is blank must be absent");
        }
        if (nameKm.isPresent() && !Khmer.canonical(nameKm.get()).equals(nameKm.get())) {
            throw new IllegalArgumentException("row " + row + ": the Khmer name is not in canonical order");
        }
    }

    /** The name to show: in Khmer where {@code khmer} is asked for and there is one, else the other. */
    public String name(boolean khmer) {
        Optional<String> first = khmer ? nameKm : nameLatin;
        return first.or(() -> khmer ? nameLatin : nameKm).orElseThrow();
    }
}
