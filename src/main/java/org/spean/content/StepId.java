package org.spean.content;

/**
 * Where a conversation stands: {@code flow.step}, e.g. {@code danger.where}. Written into sessions, so renaming a step
 * sends people who stand there to the main menu (design section 4, Dialogue).
 */
public record StepId(String flow, String step) {
    private static final int LONGEST_NAME = 32;

    public StepId {
        if (!isName(flow) || !isName(step)) {
            throw new IllegalArgumentException("a step id is flow.step, each of a-z, 0-9 and -");
        }
    }

    /** Whether {@code name} can name a flow or a step: a letter, then letters, digits and -, at most 32. */
    public static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !isLetter(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '-') {
                return false;
            }
        }
        return true;
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

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    @Override
    public String toString() {
        return flow + "." + step;
    }
}
