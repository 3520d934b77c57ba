package org.spean.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spean.content.Corridor;
import org.spean.model.Language;

class CorridorEntryTest {
    private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void whatIsRightIsTakenAndKhmerIsPutInOrder() {
        CorridorEntry entry = new CorridorEntry(
                "closed",
                "2026-11-25",
                "  1297, by phone ",
                Map.of("km", "\u1794\u17b7\u1791\u200b {date}", "en", "Shut {date}"));
        assertThat(entry.check("kh_jp", "sok-dara", NOW, TODAY))
                .isInstanceOfSatisfying(CorridorEntry.Checked.Fine.class, fine -> {
                    assertThat(fine.news().status()).isEqualTo(Corridor.Status.CLOSED);
                    assertThat(fine.news().source()).isEqualTo("1297, by phone");
                    assertThat(fine.news().words().get(Language.KM)).isEqualTo("\u1794\u17b7\u1791 {date}");
                    assertThat(fine.news().by()).isEqualTo("sok-dara");
                });
    }

    @Test
    void everyFaultIsToldAtOnce() {
        CorridorEntry entry =
                new CorridorEntry("shut", "2026-11-26", "x".repeat(301), Map.of("km", "", "en", "{name} is open"));
        assertThat(fields(entry)).containsExactly("status", "asOf", "source", "text.km", "text.en");
    }

    @Test
    void aDayThatIsNoneALineBreakAndTooManySegmentsAreFaults() {
        assertThat(fields(new CorridorEntry(
                        "open", "2026-02-30", "a\nb", Map.of("km", "\u1780".repeat(300), "en", "ok"))))
                .containsExactly("asOf", "source", "text.km");
        assertThat(fields(new CorridorEntry("open", "", "", Map.of()))).containsExactly("asOf", "source");
    }

    private static List<String> fields(CorridorEntry entry) {
        return switch (entry.check("kh_jp", "sok-dara", NOW, TODAY)) {
            case CorridorEntry.Checked.Fine fine -> List.of();
            case CorridorEntry.Checked.Faulty faulty ->
                faulty.faults().stream().map(CorridorEntry.Fault::field).toList();
        };
    }
}
