package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.redis.AlertStage.NOON;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertGateway;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertRows;
import org.spean.broadcast.AlertTimes;
import org.spean.broadcast.AlertWorker;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.SendingAlert;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.OutboxWorker.SendListener;
import org.spean.outbox.Outgoing;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SendOutcome.Mark;

/** Workers of several instances over a real Redis and a network end of ours. */
class AlertWorkerTest {
    private static final Duration PATIENT = Duration.ofSeconds(60);

    private final AlertStage alert = new AlertStage();
    private final RecordingMessenger network = new RecordingMessenger();
    private final RecordingMessenger other = new RecordingMessenger();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON.plusSeconds(1));
    private final AtomicReference<List<SendingAlert>> sending = new AtomicReference<>(List.of(alert.alert));
    private final List<String> stops = new CopyOnWriteArrayList<>();
    private final List<AlertWorker> workers = new ArrayList<>();

    @AfterEach
    void close() {
        workers.forEach(worker -> Answers.of(worker.stop()));
        alert.close();
    }

    @Test
    void everybodyGetsItOnceAlthoughAnswersAreLostAndReceiptsComeTwiceAndInAnyOrder() {
        for (int partition : List.of(0, 1, 100, 254, 255)) {
            alert.audience(partition, 100);
        }
        Random random = new Random(5);
        List<Runnable> receipts = Collections.synchronizedList(new ArrayList<>());
        network.answers(message -> {
            AlertRow row = AlertRow.of(message.id()).orElseThrow();
            for (Receipt receipt : List.of(Receipt.SENT, Receipt.DELIVERED, Receipt.DELIVERED)) {
                receipts.add(() -> Answers.of(
                        alert.rows.receipt(row, AlertRows.ANY_ATTEMPT, ReceiptNews.of(receipt), clock.get())));
            }
            return Future.succeededFuture(
                    random.nextInt(20) == 0
                            ? new SendOutcome.Unknown("timeout")
                            : new SendOutcome.Accepted("SM" + message.id().value()));
        });
        worker(1000, 32, 0);
        worker(1000, 32, 128);
        await().atMost(PATIENT).until(() -> alert.counts().of(Outcome.PENDING) == 0);
        await().atMost(PATIENT).until(() -> alert.counts().of(Outcome.CLAIMED) == 0);
        assertThat(alert.counts().of(Outcome.UNKNOWN)).isPositive();
        assertThat(alert.counts().planned()).isEqualTo(500);
        Collections.shuffle(receipts, random);
        receipts.forEach(Runnable::run);
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.DELIVERED, 500L));
        assertThat(network.sent).hasSize(500).extracting(Outgoing::to).doesNotHaveDuplicates();
    }

    @Test
    void theMessageIsInTheirLanguageAndLivesAsLongAsTheAlert() {
        alert.audience(0, 1);
        clock.set(alert.alert.until().minusSeconds(90));
        worker(100, 8, 0);
        await().until(() -> alert.counts().of(Outcome.ACCEPTED) == 1);
        assertThat(network.sent).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo("ព្រំដែនបិទ");
            assertThat(message.validity()).contains(Duration.ofSeconds(90));
            assertThat(AlertRow.of(message.id())).contains(alert.row(0));
        });
    }

    @Test
    void withoutAnAlertThatMayGoOutNothingIsAskedOfRedis() {
        sending.set(List.of());
        int before = alert.stage.commands.get();
        worker(100, 8, 0);
        await().during(Duration.ofMillis(500)).until(() -> alert.stage.commands.get() == before);
    }

    @Test
    void aQuarterOfTheGatewayIsKeptForReplies() {
        alert.audience(0, 40);
        AtomicInteger most = new AtomicInteger();
        List<Promise<SendOutcome>> open = new CopyOnWriteArrayList<>();
        network.answers(message -> {
            Promise<SendOutcome> answer = Promise.promise();
            open.add(answer);
            most.accumulateAndGet(open.size(), Math::max);
            return answer.future();
        });
        worker(1000, 8, 0);
        await().until(() -> open.size() == 6);
        await().during(Duration.ofMillis(500)).until(() -> open.size() == 6);
        assertThat(most).hasValue(6);
        network.answers(new SendOutcome.Accepted("SM1"));
        open.forEach(answer -> answer.complete(new SendOutcome.Accepted("SM1")));
        await().atMost(PATIENT).until(() -> alert.counts().of(Outcome.ACCEPTED) == 40);
    }

    @Test
    void whatIsPausedStopsAtOnceAndLosesNobody() {
        alert.audience(0, 200);
        worker(20, 32, 0);
        await().until(() -> !network.sent.isEmpty());
        sending.set(List.of());
        await().until(() -> alert.counts().of(Outcome.CLAIMED) == 0);
        int sent = network.sent.size();
        await().during(Duration.ofMillis(500)).until(() -> network.sent.size() == sent);
        assertThat(alert.counts().of(Outcome.PENDING)).isEqualTo(200 - sent);
        sending.set(List.of(alert.alert));
        workers.getFirst().wet(alert.alert.id(), 0);
        await().until(() -> network.sent.size() > sent);
    }

    @Test
    void revokedCredentialsStopTheGatewayAndNobodyIsLost() {
        alert.audience(0, 100);
        network.answers(new SendOutcome.Refused("20003", Mark.NOTHING, true, true));
        other.answers(new SendOutcome.Refused("20003", Mark.NOTHING, true, true));
        worker(50, 8, 0);
        await().until(() -> stops.size() == 2);
        await().until(() -> alert.counts().of(Outcome.CLAIMED) == 0);
        int tried = network.sent.size() + other.sent.size();
        await().during(Duration.ofSeconds(1)).until(() -> network.sent.size() + other.sent.size() == tried);
        assertThat(tried).as("what was on its way when the first was refused").isLessThanOrEqualTo(28);
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.PENDING, 100L));
        assertThat(stops).containsExactly("main", "backup");
    }

    @Test
    void alertsGoOutByTheOtherGatewayWhenTheFirstIsBroken() {
        alert.audience(0, 60);
        network.answers(new SendOutcome.TryLater(SendOutcome.TryLater.NO_CONNECTION, Optional.empty()));
        worker(200, 8, 0);
        await().atMost(PATIENT).until(() -> alert.counts().of(Outcome.ACCEPTED) > 20);
        assertThat(other.sent).allMatch(message -> message.gateway().equals("backup"));
        assertThat(stops).containsExactly("main");
        clock.set(clock.get().plusSeconds(20));
        workers.getFirst().wet(alert.alert.id(), 0);
        await().atMost(PATIENT).until(() -> alert.counts().of(Outcome.ACCEPTED) == 60);
        assertThat(other.sent).hasSize(60);
    }

    @Test
    void stoppingSettlesWhatIsBeingSentAndGivesBackTheRest() {
        alert.audience(0, 100);
        Promise<SendOutcome> answer = Promise.promise();
        network.answers(message -> answer.future());
        AlertWorker worker = worker(20, 32, 0);
        await().until(() -> !network.sent.isEmpty());
        Future<Void> stopped = worker.stop();
        await().during(Duration.ofMillis(200)).until(() -> !stopped.isComplete());
        answer.complete(new SendOutcome.Accepted("SM1"));
        Answers.of(stopped);
        assertThat(alert.counts().of(Outcome.CLAIMED)).isZero();
        assertThat(alert.counts().of(Outcome.ACCEPTED)).isEqualTo(network.sent.size());
    }

    private AlertWorker worker(double perSecond, int inFlight, int first) {
        AlertWorker worker = new AlertWorker(
                alert.stage.vertx,
                alert.rows,
                new RedisPaces(alert.stage.link),
                List.of(
                        new AlertGateway("main", network, perSecond, inFlight),
                        new AlertGateway("backup", other, perSecond, inFlight)),
                sending::get,
                clock::get,
                first,
                AlertTimes.USUAL,
                new SendListener() {
                    @Override
                    public void attempted(Outgoing message, SendOutcome outcome, Duration took) {}

                    @Override
                    public void stopped(String gateway) {
                        stops.add(gateway);
                    }
                });
        workers.add(worker);
        worker.start();
        return worker;
    }
}
