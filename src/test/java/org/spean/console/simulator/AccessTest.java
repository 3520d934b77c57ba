package org.spean.console.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.console.simulator.Access.Verdict;
import org.spean.model.Mode;

/** Who may use the sample phones (contract, "Demo gateway"; issue 6, item 5). */
class AccessTest {
    private static final URI HERE = URI.create("http://127.0.0.1:8080");
    private static final Access REHEARSAL = new Access(Mode.DEMO, HERE, true);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1"})
    void thisMachineMay(String address) {
        assertThat(REHEARSAL.of(address)).isEqualTo(Verdict.OPEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.7",
                "172.17.0.1",
                "2001:db8::1",
                "127.0.0.1.example.org",
                "1270.0.0.1",
                "::11",
                "null"
            })
    void nobodyElseMay(String address) {
        assertThat(REHEARSAL.of(address)).isEqualTo(Verdict.ELSEWHERE);
    }

    @Test
    void behindAnAddressThatOthersReachNobodyMay() {
        Access proxied = new Access(Mode.DEMO, URI.create("https://hotline.example.org"), true);
        assertThat(proxied.of("127.0.0.1")).isEqualTo(Verdict.ELSEWHERE);
    }

    @Test
    void inLiveModeNobodyMay() {
        assertThat(new Access(Mode.LIVE, HERE, true).of("127.0.0.1")).isEqualTo(Verdict.LIVE);
        assertThat(new Access(Mode.LIVE, HERE, false).of("127.0.0.1")).isEqualTo(Verdict.LIVE);
    }

    @Test
    void besideAnotherPlatformThereIsNoPhone() {
        assertThat(new Access(Mode.DEMO, HERE, false).of("127.0.0.1")).isEqualTo(Verdict.NO_DEMO_GATEWAY);
    }
}
