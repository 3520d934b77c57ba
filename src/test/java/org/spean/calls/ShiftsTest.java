package org.spean.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.model.Language;
import org.spean.model.PhnomPenh;
import org.spean.model.PhoneNumber;
import org.spean.staff.Role;
import org.spean.staff.StaffAccount;

class ShiftsTest {
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    /** Monday and Tuesday by day, Saturday night, all Sunday; Tuesday 2026-12-01 and Sunday 2026-12-13 are holidays. */
    private final Shifts plan = new Shifts(
            List.of(
                    new Shift(DayOfWeek.MONDAY, EIGHT, FIVE, List.of("dara", "lina")),
                    new Shift(DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.MIDNIGHT, List.of("mony", "dara")),
                    new Shift(DayOfWeek.TUESDAY, EIGHT, FIVE, List.of("lina")),
                    new Shift(DayOfWeek.SATURDAY, LocalTime.of(22, 0), LocalTime.of(2, 0), List.of("night")),
                    new Shift(DayOfWeek.SUNDAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, List.of("sunday"))),
            Set.of(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 13)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T07:59:59 | ''",
                "2026-11-23T08:00:00 | dara lina",
                "2026-11-23T12:00:00 | dara lina mony",
                "2026-11-23T16:59:59 | dara lina mony",
                "2026-11-23T17:00:00 | mony dara",
                "2026-11-23T23:59:59 | mony dara",
                "2026-11-24T00:00:00 | ''",
                "2026-11-24T08:00:00 | lina",
                "2026-12-01T08:00:00 | ''",
                "2026-11-28T21:59:59 | ''",
                "2026-11-28T22:00:00 | night",
                "2026-11-29T01:59:59 | night sunday",
                "2026-11-29T02:00:00 | sunday",
                "2026-11-29T23:59:59 | sunday",
                "2026-11-30T00:00:00 | ''",
                "2026-12-13T01:59:59 | night",
                "2026-12-13T02:00:00 | ''",
            })
    void whoIsOnShiftWhen(LocalDateTime local, String staff) {
        assertThat(String.join(" ", plan.onShift(at(local), anybody -> true))).isEqualTo(staff);
    }

    @Test
    void thePlanIsReadInTheTimeOfPhnomPenh() {
        assertThat(plan.onShift(Instant.parse("2026-11-23T01:00:00Z"), anybody -> true))
                .containsExactly("dara", "lina");
        assertThat(plan.onShift(Instant.parse("2026-11-23T00:59:59Z"), anybody -> true))
                .isEmpty();
    }

    @Test
    void whoSpeaksTheLanguageComesFirstAndTheOrderStays() {
        Instant noon = at(LocalDateTime.parse("2026-11-23T12:00:00"));
        assertThat(plan.onShift(noon, Set.of("lina", "mony")::contains)).containsExactly("lina", "mony", "dara");
        assertThat(plan.onShift(noon, nobody -> false)).containsExactly("dara", "lina", "mony");
    }

    @Property
    void aShiftRunsExactlyItsMinutesOfTheWeek(
            @ForAll DayOfWeek day,
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int to,
            @ForAll @IntRange(max = 10079) int minute) {
        Shifts one = new Shifts(
                List.of(new Shift(
                        day, LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L), List.of("dara"))),
                Set.of());
        int length = Math.floorMod(to - from - 1, 1440) + 1;
        int begin = (day.getValue() - 1) * 1440 + from;
        boolean expected = Math.floorMod(minute - begin, 10080) < length;
        Instant now = at(LocalDateTime.parse("2026-11-23T00:00:00").plusMinutes(minute));

        assertThat(one.onShift(now, anybody -> true)).isEqualTo(expected ? List.of("dara") : List.of());
    }

    @Test
    void onlyWhoHasAPhoneAndIsNotDisabledIsRung() {
        StaffList list = new StaffList();
        Instant noon = at(LocalDateTime.parse("2026-11-23T12:00:00"));
        assertThat(list.onShift(noon, Language.KM)).isEmpty();

        StaffAccount mony = account("mony", Language.EN);
        StaffAccount lina = new StaffAccount(
                "lina", "Lina", Set.of(Role.WORKER), List.of(Language.KM), Optional.empty(), "", false, Instant.EPOCH);
        list.renew(List.of(account("dara", Language.KM), lina, mony), plan);

        assertThat(list.onShift(noon, Language.KM)).containsExactly("dara", "mony");
        assertThat(list.onShift(noon, Language.EN)).containsExactly("mony", "dara");
        assertThat(list.language("mony")).isEqualTo(Language.EN);
        assertThat(list.language("nobody")).isEqualTo(Language.KM);
        assertThat(list.phone("lina")).isEmpty();
        assertThat(list.owner(mony.phone().orElseThrow())).contains(mony);

        list.renew(List.of(mony.asDisabled()), plan);
        assertThat(list.onShift(noon, Language.EN)).isEmpty();
        assertThat(list.phone("mony")).isEmpty();
        assertThat(list.owner(mony.phone().orElseThrow())).isEmpty();
    }

    private static StaffAccount account(String id, Language language) {
        return new StaffAccount(
                id,
                id,
                Set.of(Role.WORKER),
                List.of(language),
                PhoneNumber.ofE164(id.equals("mony") ? "+85512000002" : "+85512000001"),
                "",
                false,
                Instant.EPOCH);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(PhnomPenh.ZONE).toInstant();
    }
}
