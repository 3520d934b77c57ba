package org.spean.app;

import java.io.PrintStream;
import java.util.List;
import org.spean.model.Problem;

/** How the command line speaks: messages to standard error, one line each. */
final class Lines {
    private Lines() {}

    static void problems(PrintStream err, List<Problem> problems) {
        problems.forEach(problem -> err.println(problem));
    }

    /** The innermost reason in one line; our own exceptions say what to do. */
    static String oneLine(Throwable failure) {
        Throwable reason = failure;
        while (reason.getCause() != null && reason.getMessage() == null) {
            reason = reason.getCause();
        }
        String message = reason.getMessage();
        return message == null ? reason.getClass().getSimpleName() : message.replaceAll("\\s*\\R\\s*", " ");
    }
}
