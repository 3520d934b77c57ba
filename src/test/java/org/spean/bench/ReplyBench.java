package org.spean.bench;

import static org.spean.bench.Table.number;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertWorker;
import org.spean.broadcast.Audience;
import org.spean.conversation.Arrival;
import org.spean.conversation.SessionStore.Delivery;
import org.spean.conversation.SessionStore.Play;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Turn;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Messenger;
import org.spean.outbox.OutboxWorker;
import org.spean.outbox.Route;
import org.spean.outbox.SendOutcome;
import org.spean.redis.RedisOutbox;
import org.spean.redis.RedisSessionStore;

/** How long a reply waits from the moment it is written to the moment the gateway gets it, alone and beside an alert in full flow. */
final class ReplyBench {
    private static final double PER_SECOND = 50;
    private static final int IN_FLIGHT = 20;
    private static final int REPLIES = 400;
    private static final long EVERY_MILLIS = 50;
    private static final int LATENCY_MILLIS = 20;

    private final LedgerStage stage;
    private final Map<String, Long> written = new ConcurrentHashMap<>();
    private final AtomicInteger alerts = new AtomicInteger();
    private final Histogram waits = new Histogram(3);
    private final Promise<Void> over = Promise.promise();
    private int number;

    private ReplyBench(LedgerStage stage) {
        this.stage = stage;
    }

    static void run(LedgerStage stage, Audience.Rule queued) throws Exception {
        Bench.progress(REPLIES + " replies, alone and beside an alert");
        Histogram alone = new ReplyBench(stage).measure(Optional.empty(), 0);
        ReplyBench beside = new ReplyBench(stage);
        Histogram with = beside.measure(Optional.of(queued), REPLIES);
        Table table = new Table(
                "a reply waits, gateway at " + number(PER_SECOND) + " a second, 20 replies a second",
                "alone",
                "beside an alert to 10,000",
                "added",
                "wanted");
        for (double percentile : List.of(50.0, 99.0)) {
            double few = alone.getValueAtPercentile(percentile) / 1e3;
            double many = with.getValueAtPercentile(percentile) / 1e3;
            table.row(
                    "p" + (int) percentile + ", ms",
                    number(few),
                    number(many),
                    number(many - few),
                    percentile == 99 ? "less than 1,000" : "");
        }
        table.row("messages of the alert meanwhile", "", number(beside.alerts.get()), "", "");
        table.print(System.out);
    }

    private Histogram measure(Optional<Audience.Rule> queued, int from) throws Exception {
        Messenger gateway = message -> {
            if (AlertRow.of(message.id()).isPresent()) {
                alerts.incrementAndGet();
            } else {
                arrived(message.body());
            }
            Promise<SendOutcome> answer = Promise.promise();
            stage.vertx.setTimer(
                    LATENCY_MILLIS,
                    t -> answer.complete(
                            new SendOutcome.Accepted("SM" + message.id().value())));
            return answer.future();
        };
        List<OutboxWorker> bell = new ArrayList<>();
        RedisSessionStore sessions = new RedisSessionStore(
                stage.link,
                stage.crypto,
                ReplyBench::nextId,
                partition -> bell.getFirst().ring(partition));
        OutboxWorker replies = new OutboxWorker(
                stage.vertx,
                new RedisOutbox(stage.link, stage.crypto),
                Map.of("main", new Route(gateway, PER_SECOND)),
                stage.paces,
                Instant::now,
                "bench",
                (message, outcome, took) -> {});
        bell.add(replies);
        replies.start();
        Optional<AlertWorker> worker = Optional.empty();
        if (queued.isPresent()) {
            worker = Optional.of(stage.worker(stage.alert(queued.get()), gateway, PER_SECOND, IN_FLIGHT));
        }
        long timer = stage.vertx.setPeriodic(EVERY_MILLIS, t -> {
            if (number < REPLIES) {
                write(sessions, from + number++);
            }
        });
        LedgerStage.await(over.future());
        stage.vertx.cancelTimer(timer);
        if (worker.isPresent()) {
            LedgerStage.await(worker.get().stop());
        }
        LedgerStage.await(replies.stop());
        return waits;
    }

    /** Somebody wrote while the answer could not go back at once. */
    private void write(RedisSessionStore sessions, int person) {
        Arrival arrival = new Arrival(
                "main",
                "1294",
                new EventId("E" + person),
                PhoneNumber.ofE164(String.format("+85512%06d", 900_000 + person))
                        .orElseThrow(),
                Channel.SMS,
                new Input.Words("x"),
                Instant.now());
        String text = "answer " + person;
        written.put(text, System.nanoTime());
        Future<?> played = sessions.update(
                new Play(arrival, Optional.empty(), "", Delivery.BY_OUTBOX),
                known -> new Turn(known.session(), List.of(new Reply.Message("t", text)), List.of()));
        played.onFailure(over::tryFail);
    }

    private synchronized void arrived(String text) {
        waits.recordValue((System.nanoTime() - written.get(text)) / 1_000);
        if (waits.getTotalCount() == REPLIES) {
            over.tryComplete();
        }
    }

    private static String nextId() {
        StringBuilder id = new StringBuilder();
        String.format("%016x", System.nanoTime())
                .chars()
                .forEach(digit -> id.append((char) ('a' + Character.digit(digit, 16))));
        return id.toString();
    }
}
