package org.spean.console.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spean.content.Agency;
import org.spean.content.Corridor;
import org.spean.registers.RegisterChange;
import org.spean.staff.AuditAction;

/** The keys of words for what the rooms below know by a constant. */
public final class FactWords {
    private FactWords() {}

    public static String key(Agency.Status status) {
        return switch (status) {
            case LICENSED -> "facts.agency.licensed";
            case SUSPENDED -> "facts.agency.suspended";
            case REVOKED -> "facts.agency.revoked";
            case EXPIRED -> "facts.agency.expired";
            case UNKNOWN -> "facts.agency.unknown";
        };
    }

    public static String key(Corridor.Status status) {
        return switch (status) {
            case OPEN -> "facts.corridor.open";
            case RESTRICTED -> "facts.corridor.restricted";
            case CLOSED -> "facts.corridor.closed";
            case UNKNOWN -> "facts.corridor.unknown";
        };
    }

    /** What somebody did with a list of agencies. */
    public static String key(AuditAction action) {
        if (action == AuditAction.AGENCIES_LIVE) {
            return "facts.agencies.did.live";
        }
        if (action == AuditAction.AGENCIES_ROLL_BACK) {
            return "facts.agencies.did.roll-back";
        }
        return action == AuditAction.AGENCIES_PROPOSE ? "facts.agencies.did.propose" : "facts.agencies.did.reject";
    }

    /** What a list would change, by the key of its heading, in the order of the page. */
    public static Map<String, List<Agency>> parts(RegisterChange change) {
        Map<String, List<Agency>> parts = new LinkedHashMap<>();
        parts.put("facts.agencies.removed", change.removed());
        parts.put("facts.agencies.changed", change.changed());
        parts.put("facts.agencies.added", change.added());
        return parts;
    }
}
