package org.spean.registers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table as comma-, semicolon- or tab-separated text in UTF-8, with or without a byte order mark. */
final class CsvSheet {
    private CsvSheet() {}

    static Sheet read(byte[] bytes) throws Sheet.Unreadable {
        String text = text(bytes);
        List<Sheet.Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(CsvSeparator.of(text.lines()))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                Sheet.Row row = new Sheet.Row(
                        (int) line.getStartingLineNumber(),
                        line.getFields().stream().map(String::strip).toList());
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > Limits.ROWS + 1) {
                    throw Limits.tooManyRows();
                }
            }
        } catch (CsvParseException broken) {
            throw new Sheet.Unreadable(
                    0,
                    "This is not a table: " + broken.getMessage() + ".",
                    "Look for a quote that is opened and never closed.");
        } catch (java.io.IOException never) {
            throw new IllegalStateException("a text in memory cannot fail", never);
        }
        if (rows.isEmpty()) {
            throw new Sheet.Unreadable(0, "The file is empty.", "Write a header row and one row for each agency.");
        }
        return new Sheet(rows.getFirst().cells(), rows.subList(1, rows.size()));
    }

    private static String text(byte[] bytes) throws Sheet.Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Sheet.Unreadable(
                    0, "The file is not UTF-8 text.", "Save it again as \"CSV UTF-8\", or as .xlsx.");
        }
    }
}
