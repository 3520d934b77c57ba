package org.spean.app;

import java.util.List;
import org.spean.model.Problem;

/** Why the service did not start: one line a reason, said without a stack trace. */
final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> lines;

    private StartException(int exitCode, String reason, List<String> lines) {
        super(reason, null, false, false);
        this.exitCode = exitCode;
        this.lines = List.copyOf(lines);
    }

    /** Settings, keys or content are wrong. */
    static StartException badConfiguration(List<Problem> problems) {
        List<String> lines = problems.stream().map(Problem::toString).toList();
        return new StartException(Main.BAD_CONFIGURATION, String.join("; ", lines), lines);
    }

    /** Something outside refused: a port, Redis, a folder. */
    static StartException refused(String line) {
        return new StartException(Main.REFUSED, line, List.of("spean: " + line));
    }

    /** What was given is wrong: one line for each fault. */
    static StartException refusedEach(List<String> faults) {
        return new StartException(
                Main.REFUSED,
                String.join("; ", faults),
                faults.stream().map(fault -> "spean: " + fault).toList());
    }

    /** A file that was given is wrong. */
    static StartException refused(List<Problem> problems) {
        List<String> lines = problems.stream().map(Problem::toString).toList();
        return new StartException(Main.REFUSED, String.join("; ", lines), lines);
    }

    int exitCode() {
        return exitCode;
    }

    List<String> lines() {
        return lines;
    }
}
