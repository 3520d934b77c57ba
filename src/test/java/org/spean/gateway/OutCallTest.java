package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.web.Wait;

/** News of a call that we made. */
class OutCallTest {
    private static final String ID = "017abcdefgh";

    private final RememberedNews queue = new RememberedNews();
    private final OutCall calls = new OutCall(queue, () -> Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(strings = {"completed", "busy", "no-answer", "failed", "canceled"})
    void everyEndOfACallIsATryInVainUnlessSomebodySaidOtherwise(String status) {
        Wait.on(calls.status(Form.of("CallStatus", status), "c=" + ID));
        assertThat(queue.told).containsExactly(ID + " MISSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "initiated", "ringing", "in-progress", "something-new", ""})
    void whatIsNoEndChangesNothing(String status) {
        Wait.on(calls.status(Form.of("CallStatus", status), "c=" + ID));
        assertThat(queue.told).isEmpty();
    }

    @Test
    void aCallThatAMachineTookIsMissed() {
        Wait.on(calls.status(Form.of("CallStatus", "completed", "AnsweredBy", "machine_start"), "c=" + ID));
        assertThat(queue.told).containsExactly(ID + " MISSED");
    }

    @ParameterizedTest
    @CsvSource({"machine_start, true", "machine_end_beep, true", "fax, true", "human, false", "unknown, false"})
    void unknownIsTakenForAPerson(String by, boolean machine) {
        assertThat(OutCall.machine(Form.of("AnsweredBy", by))).isEqualTo(machine);
        assertThat(OutCall.machine(Form.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c=", "c=x", "c=999abcdefgh", "d=017abcdefgh", "c=017ABCDEFGH"})
    void whatNamesNoCallOfOursChangesNothing(String query) {
        assertThat(OutCall.id(query)).isEmpty();
        Wait.on(calls.status(Form.of("CallStatus", "completed"), query));
        assertThat(queue.told).isEmpty();
    }
}
