package org.spean.registers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.content.Agency;
import org.spean.model.Country;
import org.spean.text.Digits;
import org.spean.text.Khmer;
import org.spean.text.MatchKey;

/** Reads the cells of one row. Everything wrong is told; what could not be read is left out of the agency. */
final class AgencyRow {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern BETWEEN = Pattern.compile("[;\\n]");
    private static final Map<String, Agency.Status> STATUSES = statuses();

    private final Sheet.Row row;
    private final Map<Column, Integer> columns;
    private final PlaceWords places;
    private final Complaints complaints;
    /** A cell was refused: that it is empty then is no second problem. */
    private boolean told;

    /** Takes what is wrong: one sentence what, one what to do. */
    interface Complaints {
        void tell(String what, String todo);
    }

    AgencyRow(Sheet.Row row, Map<Column, Integer> columns, PlaceWords places, Complaints complaints) {
        this.row = row;
        this.columns = columns;
        this.places = places;
        this.complaints = complaints;
    }

    /** The agency with the one office of this row, or nothing when it has no name or no status. */
    Optional<Agency> read() {
        Optional<String> khmer = word(Column.NAME_KM).map(Khmer::canonical);
        Optional<String> latin = word(Column.NAME_LATIN);
        if (khmer.isEmpty() && latin.isEmpty() && !told) {
            complaints.tell("There is no name.", "Write the name in Khmer or in Latin letters.");
        }
        Optional<Agency.Status> status = status();
        Optional<LocalDate> until = validUntil();
        List<Country> countries = countries();
        Optional<String> province = province();
        Optional<String> phone = word(Column.PHONE);
        if (status.isEmpty() || (khmer.isEmpty() && latin.isEmpty())) {
            return Optional.empty();
        }
        List<Agency.Branch> branches = province.isPresent() ? List.of(new Agency.Branch(province, phone)) : List.of();
        return Optional.of(new Agency(
                row.line(),
                word(Column.LICENCE).map(Digits::fold),
                khmer,
                latin,
                words(Column.FORMER_NAMES).stream().map(Khmer::canonical).toList(),
                word(Column.SHORT_NAME),
                status.get(),
                until,
                countries,
                phone.map(List::of).orElse(List.of()),
                branches));
    }

    private Optional<Agency.Status> status() {
        String word = word(Column.STATUS).orElse("");
        Agency.Status status = STATUSES.get(MatchKey.of(word));
        if (status == null) {
            complaints.tell(
                    word.isEmpty() ? "There is no status." : "The status is none that we know.",
                    "Write licensed, suspended, revoked or expired.");
        }
        return Optional.ofNullable(status);
    }

    private Optional<LocalDate> validUntil() {
        Optional<String> word = word(Column.VALID_UNTIL);
        Optional<LocalDate> day = word.flatMap(AgencyRow::day);
        if (word.isPresent() && day.isEmpty()) {
            complaints.tell("The last day of the license is no day.", "Write year-month-day, e.g. 2027-01-31.");
        }
        return day;
    }

    /** A day, year first or day first, in digits of any script. */
    static Optional<LocalDate> day(String word) {
        String digits = Digits.fold(word);
        Matcher year = YEAR_FIRST.matcher(digits);
        Matcher day = DAY_FIRST.matcher(digits);
        try {
            if (year.matches()) {
                return Optional.of(LocalDate.of(number(year, 1), number(year, 2), number(year, 3)));
            }
            return day.matches()
                    ? Optional.of(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private List<Country> countries() {
        List<Country> countries = new ArrayList<>();
        for (String word : words(Column.COUNTRIES)) {
            Optional<Country> country = places.country(word);
            country.ifPresent(countries::add);
            if (country.isEmpty()) {
                complaints.tell(
                        "One of the countries is none that we know.", "Write codes with ; between, e.g. TH;JP.");
            }
        }
        return countries;
    }

    private Optional<String> province() {
        Optional<String> word = word(Column.PROVINCE);
        Optional<String> code = word.flatMap(places::province);
        if (word.isPresent() && code.isEmpty()) {
            complaints.tell("The province is none that we know.", "Write its name, or its number 01 to 25.");
        }
        return code;
    }

    private List<String> words(Column column) {
        return word(column).stream()
                .flatMap(cell -> Arrays.stream(BETWEEN.split(cell, -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private Optional<String> word(Column column) {
        Integer at = columns.get(column);
        String cell = at == null ? "" : withoutInvisible(row.cell(at));
        if (cell.length() > Limits.CELL) {
            complaints.tell(
                    "The cell `" + column.header() + "` has more than " + Limits.CELL + " letters.", "Shorten it.");
            told = true;
            return Optional.empty();
        }
        if (cell.startsWith("=") || cell.startsWith("<")) {
            complaints.tell("The cell `" + column.header() + "` is a formula or a tag.", "Write the plain words.");
            told = true;
            return Optional.empty();
        }
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static String withoutInvisible(String cell) {
        return cell.replace("\u200B", "")
                .replace("\uFEFF", "")
                .replace('\u00A0', ' ')
                .strip()
                .replaceAll("[ \\t\\r]+", " ");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Map<String, Agency.Status> statuses() {
        Map<String, Agency.Status> statuses = new java.util.HashMap<>();
        for (Agency.Status status : Agency.Status.values()) {
            if (status != Agency.Status.UNKNOWN) {
                statuses.put(status.name().toLowerCase(Locale.ROOT), status);
            }
        }
        statuses.put("licenced", Agency.Status.LICENSED);
        statuses.put("active", Agency.Status.LICENSED);
        statuses.put(MatchKey.of("មានអាជ្ញាប័ណ្ណ"), Agency.Status.LICENSED);
        statuses.put(MatchKey.of("ផ្អាក"), Agency.Status.SUSPENDED);
        statuses.put(MatchKey.of("ព្យួរ"), Agency.Status.SUSPENDED);
        statuses.put(MatchKey.of("ដកហូត"), Agency.Status.REVOKED);
        statuses.put(MatchKey.of("ផុតកំណត់"), Agency.Status.EXPIRED);
        return Map.copyOf(statuses);
    }
}
