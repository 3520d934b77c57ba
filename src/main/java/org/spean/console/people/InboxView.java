package org.spean.console.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.cases.CaseSummary;
import org.spean.cases.Inbox;
import org.spean.console.Frame;
import org.spean.content.CaseKind;

/**
 * One page of the inbox as it is shown.
 *
 * @param page counts from 1
 * @param me whose browser it is, by id
 */
public record InboxView(
        Inbox.Page list, Inbox.Filter filter, int page, Map<String, String> names, String me, Instant now) {
    /** As many as a page update of 5 KB holds (console-reliability-security.md A3 #29). */
    public static final int ROWS = 10;

    /** Where the list is fetched from again: the same part of it. */
    public String listPath() {
        return PeoplePart.PATH + "/list" + query(page);
    }

    /** Empty: there is none. */
    public String next() {
        return list.all() > page * ROWS ? PeoplePart.PATH + query(page + 1) : "";
    }

    public String previous() {
        return page > 1 ? PeoplePart.PATH + query(page - 1) : "";
    }

    public boolean mine() {
        return filter.heldBy().isPresent();
    }

    public boolean isKind(CaseKind kind) {
        return filter.kind().equals(Optional.of(kind));
    }

    /** How long somebody has waited. */
    public String waited(Frame frame, Instant since) {
        return frame.words().span(Duration.between(since, now));
    }

    public String name(String id) {
        return names.getOrDefault(id, id);
    }

    public Set<String> readers(CaseSummary one) {
        return one.readers(now, me);
    }

    private String query(int which) {
        StringBuilder query = new StringBuilder("?page=").append(which);
        filter.kind().ifPresent(kind -> query.append("&kind=").append(kind.name()));
        if (mine()) {
            query.append("&mine=1");
        }
        if (filter.onlyWaiting()) {
            query.append("&waiting=1");
        }
        return query.toString();
    }
}
