package org.spean.console;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/**
 * A table as a file that a spreadsheet opens as it is meant: in UTF-8 and marked so, every cell quoted, and none that begins a formula
 * (console-reliability-security.md C5, CSV). Not thread-safe.
 */
public final class SafeCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What begins a formula, in both widths. */
    private static final String BEGINS_FORMULA = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    public SafeCsv(List<String> heads) {
        row(heads);
    }

    public SafeCsv row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
        return this;
    }

    /** @param name proposed for saving, e.g. {@code audit.csv} */
    public Answer.Bytes file(String name) {
        return new Answer.Bytes("text/csv; charset=utf-8", Buffer.buffer(text.toString()), name);
    }

    /** Of one cell. What a spreadsheet may skip at its beginning is skipped here too. */
    static String cell(String text) {
        boolean formula = text.codePoints()
                .dropWhile(SafeCsv::isSkipped)
                .limit(1)
                .anyMatch(first -> BEGINS_FORMULA.indexOf(first) >= 0);
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }

    private static boolean isSkipped(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || Character.isISOControl(point);
    }
}
