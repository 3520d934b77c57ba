package org.spean.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that are small and well packed, and would take all memory or break the reader when taken at their word. */
class XlsxSheetTest {
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    @Test
    void aSmallWorkbookIsRead() throws Sheet.Unreadable {
        Sheet sheet = XlsxSheet.read(book("<c r=\"A1\" t=\"str\"><v>name</v></c><c r=\"B1\"><v>1E2</v></c>"));
        assertThat(sheet.header()).containsExactly("name", "100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"FXSHRXW1\" t=\"str\"><v>name</v></c>",
                "<c r=\"&#70;XSHRXW1\" t=\"str\"><v>name</v></c>",
                "<c r=\"AAAA1\" t=\"str\"><v>name</v></c>",
                "<c r=\"AMK1\" t=\"str\"><v>name</v></c>"
            })
    void aCellFarToTheRightIsRefused(String cell) {
        refused(cell);
    }

    @Test
    void aNumberOfABillionDigitsIsNotWrittenOut() throws Sheet.Unreadable {
        Sheet sheet = XlsxSheet.read(book("<c r=\"A1\"><v>1E999999999</v></c><c r=\"B1\"><v>1E-999999999</v></c>"));
        assertThat(sheet.header()).allMatch(cell -> cell.length() < 20);
    }

    @Test
    void aWholeBookInOneCellIsRefused() {
        refused("<c r=\"A1\"><v>" + "7".repeat(40_000) + "</v></c>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
                "<c r=\"A1\" t=\"s\"><v>7</v></c>",
                "<c r=\"A1\" s=\"99\"><v>x</v></c>",
                "<c r=\"1\"><v>1</v></c>",
                "<c r=\"A1\"><v>"
            })
    void whatBreaksTheReaderIsRefused(String cell) {
        refused(cell);
    }

    private static void refused(String cells) {
        assertThatThrownBy(() -> XlsxSheet.read(book(cells))).isInstanceOf(Sheet.Unreadable.class);
    }

    private static byte[] book(String cells) {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>",
                "xl/styles.xml",
                "<styleSheet" + MAIN + "><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook" + MAIN + " xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet" + MAIN + "><sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>"));
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
