package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The short form of {@code scripts/soak}. Another seed at every run; {@code -Dspean.chaos.seed=N} repeats one: the same things are
 * killed after as many messages.
 */
class BroadcastChaosTest {
    @TempDir
    private Path folder;

    private final long seed = Long.getLong("spean.chaos.seed", new SecureRandom().nextInt(1_000_000));

    @Test
    void nobodyIsForgottenAndNobodyGetsItTwiceWhateverIsKilled() {
        assertWell(ChaosPlan.of(2_000, 20, seed));
    }

    @Test
    void twoServersShareAnAlertAndOneOfThemMayDieForGood() {
        assertWell(ChaosPlan.ofTwo(600, 5, seed));
    }

    private void assertWell(ChaosPlan plan) {
        System.out.println("chaos: seed " + seed);
        try (ChaosRun run = new ChaosRun(plan, folder, System.out::println)) {
            ChaosReport report = run.run();
            System.out.println(report.table());
            assertThat(report.faults()).as("seed %d: %s", seed, report.table()).isEmpty();
            assertThat(report.storeSamples()).as("samples, seed %d", seed).isGreaterThan(100);
        }
    }
}
