package org.spean.bench;

import static org.spean.bench.Table.median;
import static org.spean.bench.Table.number;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One of two kinds of work that are compared, on the server that does it, and what was measured of it. */
final class Side implements AutoCloseable {
    static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warmup", 12));
    private static final Duration FULL = Duration.ofSeconds(Integer.getInteger("bench.full", 8));
    private static final Duration HALF = Duration.ofSeconds(Integer.getInteger("bench.half", 8));

    /** Signed for a phase whose rate is not known yet. */
    private static final double FIRST_GUESS = 15_000;

    private final String title;
    private final ServerProcess server;
    private final LoadGenerator load;
    private final Maker requests;
    private final byte[][] expected;
    private final double idleMegabytes;
    private final List<LoadResult> full = new ArrayList<>();
    private final List<LoadResult> halves = new ArrayList<>();
    private final List<Double> cpuMicros = new ArrayList<>();
    private final List<Double> redisMicros = new ArrayList<>();
    private int nextSender;
    private double guess = FIRST_GUESS;
    private long answers;
    private long repeats;
    private long wrong;
    private String firstWrong = "";

    /** Makes the requests of so many senders, the first of them given. */
    interface Maker {
        Requests make(URI server, int firstSender, int senders);
    }

    /** @param firstSender two sides on one server must not share senders */
    Side(String title, ServerProcess server, Maker requests, int firstSender) throws IOException {
        this.title = title;
        this.server = server;
        this.requests = requests;
        this.idleMegabytes = server.meter().residentMegabytes();
        this.expected = server.walk(requests.make(server.uri(), firstSender, 1), firstSender);
        this.nextSender = firstSender + 1;
        this.load = new LoadGenerator(server.uri());
    }

    /**
     * All sides in turns, so that what the machine does otherwise falls on each: first as fast as they go, then at half of that.
     *
     * @param fullRate the rate that is halved, of the first side
     * @return the half
     */
    static double compare(List<Side> sides, ToDoubleFunction<Side> fullRate) throws IOException {
        for (Side side : sides) {
            side.warmUp();
        }
        for (int round = 1; round <= ROUNDS; round++) {
            for (Side side : sides) {
                Bench.progress("full speed, round " + round + ": " + side.title);
                side.fullSpeed();
            }
        }
        double rate = fullRate.applyAsDouble(sides.getFirst()) / 2;
        for (int round = 1; round <= ROUNDS; round++) {
            for (Side side : sides) {
                Bench.progress("half of the maximum, round " + round + ": " + side.title);
                side.half(rate);
            }
        }
        return rate;
    }

    private void warmUp() throws IOException {
        Bench.progress("warming up: " + title);
        // Made in slices: the rate is not known yet, and grows.
        long slices = WARM_UP.toSeconds() / 3;
        for (int i = 0; i < slices; i++) {
            count(load.closedLoop(make(guess * 2, Duration.ofSeconds(3)), expected, Duration.ofSeconds(3)), true);
        }
    }

    private void fullSpeed() throws IOException {
        Requests made = make(guess * 1.5, FULL);
        double cpu = server.meter().cpuSeconds();
        double redis = server.meter().redisCpuSeconds();
        LoadResult result = load.closedLoop(made, expected, FULL);
        cpuMicros.add((server.meter().cpuSeconds() - cpu) * 1e6 / result.texts());
        redisMicros.add((server.meter().redisCpuSeconds() - redis) * 1e6 / result.texts());
        full.add(result);
        count(result, true);
    }

    private void half(double rate) throws IOException {
        LoadResult result = load.openLoop(make(rate * 1.1, HALF), expected, rate, HALF);
        halves.add(result);
        count(result, false);
    }

    private Requests make(double perSecond, Duration length) {
        int senders = (int) (perSecond * length.toMillis() / 1000 / expected.length) + LoadGenerator.CONNECTIONS;
        Requests made = requests.make(server.uri(), nextSender, senders);
        nextSender += senders;
        return made;
    }

    private void count(LoadResult result, boolean fullSpeed) {
        answers += result.texts();
        repeats += result.repeats();
        wrong += result.wrong();
        firstWrong = firstWrong.isEmpty() ? result.firstWrong() : firstWrong;
        guess = fullSpeed ? Math.max(guess / 2, result.perSecond()) : guess;
    }

    String title() {
        return title;
    }

    /** The answers that every sender must get. */
    byte[][] expected() {
        return expected;
    }

    double throughput() {
        return median(full.stream().map(LoadResult::perSecond).toList());
    }

    double cpuMicros() {
        return median(cpuMicros);
    }

    double redisMicros() {
        return median(redisMicros);
    }

    double latency(double percentile) {
        return median(halves.stream().map(result -> result.millisAt(percentile)).toList());
    }

    double idleMegabytes() {
        return idleMegabytes;
    }

    double megabytes() {
        return server.meter().residentMegabytes();
    }

    double requests() {
        return answers;
    }

    double repeats() {
        return repeats;
    }

    double wrong() {
        return wrong;
    }

    static void row(Table table, String what, Side one, Side other, ToDoubleFunction<Side> value) {
        double ours = value.applyAsDouble(one);
        double theirs = value.applyAsDouble(other);
        table.row(what, number(ours), number(theirs), theirs == 0 ? "" : number(ours / theirs));
    }

    void printRounds() {
        System.out.println(title + ", answers a second by round: "
                + full.stream().map(result -> number(result.perSecond())).toList() + ", p99 ms by round: "
                + halves.stream().map(result -> number(result.millisAt(99))).toList()
                + (firstWrong.isEmpty() ? "" : ", first wrong answer: " + firstWrong));
    }

    @Override
    public void close() throws IOException {
        load.close();
    }
}
