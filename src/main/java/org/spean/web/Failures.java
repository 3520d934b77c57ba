package org.spean.web;

import org.jspecify.annotations.Nullable;

/** Failures for the log: where and of what kind, but never their messages, which may quote what a person wrote. */
final class Failures {
    private static final int DEEPEST = 5;

    private Failures() {}

    /** E.g. {@code IllegalStateException at org.spean.web.Foo.bar:12 < IOException at …}. */
    static String describe(@Nullable Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable one = failure;
        for (int depth = 0; one != null && depth < DEEPEST; depth++) {
            text.append(depth == 0 ? "" : " < ").append(one.getClass().getSimpleName());
            place(one, text);
            one = one.getCause();
        }
        return text.isEmpty() ? "unknown" : text.toString();
    }

    private static void place(Throwable failure, StringBuilder text) {
        StackTraceElement[] trace = failure.getStackTrace();
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().startsWith("org.spean.")) {
                at(frame, text);
                return;
            }
        }
        if (trace.length > 0) {
            at(trace[0], text);
        }
    }

    private static void at(StackTraceElement frame, StringBuilder text) {
        text.append(" at ").append(frame.getClassName()).append('.').append(frame.getMethodName());
        text.append(':').append(frame.getLineNumber());
    }
}
