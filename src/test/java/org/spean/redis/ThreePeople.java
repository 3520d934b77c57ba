package org.spean.redis;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.calls.Shift;
import org.spean.calls.Shifts;
import org.spean.calls.StaffList;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

/** Staff named ana, bora and chan, rung in this order, on shift at all times. */
final class ThreePeople {
    private ThreePeople() {}

    static StaffList onShift() {
        List<Shift> week = Stream.of(DayOfWeek.values())
                .map(day -> new Shift(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, List.of("ana", "bora", "chan")))
                .toList();
        StaffList staff = new StaffList();
        staff.renew(List.of(account("ana", 1), account("bora", 2), account("chan", 3)), new Shifts(week, Set.of()));
        return staff;
    }

    private static StaffAccount account(String id, int number) {
        return new StaffAccount(
                id,
                id,
                Set.of(Role.WORKER),
                List.of(Language.KM),
                PhoneNumber.ofE164("+8551200000" + number),
                "",
                false,
                Instant.EPOCH);
    }
}
