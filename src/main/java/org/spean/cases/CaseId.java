package org.spean.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.model.ContactId;

/**
 * A case and where it is kept. Names nobody; may stand in a URL and in an audit entry.
 *
 * @param partition that of its contact
 * @param id given when the conversation opened it
 */
public record CaseId(int partition, String id) {
    private static final Pattern SHAPE = Pattern.compile("([0-9]{3})-([A-Za-z0-9-]{1,40})");

    /** As written by {@link #value}, e.g. {@code 017-k3v…}; empty for anything else. */
    public static Optional<CaseId> of(String text) {
        Matcher shape = SHAPE.matcher(text);
        return shape.matches() && Integer.parseInt(shape.group(1)) < ContactId.PARTITIONS
                ? Optional.of(new CaseId(Integer.parseInt(shape.group(1)), shape.group(2)))
                : Optional.empty();
    }

    public String value() {
        String digits = "00" + partition;
        return digits.substring(digits.length() - 3) + "-" + id;
    }

    @Override
    public String toString() {
        return value();
    }
}
