package org.spean.bench;

import static org.spean.bench.Table.median;
import static org.spean.bench.Table.number;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertRows;
import org.spean.broadcast.AlertWorker;
import org.spean.broadcast.Audience;
import org.spean.broadcast.SendingAlert;
import org.spean.outbox.Messenger;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome;

/**
 * What a row of the ledger costs, in an alert to few and in one to ten times as many, and how long a reply waits beside an alert
 * (issue 5, "Speed"). Worker and store as in the product; the gateway is one that answers at once.
 */
final class LedgerBench {
    private static final int MANY = Integer.getInteger("bench.subscribers", 100_000);
    private static final int ROUNDS = 3;
    /** Alerts to few, for each one to many: as long that both are measured well. */
    private static final int FEW_A_ROUND = 3;

    private static final Audience.Rule FEW = new Audience.Rule(Set.of(), Set.of(LedgerStage.RARE), Set.of());
    private static final int IN_FLIGHT = 64;
    private static final String SID = "SM" + "0123456789abcdef".repeat(2);

    private final LedgerStage stage;

    /** What one message cost. */
    private record Cost(int people, double micros, double redisMicros, double cpuMicros) {}

    private LedgerBench(LedgerStage stage) {
        this.stage = stage;
    }

    static void run() throws Exception {
        Bench.progress("ledgers of " + MANY / 10 + " and " + MANY);
        try (LedgerStage stage = new LedgerStage()) {
            stage.subscribe(MANY);
            new LedgerBench(stage).measure();
            ReplyBench.run(stage, FEW);
        }
    }

    private void measure() throws Exception {
        Cost warm = send(FEW);
        double few = (double) stage.ledgerBytes() / warm.people();
        List<Cost> small = new ArrayList<>();
        List<Cost> large = new ArrayList<>();
        double many = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < FEW_A_ROUND; i++) {
                small.add(send(FEW));
            }
            long before = stage.ledgerBytes();
            large.add(send(Audience.Rule.ALL));
            many = (double) (stage.ledgerBytes() - before) / MANY;
            Bench.progress("round " + (round + 1) + " of " + ROUNDS);
        }
        Table table = new Table(
                "ledger, medians",
                number(small.getFirst().people()) + " people",
                number(large.getFirst().people()) + " people",
                "ratio",
                "wanted");
        table.row("Redis memory a row at the end, bytes", number(few), number(many), "", "at most 120");
        row(
                table,
                "time a message, µs",
                small.stream().map(Cost::micros).toList(),
                large.stream().map(Cost::micros).toList());
        row(
                table,
                "Redis CPU a message, µs",
                small.stream().map(Cost::redisMicros).toList(),
                large.stream().map(Cost::redisMicros).toList());
        row(
                table,
                "our CPU a message, µs",
                small.stream().map(Cost::cpuMicros).toList(),
                large.stream().map(Cost::cpuMicros).toList());
        table.print(System.out);
    }

    private static void row(Table table, String what, List<Double> small, List<Double> large) {
        double few = median(small);
        double many = median(large);
        table.row(what, number(few), number(many), number(many / few), "at most 1.10");
    }

    /** From the first claim to the last receipt. */
    private Cost send(Audience.Rule rule) throws Exception {
        SendingAlert alert = stage.alert(rule);
        int people = rule.equals(FEW) ? Math.ceilDiv(MANY, 10) : MANY;
        Promise<Void> over = Promise.promise();
        AtomicInteger delivered = new AtomicInteger();
        Messenger gateway = message -> {
            AlertRow row = AlertRow.of(message.id()).orElseThrow();
            stage.vertx.setTimer(
                    1,
                    t -> receipts(row).onComplete(done -> {
                        if (done.failed()) {
                            over.tryFail(done.cause());
                        } else if (delivered.incrementAndGet() == people) {
                            over.tryComplete();
                        }
                    }));
            return Future.succeededFuture(new SendOutcome.Accepted(SID));
        };
        double redis = stage.redisMicros();
        long cpu = cpuNanos();
        long began = System.nanoTime();
        AlertWorker worker = stage.worker(alert, gateway, 100_000, IN_FLIGHT);
        LedgerStage.await(over.future());
        double micros = (System.nanoTime() - began) / 1e3;
        Cost cost = new Cost(
                people, micros / people, (stage.redisMicros() - redis) / people, (cpuNanos() - cpu) / 1e3 / people);
        LedgerStage.await(worker.stop());
        return cost;
    }

    private Future<Boolean> receipts(AlertRow row) {
        Instant now = Instant.now();
        return stage.rows
                .receipt(row, AlertRows.ANY_ATTEMPT, ReceiptNews.of(Receipt.SENT), now)
                .compose(
                        sent -> stage.rows.receipt(row, AlertRows.ANY_ATTEMPT, ReceiptNews.of(Receipt.DELIVERED), now));
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
