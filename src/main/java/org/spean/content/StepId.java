package org.spean.content;

import java.util.regex.Pattern;

/**
 * Where a conversation stands: {@code flow.step}, e.g. {@code danger.where}. Written into sessions, so renaming a step
 * sends people who stand there to the main menu (design section 4, Dialogue).
 */
public record StepId(String flow, String step) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public StepId {
        if (!isName(flow) || !isName(step)) {
            throw new IllegalArgumentException("a step id is flow.step, each of a-z, 0-9 and -");
        }
    }

    /** Whether {@code name} can name a flow or a step. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether {@code text} is {@code flow.step}. */
    public static boolean fits(String text) {
        int dot = text.indexOf('.');
        return dot > 0 && isName(text.substring(0, dot)) && isName(text.substring(dot + 1));
    }

    /** Parses {@code flow.step}; throws IllegalArgumentException when it does not {@link #fits fit}. */
    public static StepId of(String text) {
        int dot = text.indexOf('.');
        return new StepId(text.substring(0, Math.max(dot, 0)), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return flow + "." + step;
    }
}
