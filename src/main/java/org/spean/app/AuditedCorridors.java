package org.spean.app;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.spean.content.CorridorNews;
import org.spean.conversation.CorridorStore;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** News of corridors; who enters one is in the audit trail first, unless there is later news already. Any thread. */
final class AuditedCorridors implements CorridorStore {
    /** What news names where no account entered it. */
    static final String COMMAND_LINE = "command-line";

    private final CorridorStore corridors;
    private final AuditTrail trail;

    AuditedCorridors(CorridorStore corridors, AuditTrail trail) {
        this.corridors = corridors;
        this.trail = trail;
    }

    @Override
    public Future<Map<String, CorridorNews>> all() {
        return corridors.all();
    }

    @Override
    public Future<Entered> put(CorridorNews news) {
        return corridors.all().compose(all -> {
            CorridorNews latest = all.get(news.corridor());
            return latest != null && latest.asOf().isAfter(news.asOf())
                    ? Future.succeededFuture(new Entered.Older(latest))
                    : written(news).compose(told -> corridors.put(news));
        });
    }

    private Future<Void> written(CorridorNews news) {
        String who = news.by().equals(COMMAND_LINE) ? AuditEntry.COMMAND_LINE : news.by();
        Map<String, String> details = Map.of(
                "status", news.status().word(),
                "date", news.asOf().toString());
        return trail.append(new AuditEntry(news.at(), who, AuditAction.CORRIDOR_SET, news.corridor(), details));
    }

    @Override
    public Future<List<CorridorNews>> history(String corridor) {
        return corridors.history(corridor);
    }
}
