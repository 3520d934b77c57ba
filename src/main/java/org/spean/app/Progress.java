package org.spean.app;

import java.io.PrintWriter;
import java.util.Locale;

/** What a long command is doing, a line a step, on standard error. */
final class Progress {
    private final PrintWriter err;

    Progress(PrintWriter err) {
        this.err = err;
    }

    void say(String line) {
        err.println(line);
        err.flush();
    }

    /** Bytes for people. */
    static String size(long bytes) {
        return bytes < 1_000_000
                ? (bytes + 999) / 1000 + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }
}
