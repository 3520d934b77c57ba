package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertTimes;
import org.spean.broadcast.AlertWorker;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RowSweep;
import org.spean.broadcast.SendingAlert;
import org.spean.fake.Accepted;
import org.spean.fake.FakeGatewayServer;
import org.spean.fake.Setup;
import org.spean.fake.Switch;
import org.spean.gateway.Gateways;
import org.spean.gateway.Prompts;
import org.spean.gateway.TwilioFailures;
import org.spean.metrics.Meters;
import org.spean.model.Channel;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.settings.SettingsReader;
import org.spean.settings.SettingsResult;

/** Five hundred people and a gateway that loses answers, repeats receipts and sends them in any order: everybody once. */
class AlertByFakeGatewayTest {
    private static final Duration PATIENT = Duration.ofSeconds(90);
    private static final String ACCOUNT = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String TOKEN = "12345";
    private static final List<Integer> PARTITIONS = List.of(0, 1, 100, 254, 255);

    private final AlertStage alert = new AlertStage();
    private final Meters meters = new Meters("test");
    private final FakeGatewayServer fake = FakeGatewayServer.start(Setup.of(ACCOUNT, TOKEN));
    private final HttpServer hooks = alert.stage.vertx.createHttpServer().requestHandler(this::receipt);
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @AfterEach
    void close() {
        alert.close();
        fake.close();
        meters.close();
    }

