package org.spean.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.model.ContactId;
import org.spean.rounds.Look.Next;
import org.spean.web.Wait;

/** Every partition in turn, whatever happens at the others. */
class RoundsTest {
    private static final Duration NEVER_AGAIN = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(1);

    private final Vertx vertx = Vertx.vertx();
    private final List<Integer> looked = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        Wait.on(vertx.close());
    }

    @Test
    void aBeatLooksSoOftenAndTheNextGoesOnThere() {
        Rounds once = rounds(NEVER_AGAIN, 10, partition -> Future.succeededFuture(Next.ONWARD));
        once.start();
        await().until(() -> looked.size() == 10);
        Wait.on(once.stop());
        assertThat(looked).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void theRoundBeginsAnewAfterTheLastPartition() {
        Rounds often = rounds(OFTEN, 100, partition -> Future.succeededFuture(Next.ONWARD));
        often.start();
        await().until(() -> looked.size() > 2 * ContactId.PARTITIONS);
        Wait.on(often.stop());
        assertThat(looked)
                .startsWith(IntStream.rangeClosed(0, ContactId.PARTITIONS)
                        .mapToObj(n -> n % ContactId.PARTITIONS)
                        .toArray(Integer[]::new));
    }

    @Test
    void aFailureEndsTheBeatAndNotTheRound() {
        Rounds failing = rounds(OFTEN, 3, partition -> {
            if (partition == 4) {
                throw new IllegalStateException("a bug on the spot");
            }
            return partition == 2 ? Future.failedFuture("away") : Future.succeededFuture(Next.ONWARD);
        });
        failing.start();
        await().until(() -> looked.size() > ContactId.PARTITIONS);
        Wait.on(failing.stop());
        assertThat(looked).startsWith(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void restEndsTheBeat() {
        Rounds resting = rounds(NEVER_AGAIN, 10, partition -> Future.succeededFuture(Next.REST));
        resting.start();
        await().until(() -> looked.size() == 1);
        Wait.on(resting.stop());
        assertThat(looked).containsExactly(0);
    }

    @Test
    void againStaysWhereItIs() {
        Rounds staying =
                rounds(OFTEN, 10, partition -> Future.succeededFuture(looked.size() < 3 ? Next.AGAIN : Next.ONWARD));
        staying.start();
        await().until(() -> looked.size() > 5);
        Wait.on(staying.stop());
        assertThat(looked).startsWith(0, 0, 0, 1, 2);
    }

    @Test
    void aSlowLookIsNotMadeTwiceAndStoppingWaitsForIt() {
        Promise<Next> slow = Promise.promise();
        Rounds rounds = rounds(OFTEN, 10, partition -> slow.future());
        rounds.start();
        await().until(() -> looked.size() == 1);
        Promise<Void> beats = Promise.promise();
        vertx.setTimer(50, t -> beats.complete());
        Wait.on(beats.future());
        Future<Void> stopped = rounds.stop();
        assertThat(stopped.isComplete()).isFalse();
        slow.complete(Next.ONWARD);
        Wait.on(stopped);
        assertThat(looked).containsExactly(0);
    }

    @Test
    void onceIsEveryPartitionOnceWhateverFails() {
        Rounds rounds = rounds(NEVER_AGAIN, 1, partition -> Future.failedFuture("away"));
        Wait.on(rounds.once());
        assertThat(looked).hasSize(ContactId.PARTITIONS).doesNotHaveDuplicates();
    }

    @Test
    void theLooksOfABeatMakeOneRoundInTime() {
        assertThat(Rounds.looksABeat(Duration.ofSeconds(1), Duration.ofSeconds(30)))
                .isEqualTo(9);
        assertThat(Rounds.looksABeat(Duration.ofMillis(500), Duration.ofSeconds(10)))
                .isEqualTo(13);
        assertThat(Rounds.looksABeat(Duration.ofSeconds(5), Duration.ofSeconds(5)))
                .isEqualTo(ContactId.PARTITIONS);
    }

    private Rounds rounds(Duration beat, int most, Look look) {
        return new Rounds(vertx, vertx.getOrCreateContext(), beat, most, partition -> {
            looked.add(partition);
            return look.at(partition);
        });
    }
}
