package org.spean.registers;

import java.util.List;

/**
 * A table as it stands in a file.
 *
 * @param header the first row
 * @param rows the others, without the empty ones
 */
record Sheet(List<String> header, List<Row> rows) {
    Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * @param line 1-based line of the file, or row of the sheet
     * @param cells without space around them; may be fewer or more than the header has
     */
    record Row(int line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        String cell(int at) {
            return at < cells.size() ? cells.get(at) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** A file that is no table: one sentence that says why, one that says what to do. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String todo;
        private final int line;

        Unreadable(int line, String what, String todo) {
            super(what);
            this.line = line;
            this.todo = todo;
        }

        String todo() {
            return todo;
        }

        int line() {
            return line;
        }
    }
}
