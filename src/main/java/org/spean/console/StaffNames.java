package org.spean.console;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.spean.staff.StaffStore;

/** Names of staff for pages that are fetched often: read again after some seconds. Any thread. */
public final class StaffNames {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final StaffStore accounts;
    private volatile Known known = new Known(Instant.EPOCH, Map.of());

    private record Known(Instant at, Map<String, String> names) {}

    public StaffNames(StaffStore accounts) {
        this.accounts = accounts;
    }

    /** Name by id, also of who works here no more; whoever is not staff (the system, the command line) has none. */
    public Future<Map<String, String>> byId(Instant now) {
        Known before = known;
        if (Duration.between(before.at(), now).abs().compareTo(FRESH) < 0) {
            return Future.succeededFuture(before.names());
        }
        return accounts.all().map(all -> {
            Map<String, String> names = new HashMap<>();
            all.forEach(one -> names.put(one.id(), one.name()));
            known = new Known(now, Map.copyOf(names));
            return known.names();
        });
    }
}
