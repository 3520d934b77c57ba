package org.spean.console.facts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.spean.console.Faults;
import org.spean.console.Form;
import org.spean.console.Visit;
import org.spean.model.PhnomPenh;
import org.spean.text.Digits;

/**
 * A list of agencies as somebody brings it in.
 *
 * @param bytes of the file, not to be changed; empty when none was chosen
 * @param date as it was written
 */
@SuppressWarnings("ArrayRecordComponent") // read once
public record AgencyFile(byte[] bytes, String source, String date) {
    /** Of the file; the ministry's list of 2025 has some 40 KB. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    static final AgencyFile EMPTY = new AgencyFile(new byte[0], "", "");
    private static final int LONGEST_SOURCE = 200;

    static AgencyFile of(Form form) {
        return new AgencyFile(
                form.file("file").map(file -> file.bytes().getBytes()).orElse(new byte[0]),
                form.text("source"),
                Digits.fold(form.text("date")));
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** Without a look into the file. */
    Faults faults(Visit visit) {
        Faults faults = new Faults();
        if (bytes.length == 0) {
            faults.add("file", visit.say("facts.agencies.fault.file"));
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE || source.contains("\n")) {
            faults.add("source", visit.say("facts.agencies.fault.source", LONGEST_SOURCE));
        }
        if (day().filter(day -> !day.isAfter(PhnomPenh.dateAt(visit.now()))).isEmpty()) {
            faults.add("date", visit.say("facts.agencies.fault.date"));
        }
        return faults;
    }
}
