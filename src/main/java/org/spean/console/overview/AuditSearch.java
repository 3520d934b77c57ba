package org.spean.console.overview;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.staff.AuditTrail;
import org.spean.staff.AuditTrail.Kept;

/**
 * Looks through the trail, newest first. It has no index: a search reads so many entries at the most and says where to go on. What
 * cannot be read is always found, for nobody knows what it was.
 */
final class AuditSearch {
    private static final int PAGE = 500;

    private final AuditTrail trail;
    private final AuditFilter filter;
    private final int most;
    private final List<Kept> found = new ArrayList<>();
    private int left;

    /**
     * What was found.
     *
     * @param next where to go on; empty: there is nothing older
     */
    record Found(List<Kept> entries, Optional<Long> next) {
        Found {
            entries = List.copyOf(entries);
        }
    }

    /**
     * @param most entries to be found
     * @param looked at the most, for this search
     */
    AuditSearch(AuditTrail trail, AuditFilter filter, int most, int looked) {
        this.trail = trail;
        this.filter = filter;
        this.most = most;
        this.left = looked;
    }

    Future<Found> from(Optional<Long> before) {
        return trail.entries(before, PAGE).compose(page -> {
            for (Kept one : page.entries()) {
                if (found.size() == most) {
                    return done(Optional.of(one.number() + 1));
                }
                switch (one) {
                    case Kept.Unreadable unreadable -> found.add(unreadable);
                    case Kept.Readable readable -> {
                        if (filter.isOver(readable.entry())) {
                            return done(Optional.empty());
                        }
                        if (filter.holds(readable.entry())) {
                            found.add(readable);
                        }
                    }
                }
            }
            left -= PAGE;
            return page.next().isEmpty() || left <= 0 ? done(page.next()) : from(page.next());
        });
    }

    private Future<Found> done(Optional<Long> next) {
        return Future.succeededFuture(new Found(found, next));
    }
}
