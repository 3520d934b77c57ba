package org.spean.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1+1|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20x",
                "|cmd",
                "%0A=1"
            })
    void noCellBeginsAFormula(String text) {
        String cell = SafeCsv.cell(text);
        assertThat(cell).startsWith("\"'").endsWith("\"");
        assertThat(cell.substring(2, cell.length() - 1).replace("\"\"", "\"")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "<5", "staff-add", "ភាសាខ្មែរ", "a=b c=d", "2026-11-30"})
    void anOrdinaryCellStaysAsItIs(String text) {
        assertThat(SafeCsv.cell(text)).isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a,b", "a\"\r\n=1"})
    void aCellCannotEndItself(String text) {
        String row = new SafeCsv(List.of("head"))
                .row(List.of(text, "next"))
                .file("x.csv")
                .bytes()
                .toString();
        assertThat(row).isEqualTo("\uFEFF\"head\"\r\n\"" + text.replace("\"", "\"\"") + "\",\"next\"\r\n");
    }
}
