package org.spean.console.people;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.spean.console.Visit;
import org.spean.staff.StaffAccount;
import org.spean.staff.StaffStore;

/** Names of staff for lists that are fetched often: read again after some seconds. Any thread. */
final class Colleagues {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final StaffStore accounts;
    private volatile Known known = new Known(Instant.EPOCH, Map.of());

    private record Known(Instant at, Map<String, String> names) {}

    Colleagues(StaffStore accounts) {
        this.accounts = accounts;
    }

    /** Name by id, also of who works here no more. */
    Future<Map<String, String>> names(Instant now) {
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

    /** To whom this person can hand a case: workers and supervisors, as they are now. */
    Future<List<StaffAccount>> others(Visit visit) {
        return accounts.all()
                .map(all -> all.stream()
                        .filter(one -> !one.disabled() && !one.id().equals(visit.by()))
                        .filter(one -> one.roles().stream().anyMatch(PeoplePart.ROLES::contains))
                        .toList());
    }
}
