package org.spean.app;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.spean.metrics.Meters;
import org.spean.metrics.SecurityEvent;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** The audit trail, with what the person in charge of safety wants to be woken for counted: whoever does it, wherever. */
record CountedTrail(AuditTrail trail, Meters meters) implements AuditTrail {
    @Override
    public Future<Void> append(AuditEntry entry) {
        return trail.append(entry).onSuccess(written -> {
            if (entry.action() == AuditAction.NUMBER_REVEAL) {
                meters.security(SecurityEvent.REVEAL);
            } else if (entry.action() == AuditAction.EXPORT) {
                meters.security(SecurityEvent.EXPORT);
            }
        });
    }

    @Override
    public Future<Page> entries(Optional<Long> before, int most) {
        return trail.entries(before, most);
    }

    @Override
    public Future<Verdict> verify() {
        return trail.verify().onSuccess(verdict -> {
            switch (verdict) {
                case Verdict.Intact intact -> {}
                case Verdict.Broken broken -> meters.security(SecurityEvent.CHAIN_BROKEN);
            }
        });
    }

    @Override
    public Future<Integer> forget(Instant now) {
        return trail.forget(now);
    }
}