    @Test
    void everybodyGetsItExactlyOnce() {
        Answers.of(hooks.listen(0, "127.0.0.1"));
        Instant start = Instant.now();
        alert.alert = new SendingAlert(alert.alert.id(), alert.alert.texts(), start, start.plus(Duration.ofHours(2)));
        PARTITIONS.forEach(partition -> alert.audience(partition, 100));
        fake.set(Switch.DROP_AFTER_ACCEPT, 0.05)
                .set(Switch.DROP_BEFORE_ACCEPT, 0.02)
                .set(Switch.DUPLICATE_RECEIPTS, 0.3)
                .set(Switch.REORDERED_RECEIPTS, 0.3)
                .set(Switch.EARLY_RECEIPTS, 0.3);
        try (Gateways gateways = gateways()) {
            List<AlertWorker> workers = new ArrayList<>();
            for (int first : List.of(0, 128)) {
                workers.add(worker(gateways, first));
            }
            await().atMost(PATIENT).until(() -> waiting() == 0);
            ahead.set(Duration.ofMinutes(3));
            RowSweep sweep = new RowSweep(
                    alert.stage.vertx,
                    () -> Future.succeededFuture(List.of(broadcast(start))),
                    alert.rows,
                    gateways.sent(),
                    this::now,
                    AlertTimes.USUAL,
                    (id, partition) -> workers.forEach(worker -> worker.wet(id, partition)));
            fake.set(Switch.DROP_BEFORE_ACCEPT, 0);
            await().atMost(PATIENT).until(() -> {
                Answers.of(sweep.once());
                ahead.updateAndGet(before -> before.plusSeconds(61));
                return alert.by().equals(Map.of(Outcome.DELIVERED, 500L));
            });
            workers.forEach(worker -> Answers.of(worker.stop()));
        }
        assertThat(fake.journal().messages())
                .hasSize(500)
                .extracting(Accepted::to)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoWasOutOfReachIsTriedOnceMoreAnHourLaterAndNeverAThirdTime() {
        Answers.of(hooks.listen(0, "127.0.0.1"));
        Instant start = Instant.now();
        alert.alert = new SendingAlert(alert.alert.id(), alert.alert.texts(), start, start.plus(Duration.ofHours(2)));
        PARTITIONS.forEach(partition -> alert.audience(partition, 100));
        fake.set(Switch.UNDELIVERED, 1)
                .set(Switch.ERROR_CODE, 30003)
                .set(Switch.DUPLICATE_RECEIPTS, 0.5)
                .set(Switch.REORDERED_RECEIPTS, 0.5)
                .set(Switch.EARLY_RECEIPTS, 0.3);
        try (Gateways gateways = gateways()) {
            AlertWorker worker = worker(gateways, 0);
            await().atMost(PATIENT)
                    .until(() -> fake.journal().messages().size() == 500
                            && alert.by().equals(Map.of(Outcome.PENDING, 500L)));
            fake.set(Switch.UNDELIVERED, 0.5);
            ahead.set(Duration.ofMinutes(61));
            for (int partition : PARTITIONS) {
                worker.wet(alert.alert.id(), partition);
            }
            await().atMost(PATIENT)
                    .until(() -> alert.counts().of(Outcome.DELIVERED)
                                    + alert.counts().of(Outcome.UNDELIVERED)
                            == 500);
            Answers.of(worker.stop());
        }
        assertThat(alert.counts().planned()).isEqualTo(500);
        assertThat(fake.journal().messages()).hasSize(1_000);
        Map<String, Long> copies =
                fake.journal().messages().stream().collect(Collectors.groupingBy(Accepted::to, Collectors.counting()));
        assertThat(copies.values()).containsOnly(2L);
    }

    private long waiting() {
        assertThat(alert.counts().planned()).isEqualTo(500);
        return alert.counts().of(Outcome.PENDING) + alert.counts().of(Outcome.CLAIMED);
    }

    private Instant now() {
        return Instant.now().plus(ahead.get());
    }

    private AlertWorker worker(Gateways gateways, int first) {
        AlertWorker worker = new AlertWorker(
                alert.stage.vertx,
                alert.rows,
                new RedisPaces(alert.stage.link),
                gateways.forAlerts(),
                () -> List.of(alert.alert),
                this::now,
                first,
                AlertTimes.USUAL,
                gateways);
        worker.start();
        return worker;
    }

    private Gateways gateways() {
        Map<String, String> environment = Map.of(
                "SPEAN_GATEWAY_KIND",
                "twilio",
                "SPEAN_GATEWAY_API_URL",
                fake.url(),
                "SPEAN_GATEWAY_ACCOUNT_SID",
                ACCOUNT,
                "SPEAN_GATEWAY_AUTH_TOKEN",
                TOKEN,
                "SPEAN_GATEWAY_SENDER",
                "1294",
                "SPEAN_GATEWAY_RATE",
                "500",
                "SPEAN_PUBLIC_URL",
                "http://127.0.0.1:" + hooks.actualPort());
        return switch (SettingsReader.read(environment, Optional.empty())) {
            case SettingsResult.Invalid invalid ->
                throw new AssertionError(invalid.problems().toString());
            case SettingsResult.Valid valid ->
                new Gateways(alert.stage.vertx, valid.settings(), meters, this::now, Prompts.NONE);
        };
    }

    /** What the webhook of receipts does. */
    private void receipt(HttpServerRequest request) {
        request.setExpectMultipart(true);
        request.endHandler(end -> {
            String state = request.getFormAttribute("MessageStatus").toUpperCase(Locale.ROOT);
            AlertRow row = AlertRow.of(new MessageId(request.getParam("m"))).orElseThrow();
            String code =
                    Optional.ofNullable(request.getFormAttribute("ErrorCode")).orElse("");
            ReceiptNews news = new ReceiptNews(
                    state.equals("SENDING") ? Receipt.QUEUED : Receipt.valueOf(state),
                    code,
                    Mark.NOTHING,
                    TwilioFailures.policy(code).flatMap(TwilioFailures.Policy::afterReceipt));
            alert.rows
                    .receipt(row, Integer.parseInt(request.getParam("a")), news, now())
                    .onComplete(done -> request.response().setStatusCode(204).end());
        });
    }

    private Broadcast broadcast(Instant start) {
        return alert.broadcast(Channel.SMS, BroadcastState.SENDING, start);
    }
}
