package org.spean.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.spean.api.Trouble.Fault;
import org.spean.model.Problem;

/** A list of agencies as a program sends it: the file in base64, who published it, and the day that they give. */
record AgencyUpload(byte[] file, String source, LocalDate date) {
    /** Of the file; the ministry's list of 2025 has some 40 KB. */
    static final int MOST_BYTES = 5 * 1024 * 1024;
    /** Of the body: the file in base64, and the rest. */
    static final int BODY = MOST_BYTES / 3 * 4 + Bodies.LIMIT;

    private static final int LONGEST_SOURCE = 200;
    private static final int MOST_FAULTS = 200;

    /** An upload, or what is wrong with it. */
    sealed interface Read {
        record Fine(AgencyUpload upload) implements Read {}

        record Faulty(List<Fault> faults) implements Read {}
    }

    /** Without a look into the file. */
    static Read read(ApiCall call, LocalDate today) {
        Fields fields = new Fields(call.body(), Set.of("file", "source", "date"));
        String encoded = fields.text("file");
        String source = fields.text("source").strip();
        String written = fields.text("date");
        List<Fault> faults = new ArrayList<>(fields.faults());
        if (!faults.isEmpty()) {
            return new Read.Faulty(faults);
        }
        if (source.isEmpty()
                || source.length() > LONGEST_SOURCE
                || source.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault("source", "Write who published the list, in one line of at most 200 letters."));
        }
        LocalDate date = LocalDate.MIN;
        try {
            date = LocalDate.parse(written);
            if (date.isAfter(today)) {
                faults.add(new Fault("date", "The list is dated in the future. Give the day of the list."));
            }
        } catch (DateTimeParseException noDay) {
            faults.add(new Fault("date", "This is no day. Write year-month-day, e.g. 2026-11-25."));
        }
        byte[] file = decoded(encoded, faults);
        return faults.isEmpty() ? new Read.Fine(new AgencyUpload(file, source, date)) : new Read.Faulty(faults);
    }

    /** Lines are fine, as the command {@code base64} makes them. */
    private static byte[] decoded(String text, List<Fault> faults) {
        try {
            String plain = text.replace("\n", "").replace("\r", "");
            byte[] file = Base64.getDecoder().decode(plain.getBytes(StandardCharsets.ISO_8859_1));
            if (file.length <= MOST_BYTES) {
                return file;
            }
            faults.add(new Fault("file", "The file is larger than 5 MB. Is it the right one?"));
        } catch (IllegalArgumentException notBase64) {
            faults.add(new Fault("file", "This is not base64."));
        }
        return new byte[0];
    }

    /** Each problem of the file with its line; the rest is counted. */
    static List<Fault> faults(List<Problem> problems) {
        List<Fault> faults = new ArrayList<>(problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .limit(MOST_FAULTS)
                .map(problem -> new Fault("file", line(problem)))
                .toList());
        long all = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        if (all > MOST_FAULTS) {
            faults.add(new Fault("file", "And " + (all - MOST_FAULTS) + " more."));
        }
        return faults;
    }

    static String line(Problem problem) {
        return (problem.line() > 0 ? "Line " + problem.line() + ": " : "") + problem.what() + " " + problem.todo();
    }
}
