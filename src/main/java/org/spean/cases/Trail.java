package org.spean.cases;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Map;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** Entries about cases: an id, words and counts, never what was said. */
final class Trail {
    private final AuditTrail trail;
    private final InstantSource clock;

    Trail(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
    }

    Future<Void> tell(String who, AuditAction action, CaseId id, Map<String, String> details) {
        return trail.append(new AuditEntry(clock.instant(), who, action, id.value(), details));
    }
}
