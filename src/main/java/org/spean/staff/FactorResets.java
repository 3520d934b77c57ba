package org.spean.staff;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A new link for a colleague, from the console: it takes a supervisor and somebody else (ASVS 6.4.4), for whoever holds the link can
 * become that colleague. Any thread; never blocks; fails only when the store does.
 */
public final class FactorResets {
    /** So long the second colleague has time. */
    public static final Duration WAITS = Duration.ofDays(1);

    private final StaffStore accounts;
    private final InvitationStore store;
    private final InvitationLinks links;
    private final AuditTrail trail;

    public FactorResets(StaffStore accounts, InvitationStore store, InvitationLinks links, AuditTrail trail) {
        this.accounts = accounts;
        this.store = store;
        this.links = links;
        this.trail = trail;
    }

    /** A supervisor asks; nothing changes yet. False: no supervisor, no such account, a disabled one, or their own. */
    public Future<Boolean> ask(String account, StaffAccount by, Instant now) {
        if (!by.holds(Role.SUPERVISOR) || by.id().equals(account)) {
            return Future.succeededFuture(false);
        }
        return enabled(account)
                .compose(there -> there.isEmpty()
                        ? Future.succeededFuture(false)
                        : trail.append(entry(now, by, AuditAction.FACTOR_RESET_ASK, account, Map.of()))
                                .compose(written -> store.ask(new ResetAsked(account, by.id(), now)))
                                .map(true));
    }

    /** What waits for a second colleague, oldest first. */
    public Future<List<ResetAsked>> waiting(Instant now) {
        return store.asked()
                .map(all -> all.stream()
                        .filter(one -> now.isBefore(one.at().plus(WAITS)))
                        .sorted(Comparator.comparing(ResetAsked::at))
                        .toList());
    }

    /** The second colleague agrees, and is shown the link. */
    public Future<ResetAnswer> agree(String account, StaffAccount by, Instant now) {
        return find(account, now).compose(found -> {
            if (found.isEmpty()) {
                return nothing();
            }
            ResetAsked asked = found.get();
            if (by.disabled() || by.id().equals(account) || by.id().equals(asked.by())) {
                return Future.succeededFuture(new ResetAnswer.NotYou());
            }
            return Future.all(
                            enabled(account),
                            accounts.find(asked.by()).map(one -> one.filter(who -> who.holds(Role.SUPERVISOR))))
                    .compose(
                            both -> both.<Optional<StaffAccount>>list().stream().allMatch(Optional::isPresent)
                                    ? invite(asked, by, now)
                                    : nothing());
        });
    }

    private Future<ResetAnswer> invite(ResetAsked asked, StaffAccount by, Instant now) {
        Map<String, String> details = Map.of("asked", asked.by());
        return trail.append(entry(now, by, AuditAction.FACTOR_RESET, asked.account(), details))
                .compose(written -> store.decide(asked.account()))
                .compose(first -> first ? links.invite(asked.account(), now).map(ResetAnswer.Invited::new) : nothing());
    }

    /** Somebody withdraws or refuses it. False: nothing waited. */
    public Future<Boolean> drop(String account, StaffAccount by, Instant now) {
        return find(account, now)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(false)
                        : trail.append(entry(now, by, AuditAction.FACTOR_RESET_DROP, account, Map.of()))
                                .compose(written -> store.decide(account)));
    }

    /** Until when a link works that nobody has taken up yet. */
    public Future<Optional<Instant>> openUntil(String account, Instant now) {
        return store.latest(account)
                .map(found -> found.map(InvitationStore.Kept::expires).filter(now::isBefore));
    }

    /** A link that nobody took up yet is worth nothing any more; one person suffices for that. False: there was none. */
    public Future<Boolean> revoke(String account, StaffAccount by, Instant now) {
        return openUntil(account, now)
                .compose(until -> until.isEmpty()
                        ? Future.succeededFuture(false)
                        : trail.append(entry(now, by, AuditAction.INVITE_REVOKE, account, Map.of()))
                                .compose(written -> store.withdraw(account)));
    }

    private Future<Optional<ResetAsked>> find(String account, Instant now) {
        return waiting(now)
                .map(all -> all.stream()
                        .filter(one -> one.account().equals(account))
                        .findFirst());
    }

    private Future<Optional<StaffAccount>> enabled(String account) {
        return accounts.find(account).map(found -> found.filter(one -> !one.disabled()));
    }

    private static AuditEntry entry(
            Instant now, StaffAccount by, AuditAction action, String account, Map<String, String> details) {
        return new AuditEntry(now, by.id(), action, account, details);
    }

    private static Future<ResetAnswer> nothing() {
        return Future.succeededFuture(new ResetAnswer.NothingAsked());
    }
}
