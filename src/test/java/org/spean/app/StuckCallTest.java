package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Call;
import org.spean.app.support.FakeGateway;

/** A call whose end the platform never told is ended there by the running service, and forgotten. */
class StuckCallTest {
    /** A round of the sweeper, and then some. */
    private static final Duration ROUND = Duration.ofSeconds(60);

    private static FakeGateway gateway;
    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        gateway = new FakeGateway();
        spean = RunningSpean.rehearsal("SPEAN_GATEWAY_API_URL", gateway.url());
    }

    @AfterAll
    static void stop() {
        spean.close();
        gateway.close();
    }

    @Test
    void aCallWithoutAnEndIsEndedAndForgotten() {
        Call ends = new Call(spean.platform(), "+85512000021").press("2");
        Call stays = new Call(spean.platform(), "+85512000022").press("2");
        assertThat(ends.status("completed").status()).isEqualTo(204);
        assertThat(underWay()).hasSize(1);
        spean.clock().forward(Duration.ofMinutes(16));
        await().atMost(ROUND).until(() -> underWay().isEmpty());
        assertThat(gateway.hungUp()).containsExactly(stays.sid());
    }

    private static List<?> underWay() {
        return (List<?>) spean.redis().ask("KEYS", "{p*}:lives");
    }
}
