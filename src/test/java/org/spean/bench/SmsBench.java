package org.spean.bench;

import static org.spean.bench.Table.number;

import java.io.IOException;
import java.util.List;
import org.spean.bench.ServerProcess.Kind;

/**
 * The main job under load, product and baseline side by side: both run, only one is asked at a time, in turns. First as
 * fast as it goes (throughput, processor time a text), then at half of what the product reached (latency).
 */
final class SmsBench {
    private SmsBench() {}

    static void run() throws IOException {
        compare(Kind.PRODUCT);
    }

    /** The baseline against itself: what ratios this machine gives to equals. */
    static void noise() throws IOException {
        compare(Kind.BARE);
    }

    private static void compare(Kind kind) throws IOException {
        try (ServerProcess ours = ServerProcess.start(kind);
                ServerProcess theirs = ServerProcess.start(Kind.BARE);
                Side product = new Side(kind.title, ours, SignedTexts::new, 1);
                Side bare = new Side(Kind.BARE.title, theirs, SignedTexts::new, 1)) {
            if (kind == Kind.PRODUCT) {
                Oracle.check(product.expected());
            }
            double rate = Side.compare(List.of(product, bare), Side::throughput);
            report(product, bare, rate);
        }
    }

    private static void report(Side product, Side bare, double rate) {
        Table table = new Table(
                "SMS, " + LoadGenerator.CONNECTIONS + " connections, " + Side.ROUNDS + " rounds",
                product.title(),
                bare.title(),
                "ratio");
        Side.row(table, "texts a second, medians", product, bare, Side::throughput);
        Side.row(table, "server CPU a text, µs", product, bare, Side::cpuMicros);
        Side.row(table, "Redis CPU a text, µs", product, bare, Side::redisMicros);
        Side.row(table, "p50 at " + number(rate) + " texts a second, ms", product, bare, side -> side.latency(50));
        Side.row(table, "p99 at that rate, ms", product, bare, side -> side.latency(99));
        Side.row(table, "resident memory idle, MB", product, bare, Side::idleMegabytes);
        Side.row(table, "resident memory after the run, MB", product, bare, Side::megabytes);
        Side.row(table, "texts checked", product, bare, Side::requests);
        Side.row(table, "repeated webhooks checked", product, bare, Side::repeats);
        Side.row(table, "wrong or doubled answers", product, bare, Side::wrong);
        table.print(System.out);
        List.of(product, bare).forEach(Side::printRounds);
    }
}
