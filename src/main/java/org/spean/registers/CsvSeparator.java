package org.spean.registers;

import java.util.stream.Stream;

/** Which sign a table separates its cells with: spreadsheets of some countries write semicolons, some people tabs. */
public final class CsvSeparator {
    private static final String KNOWN = ",;\t";

    private CsvSeparator() {}

    /** The one that stands most often in the header, the first line that is not blank; a comma where there is none. */
    public static char of(Stream<String> lines) {
        String header = lines.filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (char separator : KNOWN.toCharArray()) {
            long count = header.chars().filter(c -> c == separator).count();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }
}
