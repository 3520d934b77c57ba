package org.spean.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.model.Problem;

class BroadcastReaderTest {
    @Test
    void withoutASettingAlertsGoToTheCountriesInServiceAndHaveNoBudget() {
        BroadcastSettings usual = valid(Map.of());
        assertThat(usual.prices()).isEmpty();
        assertThat(usual.otherPrice()).isEqualByComparingTo("0.10");
        assertThat(usual.allowedCallingCodes()).contains(855, 66);
        assertThat(usual.dailyBudgetUsd()).isZero();
        assertThat(usual.monthlyBudgetUsd()).isZero();
        assertThat(usual.quietFrom()).isEqualTo(LocalTime.of(21, 0));
        assertThat(usual.quietUntil()).isEqualTo(LocalTime.of(7, 0));
    }

    @Test
    void everythingCanBeSet() {
        assertThat(valid(Map.of(
                        "SPEAN_BROADCAST_PRICES", "855=0.05, 66 = 0.025,other=0.2",
                        "SPEAN_BROADCAST_ALLOWED_CALLING_CODES", "855,66",
                        "SPEAN_BROADCAST_DAILY_BUDGET_USD", "99.50",
                        "SPEAN_BROADCAST_MONTHLY_BUDGET_USD", "1000",
                        "SPEAN_BROADCAST_QUIET_FROM", "20:00",
                        "SPEAN_BROADCAST_QUIET_UNTIL", "08:30",
                        "SPEAN_BROADCAST_LOOK_UP_AFTER_SECONDS", "60")))
                .isEqualTo(new BroadcastSettings(
                        Map.of(855, new BigDecimal("0.05"), 66, new BigDecimal("0.025")),
                        new BigDecimal("0.2"),
                        Set.of(855, 66),
                        new BigDecimal("99.50"),
                        new BigDecimal("1000"),
                        LocalTime.of(20, 0),
                        LocalTime.of(8, 30),
                        Duration.ofSeconds(60)));
        assertThat(valid(Map.of("SPEAN_BROADCAST_ALLOWED_CALLING_CODES", "all")).allowedCallingCodes())
                .isEmpty();
    }

    @Test
    void allProblemsAreSaidAtOnce() {
        SettingsResult read = SettingsReader.read(
                Map.of(
                        "SPEAN_BROADCAST_PRICES", "855=cheap,66=0.1,66=0.2",
                        "SPEAN_BROADCAST_ALLOWED_CALLING_CODES", "+855,66",
                        "SPEAN_BROADCAST_DAILY_BUDGET_USD", "-1",
                        "SPEAN_BROADCAST_MONTHLY_BUDGET_USD", "much",
                        "SPEAN_BROADCAST_QUIET_FROM", "22:00",
                        "SPEAN_BROADCAST_QUIET_UNTIL", "6:00"),
                Optional.empty());
        assertThat(((SettingsResult.Invalid) read).problems())
                .extracting(Problem::file)
                .containsExactlyInAnyOrder(
                        "SPEAN_BROADCAST_PRICES",
                        "SPEAN_BROADCAST_PRICES",
                        "SPEAN_BROADCAST_ALLOWED_CALLING_CODES",
                        "SPEAN_BROADCAST_DAILY_BUDGET_USD",
                        "SPEAN_BROADCAST_MONTHLY_BUDGET_USD",
                        "SPEAN_BROADCAST_QUIET_FROM",
                        "SPEAN_BROADCAST_QUIET_UNTIL");
    }

    private static BroadcastSettings valid(Map<String, String> environment) {
        return ((SettingsResult.Valid) SettingsReader.read(environment, Optional.empty()))
                .settings()
                .broadcast();
    }
}
