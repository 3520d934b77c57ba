package org.spean.redis;

import java.util.List;

/**
 * What Redis knows of a contact.
 *
 * @param numberKnown whether the sealed number is kept already
 * @param optedAt when the person last said STOP or START, in ms; 0 when never
 * @param mark what the gateway said of the number; empty when nothing
 * @param language the one they chose; empty when never
 * @param openCase id of the case they opened last, while it is open; empty when there is none
 */
record StoredContact(
        boolean numberKnown,
        boolean optedOut,
        long optedAt,
        String mark,
        String language,
        StoredSubscription subscription,
        String openCase) {
    /** The fields, in the order of {@link #of}. */
    static final List<String> FIELDS = List.of("n", "o", "ot", "mark", "l", "sp", "st", "sl", "sv", "sc", "sa", "oc");

    /** @param values of {@link #FIELDS}; empty for those that are not there */
    static StoredContact of(List<String> values) {
        return new StoredContact(
                !values.get(0).isEmpty(),
                !values.get(1).isEmpty(),
                number(values.get(2)),
                values.get(3),
                values.get(4),
                new StoredSubscription(
                        values.get(5),
                        values.get(6),
                        values.get(7),
                        values.get(8),
                        values.get(9),
                        number(values.get(10))),
                values.get(11));
    }

    boolean subscribed() {
        return subscription.exists();
    }

    /** Whether the gateway said that no text reaches the number. */
    boolean takesNoText() {
        return isNoNumber() || mark.equals("UNREACHABLE");
    }

    /** Whether it said that there is no such number: it takes no call either. */
    boolean isNoNumber() {
        return mark.equals("BAD_NUMBER");
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
