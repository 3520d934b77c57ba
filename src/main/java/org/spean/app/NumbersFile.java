package org.spean.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        private final Map<PhoneNumber, Integer> lines = new LinkedHashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(Path file, List<Country> countries, LocalDate today) {
            this.file = file;
            this.today = today;
            this.phones = new PhonesIn(countries, java.util.Set.of());
        }

        NumbersFile read() {
            if (isTooLarge()) {
                problem(1, "The file is larger than 2 MB.", "Is it the right one? Split it.");
            } else {
                problems.addAll(new CsvFile(file, COLUMNS).read(this::isWantedAfter));
                if (rows.isEmpty() && problems.isEmpty()) {
                    problem(1, "The list is empty.", "Write one row for each number.");
                }
            }
            return new NumbersFile(problems.isEmpty() ? rows : List.of(), problems);
        }

        private boolean isTooLarge() {
            try {
                return Files.size(file) > MOST_BYTES;
            } catch (IOException unreadable) {
                return false; // said when it is read
            }
        }

        private boolean isWantedAfter(CsvFile.Row row) {
            if (rows.size() >= MOST_ROWS) {
                problem(row.line(), "The list has more than 5000 rows.", "Split it.");
                return false;
            }
            row(row);
            return true;
        }

        private void row(CsvFile.Row row) {
            int line = row.line();
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

        private Optional<PhoneNumber> phone(int line, String written) {
            List<PhonesIn.Found> found = phones.in(written, Optional.of(Country.CAMBODIA));
            if (found.size() != 1 || found.getFirst().phone().isEmpty()) {
                problem(line, "`phone` is not one telephone number.", "Write it as +855… or as dialled at home.");
                return Optional.empty();
            }
            PhoneNumber number = found.getFirst().phone().get();
            Integer before = lines.putIfAbsent(number, line);
            if (before != null) {
                problem(line, "The number stands in line " + before + " already.", "Keep one of the two.");
                return Optional.empty();
            }
            return Optional.of(number);
        }

        private Optional<Kind> kind(int line, String written) {
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

        private Optional<LocalDate> date(int line, String written) {
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

        private static String field(CsvFile.Row row, String name) {
            return Khmer.canonical(PlainText.forSms(row.cell(name)).replace('\n', ' '))
                    .strip();
        }

        private void problem(int line, String what, String fix) {
            problems.add(Problem.error(file.getFileName().toString(), line, what, fix));
        }
    }
}
