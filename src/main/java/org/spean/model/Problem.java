package org.spean.model;

/**
 * One thing wrong in a file that a person wrote, said so that they can mend it: what, where, and what to do.
 *
 * @param severity an error stops the start or the reload; a warning is shown and counted
 * @param file path as the person knows it, e.g. {@code config/content/hotlines.yaml}
 * @param line 1-based; 0 when the problem belongs to the whole file
 * @param what one sentence, no personal data
 * @param todo one sentence that starts with a verb
 */
public record Problem(Severity severity, String file, int line, String what, String todo) {
    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Problem error(String file, int line, String what, String todo) {
        return new Problem(Severity.ERROR, file, line, what, todo);
    }

    public static Problem warning(String file, int line, String what, String todo) {
        return new Problem(Severity.WARNING, file, line, what, todo);
    }

    /** {@code file:line: error: what. todo} as printed by the command line. */
    @Override
    public String toString() {
        String place = line > 0 ? file + ":" + line : file;
        return place + ": " + (severity == Severity.ERROR ? "error" : "warning") + ": " + what + " " + todo;
    }
}
