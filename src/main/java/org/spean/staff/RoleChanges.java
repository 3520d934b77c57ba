package org.spean.staff;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Other roles for somebody, from the console. Taking a right away takes a supervisor, and acts at once; giving one takes a second
 * colleague, for whoever could give themselves a helper that approves would send an alert alone (design 1.4, ASVS 2.3.5). Any thread;
 * never blocks; fails only when the store does.
 */
public final class RoleChanges {
    private final StaffStore accounts;
    private final RoleRequests requests;
    private final Staffing staffing;
    private final AuditTrail trail;

    public RoleChanges(StaffStore accounts, RoleRequests requests, Staffing staffing, AuditTrail trail) {
        this.accounts = accounts;
        this.requests = requests;
        this.staffing = staffing;
        this.trail = trail;
    }

    /** What a change would come to, without making or asking for it. {@link RoleAnswer.Changed} and {@code Waits} say what would be. */
    public Future<RoleAnswer> wouldBe(String account, Set<Role> to, StaffAccount by, Instant now) {
        return accounts.all().map(all -> judged(account, to, by, all, now));
    }

    /** A supervisor wants it. */
    public Future<RoleAnswer> ask(String account, Set<Role> to, StaffAccount by, Instant now) {
        return wouldBe(account, to, by, now).compose(would -> switch (would) {
            case RoleAnswer.Changed at -> change(account, to, By.account(by), now);
            case RoleAnswer.Waits waits ->
                trail.append(entry(now, by, AuditAction.STAFF_ROLES_ASK, account, Map.of("roles", Staffing.words(to))))
                        .compose(written -> requests.ask(waits.asked()))
                        .map(would);
            case RoleAnswer.Refused refused -> Future.succeededFuture(would);
            case RoleAnswer.NothingAsked nothing -> Future.succeededFuture(would);
            case RoleAnswer.NotYou notYou -> Future.succeededFuture(would);
        });
    }

    private static RoleAnswer judged(
            String account, Set<Role> to, StaffAccount by, List<StaffAccount> all, Instant now) {
        if (!by.holds(Role.SUPERVISOR)) {
            return new RoleAnswer.Refused(StaffFault.NO_SUPERVISOR);
        }
        Optional<StaffAccount> found =
                all.stream().filter(one -> one.id().equals(account)).findFirst();
        if (found.isEmpty()) {
            return new RoleAnswer.Refused(StaffFault.NOBODY);
        }
        StaffAccount one = found.get();
        Optional<StaffFault> fault = Staffing.fault(one, to, all);
        if (fault.isPresent()) {
            return new RoleAnswer.Refused(fault.get());
        }
        if (one.roles().containsAll(to)) {
            return new RoleAnswer.Changed(one.withRoles(to));
        }
        return by.id().equals(account)
                ? new RoleAnswer.Refused(StaffFault.OWN_RIGHTS)
                : new RoleAnswer.Waits(new RolesAsked(account, one.roles(), to, by.id(), now));
    }

    private Future<RoleAnswer> change(String account, Set<Role> to, By by, Instant now) {
        return staffing.roles(account, to, by, now).map(result -> switch (result) {
            case Staffed.Done done -> new RoleAnswer.Changed(done.account());
            case Staffed.Refused refused -> new RoleAnswer.Refused(refused.fault());
        });
    }

    /** What waits for a second colleague, oldest first. */
    public Future<List<RolesAsked>> waiting(Instant now) {
        return requests.asked()
                .map(all -> all.stream()
                        .filter(one -> now.isBefore(one.at().plus(FactorResets.WAITS)))
                        .sorted(Comparator.comparing(RolesAsked::at))
                        .toList());
    }

    /**
     * The second colleague agrees.
     *
     * @param mark of what they were shown, see {@link RolesAsked#mark}
     */
    public Future<RoleAnswer> agree(String account, String mark, StaffAccount by, Instant now) {
        return Future.all(find(account, mark, now), accounts.all()).compose(both -> {
            Optional<RolesAsked> found = both.resultAt(0);
            List<StaffAccount> all = both.resultAt(1);
            if (found.isEmpty()) {
                return nothing();
            }
            RolesAsked asked = found.get();
            if (by.disabled() || by.id().equals(account) || by.id().equals(asked.by())) {
                return Future.succeededFuture(new RoleAnswer.NotYou());
            }
            return stands(asked, all)
                    ? requests.decide(asked)
                            .compose(first -> first
                                    ? change(account, asked.to(), new By(by.id(), Map.of("asked", asked.by())), now)
                                    : nothing())
                    : nothing();
        });
    }

    /** The roles are as they were, and who asked is still a supervisor. */
    private static boolean stands(RolesAsked asked, List<StaffAccount> all) {
        return all.stream()
                        .anyMatch(one -> one.id().equals(asked.account())
                                && !one.disabled()
                                && one.roles().equals(asked.from()))
                && all.stream().anyMatch(one -> one.id().equals(asked.by()) && one.holds(Role.SUPERVISOR));
    }

    /** Somebody withdraws or refuses it. False: nothing waited. */
    public Future<Boolean> drop(String account, StaffAccount by, Instant now) {
        return waiting(now).compose(all -> {
            Optional<RolesAsked> found =
                    all.stream().filter(one -> one.account().equals(account)).findFirst();
            return found.isEmpty()
                    ? Future.succeededFuture(false)
                    : trail.append(entry(now, by, AuditAction.STAFF_ROLES_DROP, account, Map.of()))
                            .compose(written -> requests.decide(found.get()));
        });
    }

    private Future<Optional<RolesAsked>> find(String account, String mark, Instant now) {
        return waiting(now)
                .map(all -> all.stream()
                        .filter(one ->
                                one.account().equals(account) && one.mark().equals(mark))
                        .findFirst());
    }

    private static AuditEntry entry(
            Instant now, StaffAccount by, AuditAction action, String account, Map<String, String> details) {
        return By.account(by).entry(now, action, account, details);
    }

    private static Future<RoleAnswer> nothing() {
        return Future.succeededFuture(new RoleAnswer.NothingAsked());
    }
}
