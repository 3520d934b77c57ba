package org.spean.app;

import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spean.content.HotlineCall;
import org.spean.registers.HotlineCalls;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** Calls to help numbers; who called is in the audit trail first. Any thread. */
record AuditedHotlines(HotlineCalls calls, AuditTrail trail) implements HotlineCalls {
    @Override
    public Future<Map<String, HotlineCall>> latest() {
        return calls.latest();
    }

    @Override
    public Future<Void> add(HotlineCall call) {
        Map<String, String> details = Map.of(
                "reached", call.reached().name().toLowerCase(Locale.ROOT),
                "date", call.on().toString());
        return trail.append(new AuditEntry(call.at(), call.by(), AuditAction.HOTLINE_CALL, call.hotline(), details))
                .compose(told -> calls.add(call));
    }

    @Override
    public Future<List<HotlineCall>> history(String hotline) {
        return calls.history(hotline);
    }
}
