package org.spean.registers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** A table as the first sheet of an {@code .xlsx} workbook. The values of formulas are taken, the formulas never run. */
final class XlsxSheet {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** So that a day is known from a number; a cell with an error is empty. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private static final int MOST_ZEROS = 40;
    private static final int BUFFER = 16 * 1024;

    private XlsxSheet() {}

    /** Whether the bytes begin as a workbook does. */
    static boolean is(byte[] bytes) {
        return bytes.length > ZIP.length
                && bytes[0] == ZIP[0]
                && bytes[1] == ZIP[1]
                && bytes[2] == ZIP[2]
                && bytes[3] == ZIP[3];
    }

    static Sheet read(byte[] bytes) throws Sheet.Unreadable {
        refuseBomb(bytes);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes), WITH_FORMATS);
                Stream<Row> found = book.getFirstSheet().openStream()) {
            List<Sheet.Row> rows = new ArrayList<>();
            for (Row row : (Iterable<Row>) found::iterator) {
                Sheet.Row read = new Sheet.Row(row.getRowNum(), cells(row));
                if (!read.isEmpty()) {
                    rows.add(read);
                }
                if (rows.size() > Limits.ROWS + 1) {
                    throw Limits.tooManyRows();
                }
            }
            if (rows.isEmpty()) {
                throw new Sheet.Unreadable(
                        0, "The first sheet is empty.", "Put the list on the first sheet, with a header row.");
            }
            return new Sheet(rows.getFirst().cells(), rows.subList(1, rows.size()));
        } catch (IOException | RuntimeException broken) { // the library throws whatever comes, e.g. a bad index
            throw new Sheet.Unreadable(
                    0, "This is not a workbook that we can read.", "Save it again as .xlsx or as CSV.");
        }
    }

    /** Unpacks everything once, keeping nothing: what a small file claims of itself is not to be trusted. */
    private static void refuseBomb(byte[] bytes) throws Sheet.Unreadable {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            for (ZipArchiveEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        total += read;
                        if (total > Limits.UNPACKED) {
                            throw new Sheet.Unreadable(
                                    0,
                                    "The workbook unpacks to more than " + Limits.UNPACKED / 1024 / 1024 + " MB.",
                                    "Check that this is the list of agencies.");
                        }
                    }
                }
            }
            SheetBounds bounds = new SheetBounds();
            for (ZipArchiveEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    bounds.check(in);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Sheet.Unreadable(0, "The workbook is damaged.", "Save it again as .xlsx or as CSV.");
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int at = 0; at < row.getCellCount(); at++) {
            Cell cell = row.getCell(at);
            cells.add(cell == null ? "" : text(cell).strip());
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            return LocalDate.from(cell.asDate()).toString();
        }
        if (cell.getType() == CellType.NUMBER) {
            return written(cell.asNumber().stripTrailingZeros());
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    /** In full, but not {@code 1E999999999}: that takes a gigabyte. */
    private static String written(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_ZEROS ? number.toString() : number.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.contains("y") && format.contains("d");
    }

    /** The bytes of a stream, or a refusal when there are too many. */
    static byte[] bounded(InputStream in) throws IOException, Sheet.Unreadable {
        byte[] bytes = in.readNBytes(Limits.BYTES + 1);
        if (bytes.length > Limits.BYTES) {
            throw Limits.tooLarge();
        }
        return bytes;
    }
}
