package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.HeardStops;
import org.spean.broadcast.SendingAlerts;
import org.spean.broadcast.StartResult;
import org.spean.broadcast.Stop;
import org.spean.broadcast.StopStore;
import org.spean.model.Mode;

/** Whoever is told that everything is stopped can rely on it, at least on the server that told them. */
class HeardStopsTest extends PaperAlerts {
    @Test
    void theServerThatTakesAStopKnowsItBeforeItSaysSo() {
        Answers.of(sending.read());
        assertThat(sending.mayGo()).isTrue();
        Answers.of(new HeardStops(stops, sending).stop("ana", "a wrong number", now.get()));
        assertThat(sending.mayGo()).isFalse();
    }

    @Test
    void anOlderReadingThatEndsLaterBringsNoOldWordBack() {
        Promise<Optional<Stop>> slow = Promise.promise();
        AtomicInteger reads = new AtomicInteger();
        StopStore first = new StopStore() {
            @Override
            public Future<Optional<Stop>> read(Instant at) {
                return reads.getAndIncrement() == 0 ? slow.future() : stops.read(at);
            }

            @Override
            public Future<Stop> stop(String by, String reason, Instant at) {
                return stops.stop(by, reason, at);
            }

            @Override
            public Future<StartResult> start(String by, Instant at) {
                return stops.start(by, at);
            }
        };
        SendingAlerts alerts = sending(first, Mode.LIVE);
        Future<Void> older = alerts.read();
        Answers.of(new HeardStops(first, alerts).stop("ana", "a wrong number", now.get()));
        slow.complete(Optional.empty());
        Answers.of(older);
        assertThat(alerts.mayGo()).isFalse();
    }

    @Test
    void whatWasReadLongerAgoThanAStopMayTakeIsNotFresh() {
        Answers.of(sending.read());
        assertThat(sending.isFresh()).isTrue();
        now.set(now.get().plusMillis(1_501));
        assertThat(sending.isFresh()).isFalse();
        Answers.of(sending.read());
        assertThat(sending.isFresh()).isTrue();
    }
}
