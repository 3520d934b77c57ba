package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.redis.AlertStage.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertGateway;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertSound;
import org.spean.broadcast.AlertTimes;
import org.spean.broadcast.AlertWorker;
import org.spean.broadcast.CallPaces;
import org.spean.broadcast.CappedCalls;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.SendingAlert;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome;

/** The worker that brings alerts by telephone, over a real Redis and a network end of ours. */
class AlertCallsFlowTest {
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final int PLACES = 2;
    private static final double FAST = 50;

    private final AlertStage alert = new AlertStage();
    private final RecordingMessenger network = new RecordingMessenger();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON.plusSeconds(1));
    private final AtomicBoolean othersFirst = new AtomicBoolean();
    private final RedisAlertCalls calls = new RedisAlertCalls(alert.stage.link);
    private final SendingAlert byVoice = new SendingAlert(
            alert.alert.id(),
            Channel.VOICE,
            Map.of(Language.KM, new AlertSound(Language.KM, "0".repeat(32)).word()),
            NOON,
            NOON.plus(Duration.ofHours(2)));
    private final AlertWorker worker = new AlertWorker(
            alert.stage.vertx,
            alert.rows,
            new CallPaces(new RedisPaces(alert.stage.link), calls, PLACES, othersFirst::get),
            List.of(new AlertGateway("main", new CappedCalls(network, calls, PLACES, clock::get), FAST, 2)),
            () -> List.of(byVoice),
            clock::get,
            0,
            AlertTimes.USUAL,
            (message, outcome, took) -> {});

    @AfterEach
    void close() {
        Answers.of(worker.stop());
        alert.close();
    }

    @Test
    void onlySoManyAreCalledAtOnceAndTheNextWhenOneIsOver() {
        alert.audience(0, 5);
        worker.start();
        for (int made = PLACES; made <= 5; made++) {
            int now = made;
            await().atMost(PATIENT).until(() -> network.sent.size() == now);
            assertThat(Answers.of(calls.underWay("main"))).isEqualTo(PLACES);
            over(network.sent.get(made - PLACES));
        }
        assertThat(network.sent).extracting(Outgoing::to).doesNotHaveDuplicates();
        assertThat(network.sent).extracting(Outgoing::body).containsOnly("km:" + "0".repeat(32));
        assertThat(alert.counts().planned()).isEqualTo(5);
    }

    @Test
    void whoAskedToBeCalledGoesFirst() {
        alert.audience(0, 1);
        othersFirst.set(true);
        worker.start();
        await().during(Duration.ofMillis(500)).until(network.sent::isEmpty);
        othersFirst.set(false);
        await().atMost(PATIENT).until(() -> network.sent.size() == 1);
    }

    @Test
    void aNumberThatIsNotCalledIsRejectedAndTakesNoPlace() {
        alert.audience(0, 1);
        network.answers(new SendOutcome.Refused("number-not-called", SendOutcome.Mark.NOTHING, false));
        worker.start();
        await().atMost(PATIENT).until(() -> alert.counts().of(Outcome.REJECTED) == 1);
        await().atMost(PATIENT).until(() -> Answers.of(calls.underWay("main")) == 0);
        assertThat(alert.reason(0)).contains("number-not-called");
    }

    private void over(Outgoing call) {
        AlertRow row = AlertRow.of(call.id()).orElseThrow();
        Answers.of(calls.over("main", row, call.attempt(), clock.get()));
    }
}
