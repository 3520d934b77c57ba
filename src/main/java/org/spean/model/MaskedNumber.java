package org.spean.model;

/**
 * A number as staff and logs see it, the same everywhere: enough to tell two people apart in a talk, not enough to ring
 * (console-reliability-security.md A3 #18).
 */
public final class MaskedNumber {
    /** Instead of the number of somebody who hides it. */
    public static final String HIDDEN = "•••";

    private static final String CAMBODIA = "+855";

    private MaskedNumber() {}

    /** E.g. {@code 012 ••• •45}, and {@code +66 ••• •45} abroad. */
    public static String of(PhoneNumber number) {
        if (number.isNobody()) {
            return HIDDEN;
        }
        String e164 = number.e164();
        String start = e164.startsWith(CAMBODIA) ? "0" + e164.substring(4, 6) : e164.substring(0, 3);
        return start + " ••• •" + e164.substring(e164.length() - 2);
    }
}
