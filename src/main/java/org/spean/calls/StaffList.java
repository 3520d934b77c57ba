package org.spean.calls;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** Staff and plan as last read. Empty until the first {@link #renew}: nobody is rung then. Any thread; never waits. */
public final class StaffList implements StaffPhones {
    private volatile State state = new State(Map.of(), Shifts.NONE);

    private record State(Map<String, StaffAccount> accounts, Shifts plan) {}

    /** Replaces everything at once. */
    public void renew(List<StaffAccount> accounts, Shifts plan) {
        state = new State(
                accounts.stream().collect(Collectors.toUnmodifiableMap(StaffAccount::id, Function.identity())), plan);
    }

    @Override
    public Optional<PhoneNumber> phone(String staffId) {
        return account(staffId).filter(StaffAccount::reachable).flatMap(StaffAccount::phone);
    }

    @Override
    public Language language(String staffId) {
        return account(staffId).map(one -> one.languages().getFirst()).orElse(Language.KM);
    }

    /** Whose phone it is. Empty for everybody else, and for an account that is disabled. */
    public Optional<StaffAccount> owner(PhoneNumber phone) {
        return state.accounts().values().stream()
                .filter(StaffAccount::reachable)
                .filter(one -> one.phone().equals(Optional.of(phone)))
                .findFirst();
    }

    /** Who can be rung now, in ringing order: on shift, not disabled, with a phone; who speaks the language first. */
    public List<String> onShift(Instant now, Language language) {
        State read = state;
        return read
                .plan()
                .onShift(now, id -> {
                    StaffAccount one = read.accounts().get(id);
                    return one != null && one.languages().contains(language);
                })
                .stream()
                .filter(id -> {
                    StaffAccount one = read.accounts().get(id);
                    return one != null && one.reachable();
                })
                .toList();
    }

    /** Who answers for the hotline and has a phone, by id. */
    public List<String> supervisors() {
        return state.accounts().values().stream()
                .filter(one -> one.holds(Role.SUPERVISOR) && one.reachable())
                .map(StaffAccount::id)
                .sorted()
                .toList();
    }

    private Optional<StaffAccount> account(String staffId) {
        return Optional.ofNullable(state.accounts().get(staffId));
    }
}
