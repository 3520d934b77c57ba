package org.spean.console.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.spean.cases.CaseSummary;
import org.spean.cases.Inbox;
import org.spean.cases.Verdict;
import org.spean.console.Answer;
import org.spean.console.SafeCsv;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.PhnomPenh;
import org.spean.staff.ExportAsked;

/**
 * Open cases as rows of a file. No number, masked or not, no id, no name of staff, nothing that was said, and days in place of times: what
 * stays can still point at somebody where few are, so every row says whose export it is.
 */
final class CaseRows {
    private static final int MOST = 10_000;

    private CaseRows() {}

    static Answer.Bytes file(Inbox inbox, ExportAsked asked, Instant now) {
        String second = asked.agreed().map(ExportAsked.Agreed::by).orElse("");
        String mark = asked.id() + " agreed by " + second + ", for "
                + asked.purpose().word() + ", taken " + PhnomPenh.dateAt(now) + "; do not pass on";
        SafeCsv file = new SafeCsv(List.of(
                "row",
                "kinds",
                "danger",
                "since",
                "last heard",
                "waiting",
                "language",
                "country",
                "topic",
                "verdict",
                "export"));
        int row = 1;
        for (CaseSummary one : inbox.page(Inbox.Filter.ALL, 0, MOST).cases()) {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(row++)));
            cells.addAll(cells(one));
            cells.add(mark);
            file.row(cells);
        }
        return file.file("spean-cases-" + asked.id() + ".csv");
    }

    private static List<String> cells(CaseSummary one) {
        return List.of(
                one.asked().keySet().stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")),
                one.danger() ? "yes" : "no",
                PhnomPenh.dateAt(one.since()).toString(),
                one.heard().map(at -> PhnomPenh.dateAt(at).toString()).orElse(""),
                one.waiting().isPresent() ? "yes" : "no",
                one.language().map(Language::code).orElse(""),
                one.country().map(Country::code).orElse(""),
                one.topic().orElse(""),
                one.verdict().map(Verdict::word).orElse(""));
    }
}
