package org.spean.staff;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows that leave the house as a file: a supervisor asks, a second colleague agrees, and then the supervisor may take it for an hour
 * (console-reliability-security.md A3 #35, C1 2.3.5, 7.5.1). Counts need none of this. Any thread; never blocks; fails only when the
 * store does.
 */
public final class Exports {
    /** So long the second colleague has time. */
    public static final Duration WAITS = Duration.ofDays(1);

    /** So long it may be taken once agreed to. */
    public static final Duration GOOD = Duration.ofHours(1);

    private final StaffStore accounts;
    private final ExportRequests requests;
    private final AuditTrail trail;

    public Exports(StaffStore accounts, ExportRequests requests, AuditTrail trail) {
        this.accounts = accounts;
        this.requests = requests;
        this.trail = trail;
    }

    /** A supervisor asks. False: no supervisor. */
    public Future<Boolean> ask(ExportPurpose purpose, StaffAccount by, Instant now) {
        ExportAsked asked = new ExportAsked(by.id(), purpose, now, Optional.empty());
        return !by.holds(Role.SUPERVISOR)
                ? Future.succeededFuture(false)
                : trail.append(entry(now, by, AuditAction.EXPORT_ASK, asked, Map.of("for", purpose.word())))
                        .compose(written -> requests.put(asked))
                        .map(true);
    }

    /** What waits, or may be taken, oldest first. */
    public Future<List<ExportAsked>> alive(Instant now) {
        return requests.all()
                .map(all -> all.stream()
                        .filter(one -> now.isBefore(one.expires()))
                        .sorted(Comparator.comparing(ExportAsked::at))
                        .toList());
    }

    /** The second colleague agrees to the very request that they were shown. */
    public Future<ExportAnswer> agree(String id, StaffAccount by, Instant now) {
        return find(id, now).compose(found -> {
            if (found.filter(one -> one.agreed().isEmpty()).isEmpty()) {
                return nothing();
            }
            ExportAsked asked = found.get();
            if (by.disabled() || by.id().equals(asked.by())) {
                return Future.succeededFuture(new ExportAnswer.NotYou());
            }
            ExportAsked agreed = asked.agreedBy(by.id(), now);
            return trail.append(entry(
                            now,
                            by,
                            AuditAction.EXPORT_AGREE,
                            asked,
                            Map.of("for", asked.purpose().word())))
                    .compose(written -> requests.take(asked))
                    .compose(first -> first
                            ? requests.put(agreed).map(kept -> (ExportAnswer) new ExportAnswer.Granted(agreed))
                            : nothing());
        });
    }

    /** Somebody withdraws or refuses it, agreed to or not. False: there is none. */
    public Future<Boolean> drop(String id, StaffAccount by, Instant now) {
        return find(id, now)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(false)
                        : trail.append(entry(now, by, AuditAction.EXPORT_DROP, found.get(), Map.of()))
                                .compose(written -> requests.take(found.get())));
    }

    /** Whoever asked takes the file. The entry is written before anybody has a row. */
    public Future<ExportAnswer> take(String id, ConsoleSession session, boolean codeGiven, Instant now) {
        StaffAccount by = session.account();
        return Future.all(find(id, now), accounts.all()).compose(both -> {
            Optional<ExportAsked> found = both.<Optional<ExportAsked>>resultAt(0)
                    .filter(one -> one.by().equals(by.id()) && stands(one, both.resultAt(1)));
            if (found.isEmpty()) {
                return nothing();
            }
            if (!codeGiven && !session.fresh(now)) {
                return Future.succeededFuture(new ExportAnswer.CodeFirst());
            }
            ExportAsked asked = found.get();
            String second = asked.agreed().map(ExportAsked.Agreed::by).orElse("");
            return trail.append(entry(
                            now,
                            by,
                            AuditAction.EXPORT,
                            asked,
                            Map.of("agreed", second, "for", asked.purpose().word())))
                    .map(new ExportAnswer.Granted(asked));
        });
    }

    private static boolean stands(ExportAsked asked, List<StaffAccount> all) {
        return asked.agreed().isPresent()
                && all.stream().anyMatch(one -> one.id().equals(asked.by()) && one.holds(Role.SUPERVISOR))
                && all.stream()
                        .anyMatch(one -> one.id().equals(asked.agreed().get().by()) && !one.disabled());
    }

    private Future<Optional<ExportAsked>> find(String id, Instant now) {
        return alive(now)
                .map(all -> all.stream().filter(one -> one.id().equals(id)).findFirst());
    }

    private static AuditEntry entry(
            Instant now, StaffAccount by, AuditAction action, ExportAsked asked, Map<String, String> details) {
        return By.account(by).entry(now, action, asked.id(), details);
    }

    private static Future<ExportAnswer> nothing() {
        return Future.succeededFuture(new ExportAnswer.Nothing());
    }
}
