package org.spean.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a phone may ring, in Phnom Penh time. */
class CallHoursTest {
    @ParameterizedTest(name = "asked at {0} for {1}: {2}")
    @CsvSource({
        "2026-03-01T12:00,    , 2026-03-01T12:00",
        "2026-03-01T08:00,    , 2026-03-01T08:00",
        "2026-03-01T07:59:59, , 2026-03-01T08:00",
        "2026-03-01T00:00,    , 2026-03-01T08:00",
        "2026-03-01T19:59:59, , 2026-03-01T19:59:59",
        "2026-03-01T20:00,    , 2026-03-02T08:00",
        "2026-12-31T23:30,    , 2027-01-01T08:00",
        "2026-03-01T12:00,  14, 2026-03-01T14:00",
        "2026-03-01T14:00,  14, 2026-03-01T14:00",
        "2026-03-01T14:00:01, 14, 2026-03-02T14:00",
        "2026-03-01T21:00,   9, 2026-03-02T09:00",
        "2026-03-01T05:00,   8, 2026-03-01T08:00",
        "2026-03-01T12:00,  20, 2026-03-01T19:50",
        "2026-03-01T19:55,  20, 2026-03-02T19:50",
        "2026-03-01T12:00,   7, 2026-03-01T12:00",
        "2026-03-01T21:00,  21, 2026-03-02T08:00",
        "2026-03-01T12:00,  -1, 2026-03-01T12:00",
    })
    void aCallIsDueWhenTheyAskedAndNeverOutsideTheHours(LocalDateTime asked, Integer hour, LocalDateTime due) {
        OptionalInt wish = hour == null ? OptionalInt.empty() : OptionalInt.of(hour);
        Instant then = CallHours.due(wish, instant(asked));
        assertThat(then).isEqualTo(instant(due));
        assertThat(CallHours.open(then)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"07:59:59, false", "08:00, true", "12:00, true", "19:59:59, true", "20:00, false", "02:00, false"})
    void noPhoneRingsOutsideTheHours(String time, boolean open) {
        assertThat(CallHours.open(instant(LocalDateTime.parse("2026-03-01T" + time))))
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 2026-11-25T09:00, 2026-11-25T09:00",
        "9, 2026-11-25T09:59, 2026-11-25T09:59",
        "9, 2026-11-25T10:00, 2026-11-26T09:00",
        "9, 2026-11-25T08:59, 2026-11-25T09:00",
        "9, 2026-11-25T23:59, 2026-11-26T09:00",
        "20, 2026-11-25T19:50, 2026-11-25T19:50",
        "20, 2026-11-25T20:00, 2026-11-26T19:50",
        "20, 2026-11-26T08:00, 2026-11-26T19:50",
        "19, 2026-11-25T19:59, 2026-11-25T19:59",
        "7, 2026-11-25T07:30, 2026-11-25T08:00",
        ", 2026-11-25T12:00, 2026-11-25T12:00",
    })
    void whoNamedAnHourIsRungWithinIt(Integer hour, LocalDateTime wanted, LocalDateTime next) {
        OptionalInt asked = hour == null ? OptionalInt.empty() : OptionalInt.of(hour);
        assertThat(CallHours.within(asked, instant(wanted))).isEqualTo(instant(next));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZoneId.of("Asia/Phnom_Penh")).toInstant();
    }
}
