package org.spean.console.overview;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail.Kept;

/**
 * One line of the trail as it is shown.
 *
 * @param at empty: it cannot be read, and the rest is empty too
 */
public record AuditRow(
        long number, Optional<Instant> at, String who, Optional<AuditAction> action, String subject, String details) {
    static AuditRow of(Kept kept) {
        return switch (kept) {
            case Kept.Unreadable unreadable ->
                new AuditRow(unreadable.number(), Optional.empty(), "", Optional.empty(), "", "");
            case Kept.Readable readable -> of(readable.number(), readable.entry());
        };
    }

    private static AuditRow of(long number, AuditEntry entry) {
        return new AuditRow(
                number,
                Optional.of(entry.at()),
                entry.who(),
                Optional.of(entry.action()),
                entry.subject(),
                entry.details().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(" ")));
    }
}
