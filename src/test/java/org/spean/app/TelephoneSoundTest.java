package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Tones;
import org.spean.web.Wait;

/** What callers spoke is made small where that can be done, and is never lost where it cannot. */
class TelephoneSoundTest {
    private static final int DATA_LENGTH = 40;
    private static final Vertx VERTX = Vertx.vertx();
    private static final WorkerExecutor WORKERS = VERTX.createSharedWorkerExecutor("telephone-sound-test", 1);

    private final TelephoneSound sound = new TelephoneSound(WORKERS);

    @AfterAll
    static void stop() {
        Wait.on(VERTX.close());
    }

    @Test
    void aRecordingBecomesATelephoneWav() {
        byte[] spoken = Tones.wav(2_000, 0.3);
        byte[] kept = Wait.on(sound.of(spoken));
        assertThat(kept[20]).as("µ-law").isEqualTo((byte) 7);
        assertThat(kept.length).isLessThan(spoken.length / 8);
    }

    @Test
    void whatCannotBeReadIsKeptAsItCame() {
        for (byte[] spoken : List.of(
                lying(500_000),
                lying(100),
                Tones.wav(2_000, 0.000_3),
                Tones.wav(2_000, 20),
                Arrays.copyOf(Tones.wav(2_000, 0.3), 60),
                "<Error/>".getBytes(StandardCharsets.UTF_8),
                new byte[0])) {
            assertThat(Wait.on(sound.of(spoken))).isEqualTo(spoken);
        }
    }

    /** A WAV that claims another length of its sound than it has. */
    private static byte[] lying(int length) {
        byte[] wav = Tones.wav(2_000, 0.3);
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(DATA_LENGTH, length);
        return wav;
    }
}
