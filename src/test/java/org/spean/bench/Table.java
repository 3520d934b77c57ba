package org.spean.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table in Markdown, so that it can be pasted into the README as it is. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    void print(PrintStream out) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        out.println();
        for (int i = 0; i < rows.size(); i++) {
            out.println(line(rows.get(i), widths, ' '));
            if (i == 0) {
                out.println(line(rows.get(i).stream().map(head -> "").toList(), widths, '-'));
            }
        }
        out.println();
    }

    private static String line(List<String> cells, int[] widths, char fill) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            line.append(fill).append(cell).append(String.valueOf(fill).repeat(widths[i] - cell.length()));
            line.append(fill).append('|');
        }
        return line.toString();
    }

    static String number(double value) {
        return String.format(
                Locale.ROOT, Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }

    /** The middle of the values; of an even number of them the lower middle. */
    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(sorted.length - 1) / 2];
    }

    static double median(double... values) {
        return median(Arrays.stream(values).boxed().toList());
    }
}
