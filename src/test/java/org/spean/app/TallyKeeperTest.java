package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.app.support.MovableClock;
import org.spean.metrics.Happening;
import org.spean.metrics.Tally;
import org.spean.metrics.TallyStore;
import org.spean.model.PhnomPenh;
import org.spean.redis.RedisUnavailable;
import org.spean.redis.RedisUnknownOutcome;

class TallyKeeperTest {
    private final Vertx vertx = Vertx.vertx();
    private final Tally tally = new Tally();
    private final MovableClock clock = new MovableClock();
    private final PaperTallies store = new PaperTallies();
    private final TallyKeeper keeper = new TallyKeeper(vertx, tally, store, clock);

    /** A store that says what the test wants. */
    private static final class PaperTallies implements TallyStore {
        private final List<String> written = new ArrayList<>();
        private Future<Void> answer = Future.succeededFuture();

        @Override
        public Future<Void> add(LocalDate day, int hour, Map<Happening, Long> counts) {
            return answer.onSuccess(ok -> written.add(day + " " + hour + " " + counts));
        }

        @Override
        public Future<Map<Integer, Map<Happening, Long>>> day(LocalDate day) {
            return Future.succeededFuture(Map.of());
        }
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    @Test
    void whatIsLeftIsWrittenAtTheStopUnderItsHourInPhnomPenh() {
        Instant now = clock.instant();
        tally.count(Happening.TEXT_IN);
        tally.count(Happening.TEXT_IN);
        keeper.stop();
        int hour = now.atZone(PhnomPenh.ZONE).getHour();
        assertThat(store.written).containsExactly(PhnomPenh.dateAt(now) + " " + hour + " {TEXT_IN=2}");
    }

    @Test
    void nothingIsWrittenWhenNothingHappened() {
        keeper.stop();
        assertThat(store.written).isEmpty();
    }

    @Test
    void whileTheStoreIsAwayCountsWaitUnderTheirOwnHours() {
        store.answer = Future.failedFuture(new RedisUnavailable("away"));
        tally.count(Happening.CALL);
        keeper.stop();
        clock.forward(Duration.ofHours(1));
        tally.count(Happening.CALL);
        store.answer = Future.succeededFuture();
        keeper.stop();
        assertThat(store.written).hasSize(2).allMatch(line -> line.endsWith("{CALL=1}"));
    }

    @Test
    void whatWasPerhapsWrittenIsNotWrittenAgain() {
        store.answer = Future.failedFuture(new RedisUnknownOutcome("no answer"));
        tally.count(Happening.CALL);
        keeper.stop();
        store.answer = Future.succeededFuture();
        keeper.stop();
        assertThat(store.written).isEmpty();
    }
}
