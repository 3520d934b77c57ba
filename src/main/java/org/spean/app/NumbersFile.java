package org.spean.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spean.checks.PhonesIn;
import org.spean.conversation.NumberStore.Row;
import org.spean.dialogue.KnownNumbers.Kind;
import org.spean.dialogue.KnownNumbers.Listed;
import org.spean.model.Country;
import org.spean.model.PhoneNumber;
import org.spean.model.Problem;
import org.spean.text.Digits;
import org.spean.text.Khmer;
import org.spean.text.PlainText;

/**
 * A list of telephone numbers as CSV: {@code phone,kind,note,source,date} in any order (contract, "Commands"), with comma or
 * semicolon, with or without BOM, digits of any script. All rows, or every problem.
 */
record NumbersFile(List<Row> rows, List<Problem> problems) {
    private static final List<String> COLUMNS = List.of("phone", "kind", "note", "source", "date");
    private static final long MOST_BYTES = 2 << 20;
    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST = 60;

    static NumbersFile read(Path file, List<Country> countries, LocalDate today) {
        return new Reading(file, countries, today).read();
    }

    /** One reading. */
    private static final class Reading {
        private final Path file;
        private final LocalDate today;
        private final PhonesIn phones;
        private final Map<PhoneNumber, Long> lines = new LinkedHashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(Path file, List<Country> countries, LocalDate today) {
            this.file = file;
            this.today = today;
            this.phones = new PhonesIn(countries, java.util.Set.of());
        }

        NumbersFile read() {
            try {
                if (Files.size(file) > MOST_BYTES) {
                    problem(1, "The file is larger than 2 MB.", "Is it the right one? Split it.");
                } else {
                    rows(text());
                }
            } catch (IOException e) {
                problem(1, "The file cannot be read.", "Check its name; it must be UTF-8 text, not a spreadsheet.");
            } catch (CsvParseException e) {
                problem(1, "The file is no CSV: a quotation mark is not closed.", "Save it as CSV again.");
            }
            return new NumbersFile(problems.isEmpty() ? rows : List.of(), problems);
        }

        private String text() throws IOException {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }

        private void rows(String text) {
            String head = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
            char separator = head.contains(";") && !head.contains(",") ? ';' : ',';
            List<String> named = java.util.Arrays.stream(head.split(String.valueOf(separator), -1))
                    .map(name -> name.strip().replace("\"", ""))
                    .toList();
            for (String column : COLUMNS) {
                if (!named.contains(column)) {
                    problem(
                            1,
                            "The column `" + column + "` is missing.",
                            "The first line names the columns: phone,kind,note,source,date.");
                }
            }
            if (!problems.isEmpty()) {
                return;
            }
            int rest = text.indexOf('\n');
            String body = String.join(String.valueOf(separator), named) + (rest < 0 ? "" : text.substring(rest));
            CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofNamedCsvRecord(body);
            for (NamedCsvRecord row : reader) {
                if (rows.size() >= MOST_ROWS) {
                    problem(row.getStartingLineNumber(), "The list has more than 5000 rows.", "Split it.");
                    return;
                }
                row(row);
            }
            if (rows.isEmpty() && problems.isEmpty()) {
                problem(1, "The list is empty.", "Write one row for each number.");
            }
        }

        private void row(NamedCsvRecord row) {
            long line = row.getStartingLineNumber();
            if (row.getFields().stream().allMatch(String::isBlank)) {
                return;
            }
            Optional<PhoneNumber> phone = phone(line, field(row, "phone"));
            Optional<Kind> kind = kind(line, field(row, "kind"));
            String note = field(row, "note");
            String source = field(row, "source");
            if (source.isEmpty() || source.length() > LONGEST) {
                problem(line, "`source` is empty or longer than 60 letters.", "Write who says so: people are told.");
            }
            if (kind.equals(Optional.of(Kind.OFFICIAL)) && (note.isEmpty() || note.length() > LONGEST)) {
                problem(
                        line,
                        "`note` is empty or longer than 60 letters.",
                        "Write whose number it is: people are told.");
            }
            Optional<LocalDate> date = date(line, field(row, "date"));
            if (phone.isPresent() && kind.isPresent() && date.isPresent()) {
                rows.add(new Row(phone.get(), new Listed(kind.get(), note, source, date.get())));
            }
        }

        private Optional<PhoneNumber> phone(long line, String written) {
            List<PhonesIn.Found> found = phones.in(written, Optional.of(Country.CAMBODIA));
            if (found.size() != 1 || found.getFirst().phone().isEmpty()) {
                problem(line, "`phone` is not one telephone number.", "Write it as +855… or as dialled at home.");
                return Optional.empty();
            }
            PhoneNumber number = found.getFirst().phone().get();
            Long before = lines.putIfAbsent(number, line);
            if (before != null) {
                problem(line, "The number stands in line " + before + " already.", "Keep one of the two.");
                return Optional.empty();
            }
            return Optional.of(number);
        }

        private Optional<Kind> kind(long line, String written) {
            for (Kind kind : Kind.values()) {
                if (kind.name().equalsIgnoreCase(written)) {
                    return Optional.of(kind);
                }
            }
            problem(
                    line,
                    "`kind` is neither warning nor official.",
                    "Write warning (somebody warned of it) or official.");
            return Optional.empty();
        }

        private Optional<LocalDate> date(long line, String written) {
            try {
                LocalDate date = LocalDate.parse(Digits.fold(written));
                if (!date.isAfter(today)) {
                    return Optional.of(date);
                }
                problem(line, "`date` is in the future.", "Write the day on which the source said it.");
            } catch (DateTimeParseException e) {
                problem(line, "`date` is not a day.", "Write year-month-day, e.g. 2026-11-25.");
            }
            return Optional.empty();
        }

        private static String field(NamedCsvRecord row, String name) {
            String value = row.findField(name).orElse("");
            return Khmer.canonical(PlainText.forSms(value).replace('\n', ' ')).strip();
        }

        private void problem(long line, String what, String fix) {
            problems.add(Problem.error(file.getFileName().toString(), (int) line, what, fix));
        }
    }
}
