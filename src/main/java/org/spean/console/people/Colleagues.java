package org.spean.console.people;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.spean.console.StaffNames;
import org.spean.console.Visit;
import org.spean.staff.StaffAccount;
import org.spean.staff.StaffStore;

/** The others who work here: their names, and who of them can take a case. Any thread. */
final class Colleagues {
    private final StaffStore accounts;
    private final StaffNames names;

    Colleagues(StaffStore accounts) {
        this.accounts = accounts;
        this.names = new StaffNames(accounts);
    }

    /** Name by id, also of who works here no more. */
    Future<Map<String, String>> names(Instant now) {
        return names.byId(now);
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
