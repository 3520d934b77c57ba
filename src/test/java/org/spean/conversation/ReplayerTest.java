package org.spean.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.conversation.TestLine.SOKHA;
import static org.spean.conversation.TestLine.text;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.redis.Answers;

class ReplayerTest {
    private final TestLine line = new TestLine();
    private final Replayer replayer = line.replayer();

    @AfterEach
    void close() {
        replayer.stop();
        line.close();
    }

    @Test
    void aPoisonedArrivalIsParkedAfterFiveTriesAndHoldsUpNobody() throws IOException {
        AtomicInteger tries = new AtomicInteger();
        line.around(store -> (play, turn) -> {
            if (play.arrival().event().value().equals("sms:POISON")) {
                tries.incrementAndGet();
                return Future.failedFuture(new IllegalStateException("bug"));
            }
            return store.update(play, turn);
        });
        keep(text("POISON", "x"), text("STOP", "STOP"));
        replayer.start();
        await().atMost(Duration.ofSeconds(4)).until(() -> line.optedOut(SOKHA));
        await().atMost(Duration.ofSeconds(15)).until(() -> line.spool.size() == 0);
        assertThat(tries).hasValue(5);
        assertThat(files()).singleElement().asString().endsWith(".parked");
        assertThat(line.meter("spean_arrivals_not_kept_total")).isEqualTo(1);
    }

    @Test
    void anAlteredFileIsParkedAtOnceAndHoldsUpNobody() throws IOException {
        keep(text("BAD", "x"), text("STOP", "STOP"));
        Files.write(line.folder.resolve(line.spool.oldest(1).getFirst()), new byte[80]);
        replayer.start();
        await().atMost(Duration.ofSeconds(6)).until(() -> line.spool.size() == 0);
        assertThat(line.optedOut(SOKHA)).isTrue();
        assertThat(files()).singleElement().asString().endsWith(".parked");
    }

    @Test
    void whileTheStoreIsAwayNothingIsTriedAndNothingIsLost() {
        AtomicInteger tries = new AtomicInteger();
        line.around(store -> (play, turn) -> {
            tries.incrementAndGet();
            return store.update(play, turn);
        });
        keep(text("STOP", "STOP"));
        line.redis.freeze();
        try {
            replayer.start();
            await().atMost(Duration.ofSeconds(6)).until(() -> line.meter("spean_degraded") == 1);
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).until(() -> line.spool.size() == 1);
        } finally {
            line.redis.thaw();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> line.spool.size() == 0);
        assertThat(tries).hasValue(1);
        await().until(() -> line.meter("spean_degraded") == 0 && line.meter("spean_spool_entries") == 0);
        assertThat(line.optedOut(SOKHA)).isTrue();
    }

    @Test
    void theOldestIsPlayedFirst() {
        Instant now = Instant.now();
        keep(TestLine.at(text("B", "START"), now.plusSeconds(1)), TestLine.at(text("A", "STOP"), now));
        replayer.start();
        await().atMost(Duration.ofSeconds(6)).until(() -> line.spool.size() == 0);
        assertThat(line.optedOut(SOKHA)).isFalse();
    }

    private void keep(Arrival... arrivals) {
        for (Arrival arrival : arrivals) {
            Answers.of(line.spool.append(arrival));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(line.folder)) {
            return all.toList();
        }
    }
}
