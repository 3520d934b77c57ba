package org.spean.bench;

import static org.spean.bench.Table.median;
import static org.spean.bench.Table.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.spean.fake.Accepted;
import org.spean.fake.FakeGatewayServer;
import org.spean.fake.Setup;
import org.spean.fake.Switch;
import org.spean.fake.Switches;

/**
 * An alert with everything on, against a gateway that answers after 20 ms, beside a bare loop with as many requests at the same time
 * (issue 5, "Speed"). Both run, only one sends at a time, in turns. The gateway's journal is the clock.
 */
final class BroadcastBench {
    private static final int PEOPLE = Integer.getInteger("bench.people", 5_000);
    private static final int ROUNDS = 5;
    /** Not counted, for both sides alike: a hotline that sends to thousands has been running for a while. */
    private static final int WARM_UPS = Integer.getInteger("bench.warmups", 3);

    private static final int LATENCY = 20;
    private static final int IN_FLIGHT = 20;
    /** A quarter of the gateway's is kept for replies: what the bare loop may use, too. */
    private static final int CONCURRENCY = IN_FLIGHT - IN_FLIGHT / 4;

    private static final String ACCOUNT = "ACdemo";
    private static final String TOKEN = "demo";

    private final FakeGatewayServer gateway;
    private final ServerProcess product;
    private final BareSender bare;
    private final List<Round> ours = new ArrayList<>();
    private final List<Round> theirs = new ArrayList<>();

    /** What one side did in one round; processor time of the sending process and of its Redis. */
    private record Round(double perSecond, double cpuMicros, double redisMicros) {}

    private BroadcastBench(FakeGatewayServer gateway, ServerProcess product, BareSender bare) {
        this.gateway = gateway;
        this.product = product;
        this.bare = bare;
    }

    static void run() throws Exception {
        Bench.progress("an alert to " + PEOPLE + ", " + ROUNDS + " rounds");
        try (FakeGatewayServer gateway = FakeGatewayServer.start(Setup.of(ACCOUNT, TOKEN))
                        .set(Switches.GOOD.with(Switch.LATENCY_MILLIS, LATENCY));
                ServerProcess product = ServerProcess.start(
                        ServerProcess.Kind.PRODUCT,
                        Map.of(
                                "SPEAN_GATEWAY_KIND",
                                "twilio",
                                "SPEAN_GATEWAY_API_URL",
                                gateway.url(),
                                "SPEAN_GATEWAY_ACCOUNT_SID",
                                ACCOUNT,
                                "SPEAN_GATEWAY_AUTH_TOKEN",
                                TOKEN,
                                "SPEAN_GATEWAY_SENDER",
                                "1294",
                                "SPEAN_GATEWAY_IN_FLIGHT",
                                Integer.toString(IN_FLIGHT),
                                "SPEAN_GATEWAY_RATE",
                                "1000"));
                BareSender bare = BareSender.start(gateway.url(), ACCOUNT, TOKEN, CONCURRENCY, StaffProcess.TEXT)) {
            new BroadcastBench(gateway, product, bare).measure();
        }
    }

    private void measure() throws Exception {
        StaffProcess staff = new StaffProcess(product);
        Path people = people();
        staff.command("subscribers", "import", people.toString());
        Files.delete(people);
        for (int round = 1 - WARM_UPS; round <= ROUNDS; round++) {
            Round our = ours(staff);
            Round their = theirs();
            Bench.progress("round " + round + ": " + number(our.perSecond()) + " and " + number(their.perSecond())
                    + (round < 1 ? " (not counted)" : ""));
            if (round > 0) {
                ours.add(our);
                theirs.add(their);
            }
        }
        report();
    }

    private Round ours(StaffProcess staff) throws Exception {
        ProcessMeter meter = product.meter();
        double cpu = meter.cpuSeconds();
        double redis = meter.redisCpuSeconds();
        gateway.journal().clear();
        String id = staff.alert();
        await(() -> gateway.journal().summary().accepted() == PEOPLE);
        await(() -> receipts().values().stream().mapToLong(Long::longValue).sum() == 2L * PEOPLE);
        // On a busy machine the gateway may have given up on one: then only the others count as delivered.
        long lost = 2L * PEOPLE - receipts().getOrDefault("taken", 0L);
        long copies = gateway.journal().summary().duplicates();
        long delivered = staff.counts(id).getLong("delivered");
        if (copies != 0 || delivered < PEOPLE - lost) {
            throw new IllegalStateException(copies + " copies, " + delivered + " delivered of " + PEOPLE);
        }
        if (lost > 0) {
            Bench.progress("receipts the gateway gave up on: " + lost);
        }
        return round(meter.cpuSeconds() - cpu, meter.redisCpuSeconds() - redis);
    }

    private Map<String, Long> receipts() {
        return gateway.journal().summary().receipts();
    }

    private Round theirs() throws IOException {
        double cpu = bare.meter().cpuSeconds();
        gateway.journal().clear();
        bare.send(PEOPLE);
        return round(bare.meter().cpuSeconds() - cpu, 0);
    }

    private Round round(double cpu, double redis) {
        List<Accepted> messages = gateway.journal().messages();
        Duration took = Duration.between(
                messages.getFirst().acceptedAt(), messages.getLast().acceptedAt());
        return new Round((PEOPLE - 1) / (took.toMillis() / 1000.0), cpu * 1e6 / PEOPLE, redis * 1e6 / PEOPLE);
    }

    private void report() {
        double our = median(ours.stream().map(Round::perSecond).toList());
        double their = median(theirs.stream().map(Round::perSecond).toList());
        Table table = new Table(
                "alert to " + number(PEOPLE) + ", " + CONCURRENCY + " at the same time, gateway at " + LATENCY + " ms",
                "Spean, full ledger",
                "bare Vert.x client",
                "ratio",
                "wanted");
        table.row("messages a second, medians of " + ROUNDS, number(our), number(their), number(our / their), "0.80");
        table.row("CPU a message, µs", cpu(ours), cpu(theirs), "", "");
        table.row(
                "Redis CPU a message, µs",
                number(median(ours.stream().map(Round::redisMicros).toList())),
                "",
                "",
                "");
        table.print(System.out);
    }

    private static String cpu(List<Round> rounds) {
        return number(median(rounds.stream().map(Round::cpuMicros).toList()));
    }

    private static Path people() throws IOException {
        StringBuilder csv =
                new StringBuilder("phone,language,province,topics,consent_version,consent_channel,consent_at\n");
        for (int i = 0; i < PEOPLE; i++) {
            csv.append(String.format("+85512%06d,%s,01,all,v1,paper,2026-01-02%n", i, i % 5 == 0 ? "en" : "km"));
        }
        return Files.writeString(Files.createTempFile("spean-bench", ".csv"), csv);
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the alert did not end");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
