package org.spean.registers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.content.Fact;
import org.spean.model.Problem;

/**
 * Reads a list of agencies: CSV or {@code .xlsx}, columns in any order, found by their headers in English or Khmer (contract,
 * "Commands"). Every bad row is told with its line; with one bad row there is no list. Blocks for the parsing: from a worker
 * or a command, never on an event loop. Any thread.
 */
public final class RegisterReader {
    private final PlaceWords places;
    private final LocalDate today;

    /**
     * @param places the names of countries and provinces that may stand in a list
     * @param today a list of a later day is refused
     */
    public RegisterReader(PlaceWords places, LocalDate today) {
        this.places = places;
        this.today = today;
    }

    /**
     * @param file how the person knows the file; stands in the problems
     * @param in read up to 8 MB, not closed
     * @param source who published the list and where
     * @param date the day the source gives for it
     */
    public RegisterRead read(String file, InputStream in, String source, LocalDate date) throws IOException {
        List<Problem> problems = new ArrayList<>();
        if (source.isBlank()) {
            problems.add(Problem.error(file, 0, "Nobody says where the list is from.", "Give its source."));
        }
        if (date.isAfter(today)) {
            problems.add(Problem.error(file, 0, "The list is dated in the future.", "Give the day of the list."));
        }
        try {
            byte[] bytes = XlsxSheet.bounded(in);
            Sheet sheet = XlsxSheet.is(bytes) ? XlsxSheet.read(bytes) : CsvSheet.read(bytes);
            List<Agency> agencies = agencies(file, sheet, problems);
            if (problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
                Fact.Source from = new Fact.Source(source.strip(), date.toString(), null);
                return new RegisterRead.Good(
                        new AgencyRegister(version(bytes, source, date), date, from, false, agencies), problems);
            }
        } catch (Sheet.Unreadable unreadable) {
            problems.add(
                    Problem.error(file, unreadable.line(), String.valueOf(unreadable.getMessage()), unreadable.todo()));
        }
        return new RegisterRead.Bad(problems);
    }

    private List<Agency> agencies(String file, Sheet sheet, List<Problem> problems) throws Sheet.Unreadable {
        Map<Column, Integer> columns = columns(file, sheet, problems);
        List<Agency> rows = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            new AgencyRow(
                            row,
                            columns,
                            places,
                            (what, todo) -> problems.add(Problem.error(file, row.line(), what, todo)))
                    .read()
                    .ifPresent(rows::add);
        }
        if (sheet.rows().isEmpty()) {
            throw new Sheet.Unreadable(0, "The list has no agency.", "Write one row for each agency.");
        }
        return new SameAgency(file, problems).joined(rows);
    }

    private static Map<Column, Integer> columns(String file, Sheet sheet, List<Problem> problems)
            throws Sheet.Unreadable {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int at = 0; at < sheet.header().size(); at++) {
            Optional<Column> column = Column.of(sheet.header().get(at));
            if (column.isPresent() && columns.putIfAbsent(column.get(), at) != null) {
                throw new Sheet.Unreadable(
                        1, "Two columns are `" + column.get().header() + "`.", "Delete or rename one of them.");
            }
        }
        boolean named = columns.containsKey(Column.NAME_KM) || columns.containsKey(Column.NAME_LATIN);
        if (!named || !columns.containsKey(Column.STATUS)) {
            throw new Sheet.Unreadable(
                    1,
                    named ? "There is no column `status`." : "There is no column with names.",
                    "The first row names the columns: "
                            + Stream.of(Column.values()).map(Column::header).collect(Collectors.joining(", ")) + ".");
        }
        for (int at = 0; at < sheet.header().size(); at++) {
            if (Column.of(sheet.header().get(at)).isEmpty()
                    && !sheet.header().get(at).isEmpty()) {
                problems.add(Problem.warning(
                        file, 1, "Column " + (at + 1) + " is none that we know.", "It is left out of the list."));
            }
        }
        return columns;
    }

    private static String version(byte[] bytes, String source, LocalDate date) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((date + "\n" + source.strip() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
