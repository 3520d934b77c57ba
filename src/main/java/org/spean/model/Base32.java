package org.spean.model;

/** Letters of our own ids: lower-case base32. Looked at several times a message, so without a pattern. */
final class Base32 {
    private Base32() {}

    /** Whether the letters of {@code text} from {@code start} on are all of them. */
    static boolean fits(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (!(letter >= 'a' && letter <= 'z') && !(letter >= '2' && letter <= '7')) {
                return false;
            }
        }
        return true;
    }
}
