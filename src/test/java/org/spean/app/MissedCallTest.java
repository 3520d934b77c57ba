package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.app.support.Call;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.Folders;

/**
 * Where callers are called back at our cost (issue 3, item 7; khmer.md section 6.3, rule 8), who or what takes that call, and who of
 * ours takes it where all are rung at once (item 6).
 */
class MissedCallTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BUSY = "<Response><Reject reason=\"busy\"/></Response>";
    private static final String NEUTRAL = "Hello. To go on, press 1.";

    private static FakeGateway gateway;
    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        Path data = Folders.temporary();
        OnDuty.two(data);
        gateway = new FakeGateway();
        spean = RunningSpean.rehearsal(
                "SPEAN_GATEWAY_API_URL",
                gateway.url(),
                "SPEAN_DATA_DIR",
                data.toString(),
                "SPEAN_CALLS_MISSED_CALL",
                "true",
                "SPEAN_CALLS_RING",
                "parallel");
        spean.clock().forwardTo(LocalTime.of(21, 0));
        spean.withCalls();
    }

    @AfterAll
    static void stop() {
        spean.close();
        gateway.close();
    }

    @BeforeEach
    void byDay() {
        spean.clock().forwardTo(LocalTime.of(10, 0));
    }

    @Test
    void whoRingsIsRejectedAndCalledBackOnceHoweverOftenTheyRing() {
        String caller = caller();
        Call first = new Call(spean.platform(), caller);
        assertThat(first.xml()).endsWith(BUSY);
        assertThat(first.send("/hooks/main/voice", Optional.empty()).text()).isEqualTo(first.xml());
        for (int i = 0; i < 5; i++) {
            assertThat(new Call(spean.platform(), caller).xml()).endsWith(BUSY);
        }
        String later = caller();
        new Call(spean.platform(), later);

        Call ours = Call.taken(spean.platform(), ring(caller, 1), "human");
        assertThat(ours.heard()).contains(NEUTRAL).doesNotContain("asked");
        assertThat(ours.press("1").heard())
                .contains("You phoned us, or asked us to call.", "A person will answer you.");
        ours.status(ring(caller, 1), "completed");
        ring(later, 1);
        assertThat(rings(caller)).hasSize(1);
    }

    /** Nobody knows who listens to a machine: not a word is left there, and the call is made again. */
    @Test
    void aMachineHearsNothingAndIsNoAnswer() {
        List<String> machines =
                List.of("machine_start", "machine_end_beep", "machine_end_silence", "machine_end_other", "fax");
        List<String> called = machines.stream().map(machine -> caller()).toList();
        String person = caller();
        called.forEach(caller -> new Call(spean.platform(), caller));
        new Call(spean.platform(), person);

        for (int i = 0; i < machines.size(); i++) {
            FakeGateway.Ring ring = ring(called.get(i), 1);
            Call ours = Call.taken(spean.platform(), ring, machines.get(i));
            assertThat(ours.xml()).as(machines.get(i)).endsWith("<Response><Hangup/></Response>");
            ours.status(ring, "completed");
        }
        FakeGateway.Ring answered = ring(person, 1);
        Call ours = Call.taken(spean.platform(), answered, "unknown");
        assertThat(ours.heard()).contains(NEUTRAL);
        ours.press("1");
        for (String news :
                List.of("completed", "ringing", "no-answer", "busy", "initiated", "completed", "teleported")) {
            assertThat(ours.status(answered, news).status()).as(news).isEqualTo(204);
        }

        spean.clock().forward(Duration.ofMinutes(16));
        called.forEach(caller -> ring(caller, 2));
        assertThat(rings(person)).hasSize(1);
    }

    /** All who are free are rung at once and kept for this caller; who has to wait is told so, and both are free after the talk. */
    @Test
    void allOfOurPeopleAreRungAtOnceForOneCallerAtATime() {
        String caller = caller();
        new Call(spean.platform(), caller);
        FakeGateway.Ring ring = ring(caller, 1);
        Call ours = Call.taken(spean.platform(), ring, "human")
                .press("1")
                .press("2")
                .follow();
        assertThat(ours.rung()).containsExactly(OnDuty.SOK_DARA, OnDuty.CHAN_LINA);
        assertThat(ours.xml()).containsOnlyOnce("<Dial ").doesNotContain(caller);

        Call other = asksForAPerson();
        assertThat(other.heard()).contains("Nobody is free now.");

        assertThat(ours.rang("completed", 60).heard()).contains("Thank you");
        ours.status(ring, "completed");
        Call third = asksForAPerson();
        assertThat(third.rung()).containsExactly(OnDuty.SOK_DARA, OnDuty.CHAN_LINA);
        assertThat(third.rang("no-answer", 0).heard()).contains("Nobody is free now.");
        third.status("completed");
    }

    /** Somebody who cannot be called back, and is answered at once. */
    private static Call asksForAPerson() {
        return new Call(spean.platform(), "anonymous").press("2").press("0").follow();
    }

    @Test
    void atNightTheLineIsAnswered() {
        spean.clock().forwardTo(LocalTime.of(21, 0));
        assertThat(new Call(spean.platform(), caller()).heard()).contains("For English, press 2.");
    }

    /** Hidden, short, a SIP address, at a premium, in a country that is not served. */
    @ParameterizedTest(name = "kind {index}")
    @ValueSource(
            strings = {"anonymous", "", "1295", "sip:a@b.example", "+661900123456", "+12025550123", "+8551800123456"})
    void whomWeCannotCallIsAnswered(String from) {
        assertThat(new Call(spean.platform(), from).heard()).contains("For English, press 2.");
    }

    private static FakeGateway.Ring ring(String caller, int times) {
        await().atMost(SOON).until(() -> rings(caller).size() == times);
        return rings(caller).getLast();
    }

    private static List<FakeGateway.Ring> rings(String caller) {
        return gateway.rings().stream().filter(ring -> ring.to().equals(caller)).toList();
    }

    private static String caller() {
        return spean.newPhone().number();
    }
}
