package org.spean.staff;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/**
 * Who works here and what they may do: the one place of its rules, for the command line and the console alike. Who may ask for which
 * change, and with whom, is {@link RoleChanges} and {@link FactorResets}. Any thread; never blocks; fails only when the store does.
 */
public final class Staffing {
    private final StaffStore accounts;
    private final AuditTrail trail;

    public Staffing(StaffStore accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    /** An account that cannot sign in yet: that takes a link. */
    public Future<Staffed> add(NewStaff person, By by, Instant now) {
        Optional<String> id = idOf(person.name());
        return id.isEmpty()
                ? Future.succeededFuture(no(StaffFault.NAME))
                : change(
                        id.get(),
                        all -> added(id.get(), person, all, now),
                        by.entry(now, AuditAction.STAFF_ADD, id.get(), Map.of("roles", words(person.roles()))));
    }

    private static Staffed added(String id, NewStaff person, List<StaffAccount> all, Instant now) {
        if (person.roles().isEmpty()) {
            return no(StaffFault.NO_ROLE);
        }
        if (person.languages().isEmpty()) {
            return no(StaffFault.NO_LANGUAGE);
        }
        if (all.stream().anyMatch(one -> one.id().equals(id))) {
            return new Staffed.Refused(StaffFault.TAKEN, id);
        }
        StaffAccount account =
                new StaffAccount(id, person.name(), person.roles(), person.languages(), person.phone(), "", false, now);
        return rungBySomebodyElse(account, all).orElseGet(() -> new Staffed.Done(account));
    }

    /** Where somebody is rung from now on. */
    public Future<Staffed> phone(String id, PhoneNumber phone, By by, Instant now) {
        return change(
                id,
                all -> withOne(
                        id,
                        all,
                        one -> rungBySomebodyElse(one.withPhone(phone), all)
                                .orElseGet(() -> new Staffed.Done(one.withPhone(phone)))),
                by.entry(now, AuditAction.STAFF_PHONE, id, Map.of()));
    }

    /** Other roles, at once: open sessions have them at the next request. */
    public Future<Staffed> roles(String id, Set<Role> roles, By by, Instant now) {
        return change(
                id,
                all -> withOne(id, all, one -> withRoles(one, roles, all)),
                by.entry(now, AuditAction.STAFF_ROLES, id, Map.of("roles", words(roles))));
    }

    /** What speaks against other roles, before anybody is asked. */
    static Optional<StaffFault> fault(StaffAccount one, Set<Role> roles, List<StaffAccount> all) {
        return switch (withRoles(one, roles, all)) {
            case Staffed.Refused refused -> Optional.of(refused.fault());
            case Staffed.Done done -> Optional.empty();
        };
    }

    private static Staffed withRoles(StaffAccount one, Set<Role> roles, List<StaffAccount> all) {
        if (roles.isEmpty()) {
            return no(StaffFault.NO_ROLE);
        }
        if (one.disabled()) {
            return no(StaffFault.DISABLED);
        }
        if (one.roles().equals(roles)) {
            return no(StaffFault.SAME_ROLES);
        }
        Set<Role> lost = lonely(one, all);
        if (lost.contains(Role.SUPERVISOR) && !roles.contains(Role.SUPERVISOR)) {
            return no(StaffFault.LAST_SUPERVISOR);
        }
        if (lost.contains(Role.APPROVER) && !roles.contains(Role.APPROVER)) {
            return no(StaffFault.LAST_APPROVER);
        }
        return new Staffed.Done(one.withRoles(roles));
    }

    /** Which of the roles of supervisors and approvers would be nobody's without this account. */
    public static Set<Role> lonely(StaffAccount one, List<StaffAccount> all) {
        return Set.of(Role.SUPERVISOR, Role.APPROVER).stream()
                .filter(one::holds)
                .filter(role -> all.stream().noneMatch(other -> !other.id().equals(one.id()) && other.holds(role)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Somebody is back. Like a new account it cannot sign in before a link; roles, languages and phone are as they were. */
    public Future<Staffed> enable(String id, By by, Instant now) {
        return change(
                id,
                all -> withOne(
                        id,
                        all,
                        one -> one.disabled()
                                ? rungBySomebodyElse(one.asEnabled(), all)
                                        .orElseGet(() -> new Staffed.Done(one.asEnabled()))
                                : no(StaffFault.NOT_DISABLED)),
                by.entry(now, AuditAction.STAFF_ENABLE, id, Map.of()));
    }

    /** Which of their languages comes first: in pages, and on the telephone. */
    public Future<Staffed> speakFirst(String id, Language first, By by, Instant now) {
        return change(
                id,
                all -> withOne(
                        id,
                        all,
                        one -> one.languages().contains(first)
                                ? new Staffed.Done(one.speakingFirst(first))
                                : no(StaffFault.NO_LANGUAGE)),
                by.entry(now, AuditAction.STAFF_LANGUAGE, id, Map.of("first", first.code())));
    }

    /** The rule is asked before the entry is written, and again by the store, which writes only if no account changed meanwhile. */
    private Future<Staffed> change(String id, Function<List<StaffAccount>, Staffed> rule, AuditEntry entry) {
        return accounts.all().compose(all -> switch (rule.apply(all)) {
            case Staffed.Refused refused -> Future.succeededFuture(refused);
            case Staffed.Done would ->
                trail.append(entry)
                        .compose(written -> accounts.put(id, now -> switch (rule.apply(now)) {
                            case Staffed.Done done -> Optional.of(done.account());
                            case Staffed.Refused late -> Optional.empty();
                        }))
                        .map(written ->
                                written.<Staffed>map(Staffed.Done::new).orElseGet(() -> no(StaffFault.CHANGED)));
        });
    }

    private static Staffed withOne(String id, List<StaffAccount> all, Function<StaffAccount, Staffed> rule) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(rule)
                .orElseGet(() -> no(StaffFault.NOBODY));
    }

    private static Optional<Staffed> rungBySomebodyElse(StaffAccount account, List<StaffAccount> all) {
        return all.stream()
                .filter(other -> !other.id().equals(account.id()) && other.reachable())
                .filter(other -> other.phone().equals(account.phone()))
                .findFirst()
                .map(other -> new Staffed.Refused(StaffFault.PHONE_TAKEN, other.id()));
    }

    /** Nothing that breaks a line or turns the direction of writing: names stand in lists and in sentences. */
    private static Optional<String> idOf(String name) {
        boolean odd = name.codePoints()
                .anyMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT);
        return odd || name.length() > StaffAccount.LONGEST ? Optional.empty() : StaffAccount.idOf(name);
    }

    /** As the audit trail has them: {@code sender,worker}. */
    static String words(Set<Role> roles) {
        return roles.isEmpty() ? "none" : Role.words(roles);
    }

    private static Staffed no(StaffFault fault) {
        return new Staffed.Refused(fault, "");
    }
}
