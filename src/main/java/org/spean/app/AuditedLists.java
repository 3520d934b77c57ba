package org.spean.app;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;
import org.spean.registers.ListLog;
import org.spean.registers.Proposal;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** Who brings in or rejects a list of agencies is in the audit trail first. */
record AuditedLists(AuditTrail trail) implements ListLog {
    @Override
    public Future<Void> proposed(Proposal.Head head) {
        Map<String, String> details = Map.of(
                "agencies", Integer.toString(head.agencies()),
                "date", head.date().toString(),
                "id", head.id());
        return trail.append(new AuditEntry(
                head.at(), head.by(), AuditAction.AGENCIES_PROPOSE, AuditedRegisters.subject(head.version()), details));
    }

    @Override
    public Future<Void> rejected(Proposal.Head head, String by, Instant at) {
        return trail.append(new AuditEntry(
                at,
                by,
                AuditAction.AGENCIES_REJECT,
                AuditedRegisters.subject(head.version()),
                Map.of("id", head.id())));
    }
}
