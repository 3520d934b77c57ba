package org.spean.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * A supervisor wants rows as a file; a second colleague must agree.
 *
 * @param by id of the supervisor: one export of each at a time
 */
public record ExportAsked(String by, ExportPurpose purpose, Instant at, Optional<Agreed> agreed) {
    /** @param by id of the second colleague */
    public record Agreed(String by, Instant at) {}

    /** Names it in forms, in the audit trail, and in every row of the file. */
    public String id() {
        return by + "." + Long.toString(at.toEpochMilli(), Character.MAX_RADIX);
    }

    /** From this instant on it is worth nothing. */
    public Instant expires() {
        return agreed.map(yes -> yes.at().plus(Exports.GOOD)).orElse(at.plus(Exports.WAITS));
    }

    ExportAsked agreedBy(String colleague, Instant now) {
        return new ExportAsked(by, purpose, at, Optional.of(new Agreed(colleague, now)));
    }
}
