package org.spean.bench;

import static org.spean.bench.Table.median;
import static org.spean.bench.Table.number;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.spean.bench.ServerProcess.Kind;

/**
 * The main job under load, product and baseline side by side: both run, only one is asked at a time, in turns. First as
 * fast as it goes (throughput, processor time a text), then at half of what the product reached (latency).
 */
final class SmsBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 12));
    private static final Duration FULL = Duration.ofSeconds(Integer.getInteger("bench.full", 8));
    private static final Duration HALF = Duration.ofSeconds(Integer.getInteger("bench.half", 8));

    /** Signed for a phase whose rate is not known yet. */
    private static final double FIRST_GUESS = 15_000;

    private SmsBench() {}

    static void run() throws IOException {
        compare(Kind.PRODUCT);
    }

    /** The baseline against itself: what ratios this machine gives to equals. */
    static void noise() throws IOException {
        compare(Kind.BARE);
    }

    private static void compare(Kind kind) throws IOException {
        try (Side product = new Side(kind);
                Side bare = new Side(Kind.BARE)) {
            List<Side> sides = List.of(product, bare);
            for (Side side : sides) {
                side.warmUp();
            }
            for (int round = 1; round <= ROUNDS; round++) {
                for (Side side : sides) {
                    Bench.progress("full speed, round " + round + ": " + side.kind.title);
                    side.fullSpeed();
                }
            }
            double rate = product.throughput() / 2;
            for (int round = 1; round <= ROUNDS; round++) {
                for (Side side : sides) {
                    Bench.progress("half of the maximum, round " + round + ": " + side.kind.title);
                    side.half(rate);
                }
            }
            report(product, bare, rate);
        }
    }

    private static void report(Side product, Side bare, double rate) {
        Table table = new Table(
                "SMS, " + LoadGenerator.CONNECTIONS + " connections, " + ROUNDS + " rounds",
                product.kind.title,
                bare.kind.title,
                "ratio");
        row(table, "texts a second, medians", product, bare, Side::throughput);
        row(table, "server CPU a text, µs", product, bare, side -> median(side.cpuMicros));
        row(table, "Redis CPU a text, µs", product, bare, side -> median(side.redisMicros));
        row(table, "p50 at " + number(rate) + " texts a second, ms", product, bare, side -> side.latency(50));
        row(table, "p99 at that rate, ms", product, bare, side -> side.latency(99));
        row(table, "resident memory idle, MB", product, bare, side -> side.idleMegabytes);
        row(table, "resident memory after the run, MB", product, bare, Side::megabytes);
        row(table, "texts checked", product, bare, side -> side.texts);
        row(table, "repeated webhooks checked", product, bare, side -> side.repeats);
        row(table, "wrong or doubled answers", product, bare, side -> side.wrong);
        table.print(System.out);
        for (Side side : List.of(product, bare)) {
            System.out.println(side.kind.title + ", texts a second by round: "
                    + side.full.stream()
                            .map(result -> number(result.perSecond()))
                            .toList() + ", p99 ms by round: "
                    + side.halves.stream()
                            .map(result -> number(result.millisAt(99)))
                            .toList()
                    + (side.firstWrong.isEmpty() ? "" : ", first wrong answer: " + side.firstWrong));
        }
    }

    private static void row(Table table, String what, Side product, Side bare, ToDoubleFunction<Side> value) {
        double ours = value.applyAsDouble(product);
        double theirs = value.applyAsDouble(bare);
        table.row(what, number(ours), number(theirs), theirs == 0 ? "" : number(ours / theirs));
    }

    /** One of the two servers and what was measured of it. */
    private static final class Side implements AutoCloseable {
        private final Kind kind;
        private final ServerProcess server;
        private final LoadGenerator load;
        private final byte[][] expected;
        private final double idleMegabytes;
        private final List<LoadResult> full = new ArrayList<>();
        private final List<LoadResult> halves = new ArrayList<>();
        private final List<Double> cpuMicros = new ArrayList<>();
        private final List<Double> redisMicros = new ArrayList<>();
        private int nextSender = 1;
        private double guess = FIRST_GUESS;
        private long texts;
        private long repeats;
        private long wrong;
        private String firstWrong = "";

        Side(Kind kind) throws IOException {
            this.kind = kind;
            this.server = ServerProcess.start(kind);
            this.idleMegabytes = server.meter().residentMegabytes();
            this.expected = server.walk(new SignedTexts(server.uri(), 0, 1), 0);
            this.load = new LoadGenerator(server.uri());
            if (kind == Kind.PRODUCT) {
                Oracle.check(expected);
            }
        }

        void warmUp() throws IOException {
            Bench.progress("warming up: " + kind.title);
            // Signed in slices: the rate is not known yet, and grows.
            long slices = WARM_UP.toSeconds() / 3;
            for (int i = 0; i < slices; i++) {
                count(load.closedLoop(sign(guess * 2, Duration.ofSeconds(3)), expected, Duration.ofSeconds(3)), true);
            }
        }

        void fullSpeed() throws IOException {
            SignedTexts signed = sign(guess * 1.5, FULL);
            double cpu = server.meter().cpuSeconds();
            double redis = server.meter().redisCpuSeconds();
            LoadResult result = load.closedLoop(signed, expected, FULL);
            cpuMicros.add((server.meter().cpuSeconds() - cpu) * 1e6 / result.texts());
            redisMicros.add((server.meter().redisCpuSeconds() - redis) * 1e6 / result.texts());
            full.add(result);
            count(result, true);
        }

        void half(double rate) throws IOException {
            LoadResult result = load.openLoop(sign(rate * 1.1, HALF), expected, rate, HALF);
            halves.add(result);
            count(result, false);
        }

        private SignedTexts sign(double perSecond, Duration length) {
            int senders = (int) (perSecond * length.toMillis() / 1000 / Walk.STEPS) + LoadGenerator.CONNECTIONS;
            SignedTexts signed = new SignedTexts(server.uri(), nextSender, senders);
            nextSender += senders;
            return signed;
        }

        private void count(LoadResult result, boolean fullSpeed) {
            texts += result.texts();
            repeats += result.repeats();
            wrong += result.wrong();
            firstWrong = firstWrong.isEmpty() ? result.firstWrong() : firstWrong;
            guess = fullSpeed ? Math.max(guess / 2, result.perSecond()) : guess;
        }

        double throughput() {
            return median(full.stream().map(LoadResult::perSecond).toList());
        }

        double latency(double percentile) {
            return median(
                    halves.stream().map(result -> result.millisAt(percentile)).toList());
        }

        double megabytes() {
            return server.meter().residentMegabytes();
        }

        @Override
        public void close() throws IOException {
            load.close();
            server.close();
        }
    }
}
