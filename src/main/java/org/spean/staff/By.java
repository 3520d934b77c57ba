package org.spean.staff;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Who does something to an account, as the audit trail is to say it.
 *
 * @param who see {@link AuditEntry#who}
 * @param details what every entry of theirs says besides, e.g. the {@code login} at the machine
 */
public record By(String who, Map<String, String> details) {
    public By {
        details = Map.copyOf(details);
    }

    /** Somebody at the console. */
    public static By account(StaffAccount account) {
        return new By(account.id(), Map.of());
    }

    AuditEntry entry(Instant now, AuditAction action, String subject, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(details);
        all.putAll(more);
        return new AuditEntry(now, who, action, subject, all);
    }
}
