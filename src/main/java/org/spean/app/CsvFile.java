package org.spean.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.spean.model.Problem;
import org.spean.registers.CsvSeparator;

/**
 * A table as CSV in UTF-8, read row by row, so that it may be larger than the memory: with comma, semicolon or tab, with or without BOM,
 * columns by the names in its first line, in any order. Blocks.
 */
record CsvFile(Path file, List<String> columns) {

    /** One line, by column. */
    record Row(int line, List<String> cells, Map<String, Integer> places) {
        /** Without space around it; empty where the row is too short. */
        String cell(String column) {
            int at = places.getOrDefault(column, Integer.MAX_VALUE);
            return at < cells.size() ? cells.get(at).strip() : "";
        }

        /** Whether something stands to the right of the last column: a separator within a cell that has no quotation marks. */
        boolean isTooLong() {
            return cells.size() > places.size()
                    && cells.subList(places.size(), cells.size()).stream().anyMatch(cell -> !cell.isBlank());
        }
    }

    /**
     * Reads all rows but empty ones.
     *
     * @param each told every row; false: enough
     * @return what is wrong with the table as a whole; empty when nothing is
     */
    List<Problem> read(Predicate<Row> each) {
        List<Problem> problems = new ArrayList<>();
        try (BufferedReader text = open();
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(separator())
                        .skipEmptyLines(true)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            Map<String, Integer> places = new HashMap<>();
            for (CsvRecord row : rows) {
                if (places.isEmpty()) {
                    header(row, places, problems);
                    if (!problems.isEmpty()) {
                        return problems;
                    }
                } else if (!row.getFields().stream().allMatch(String::isBlank)
                        && !each.test(new Row((int) row.getStartingLineNumber(), row.getFields(), places))) {
                    return problems;
                }
            }
            if (places.isEmpty()) {
                header(List.of(), places, problems);
            }
        } catch (CsvParseException e) {
            problems.add(problem("The file is no CSV: a quotation mark is not closed.", "Save it as CSV again."));
        } catch (IOException | UncheckedIOException e) {
            problems.add(
                    problem("The file cannot be read.", "Check its name; it must be UTF-8 text, not a spreadsheet."));
        }
        return problems;
    }

    private void header(CsvRecord first, Map<String, Integer> places, List<Problem> problems) {
        header(first.getFields(), places, problems);
    }

    private void header(List<String> names, Map<String, Integer> places, List<Problem> problems) {
        for (int at = 0; at < names.size(); at++) {
            String name = names.get(at).strip().toLowerCase(Locale.ROOT);
            if (places.putIfAbsent(name.isEmpty() ? "#" + at : name, at) != null) {
                problems.add(problem("Two columns are `" + name + "`.", "Delete or rename one of them."));
            }
        }
        for (String column : columns) {
            if (!places.containsKey(column)) {
                problems.add(problem(
                        "The column `" + column + "` is missing.",
                        "The first line names the columns: " + String.join(",", columns) + "."));
            }
        }
    }

    private Problem problem(String what, String todo) {
        return Problem.error(String.valueOf(file.getFileName()), 1, what, todo);
    }

    private BufferedReader open() throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private char separator() throws IOException {
        try (BufferedReader text = open()) {
            return CsvSeparator.of(text.lines());
        }
    }
}
