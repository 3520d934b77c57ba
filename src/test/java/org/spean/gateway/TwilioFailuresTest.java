package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.gateway.TwilioFailures.Policy;
import org.spean.outbox.SendOutcome.Mark;

class TwilioFailuresTest {
    @Test
    void onlyOneWhoSaidStopIsMarkedSo() {
        assertThat(TwilioFailures.policy("21610")).contains(new Policy(false, false, Mark.OPTED_OUT));
    }

    @Test
    void troubleWithTheAccountIsNeverTriedAgainAndRaisesAnAlarm() {
        for (String code : List.of("20003", "20005", "20403", "30002")) {
            assertThat(TwilioFailures.policy(code)).as(code).contains(new Policy(false, true, Mark.NOTHING, true));
        }
        for (String code : List.of("21606", "21408", "20001", "20422")) {
            assertThat(TwilioFailures.policy(code)).as(code).contains(new Policy(false, true, Mark.NOTHING));
        }
    }

    @Test
    void whatMayHaveArrivedIsNeverTriedAgain() {
        assertThat(TwilioFailures.policy("30410")).contains(new Policy(false, false, Mark.NOTHING));
    }

    @Test
    void whatWasCertainlyNotTakenIsTriedLater() {
        for (String code : List.of("30001", "30017")) {
            assertThat(TwilioFailures.policy(code))
                    .as(code)
                    .contains(new Policy(true, false, Mark.NOTHING, false, Optional.of(Duration.ofMinutes(10))));
        }
        for (String code : List.of("20429", "21611")) {
            assertThat(TwilioFailures.policy(code)).as(code).contains(new Policy(true, false, Mark.NOTHING, true));
        }
    }

    @Test
    void aCodeNobodyKnowsHasNoPolicy() {
        assertThat(TwilioFailures.policy("12345")).isEmpty();
        assertThat(TwilioFailures.policy("http-403")).isEmpty();
    }
}
