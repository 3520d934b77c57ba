package org.spean.registers;

/** How large a list may be. The ministry's list of 2025 has 191 rows (domain-facts.md section 3.1). */
final class Limits {
    /** Of the file. */
    static final int BYTES = 8 * 1024 * 1024;
    /** Of a packed file when unpacked; more is a bomb. */
    static final int UNPACKED = 64 * 1024 * 1024;

    static final int ROWS = 20_000;
    /** Of a sheet; a list has some ten. */
    static final int COLUMNS = 1024;
    /** Of one cell of a sheet, in UTF-16 units: what Excel allows. */
    static final int SHEET_CELL = 32_767;
    /** Of one cell, in UTF-16 units. */
    static final int CELL = 400;

    private Limits() {}

    static Sheet.Unreadable tooManyRows() {
        return new Sheet.Unreadable(
                0, "The list has more than " + ROWS + " rows.", "Check that this is the list of agencies.");
    }

    static Sheet.Unreadable tooWide() {
        return new Sheet.Unreadable(
                0,
                "A cell lies beyond column " + COLUMNS + ", or is longer than a cell may be.",
                "Copy the list alone into a new workbook.");
    }

    static Sheet.Unreadable tooLarge() {
        return new Sheet.Unreadable(
                0,
                "The file is larger than " + BYTES / 1024 / 1024 + " MB.",
                "Check that this is the list of agencies, and save it without pictures.");
    }
}
