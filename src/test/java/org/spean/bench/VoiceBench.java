package org.spean.bench;

import static org.spean.bench.Table.number;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.spean.bench.ServerProcess.Kind;

/**
 * Calls beside texts on one and the same server, in turns: the steps of signed calls through a pack in which everything is
 * recorded, and the texts of {@link SmsBench}.
 */
final class VoiceBench {
    private static final int FIRST_CALLER = 400_000;

    private VoiceBench() {}

    static void run() throws IOException {
        try (RecordedContent content = RecordedContent.make();
                ServerProcess server = ServerProcess.start(
                        Kind.PRODUCT,
                        Map.of("SPEAN_CONTENT_DIR", content.folder().toString()));
                Side calls = new Side("calls", server, VoiceBench::calls, FIRST_CALLER);
                Side texts = new Side("texts", server, SignedTexts::new, 1)) {
            CallOracle.check(calls.expected(), content.book());
            Oracle.check(texts.expected());
            double rate = Side.compare(List.of(calls, texts), side -> Math.min(calls.throughput(), texts.throughput()));
            report(calls, texts, rate);
        }
    }

    static Requests calls(java.net.URI server, int firstSender, int senders) {
        return new SignedTexts(server, Script.calls(), firstSender, senders);
    }

    private static void report(Side calls, Side texts, double rate) {
        Table table = new Table(
                "voice, " + LoadGenerator.CONNECTIONS + " connections, " + Side.ROUNDS + " rounds",
                calls.title(),
                texts.title(),
                "ratio");
        Side.row(table, "steps (texts) a second, medians", calls, texts, Side::throughput);
        Side.row(table, "server CPU a step, µs", calls, texts, Side::cpuMicros);
        Side.row(table, "Redis CPU a step, µs", calls, texts, Side::redisMicros);
        Side.row(table, "p50 at " + number(rate) + " steps a second, ms", calls, texts, side -> side.latency(50));
        Side.row(table, "p99 at that rate, ms", calls, texts, side -> side.latency(99));
        Side.row(table, "largest answer, bytes", calls, texts, side -> largest(side.expected()));
        Side.row(table, "steps checked", calls, texts, Side::requests);
        Side.row(table, "repeated webhooks checked", calls, texts, Side::repeats);
        Side.row(table, "wrong or doubled answers", calls, texts, Side::wrong);
        table.print(System.out);
        List.of(calls, texts).forEach(Side::printRounds);
    }

    private static double largest(byte[][] answers) {
        return Arrays.stream(answers).mapToInt(answer -> answer.length).max().orElse(0);
    }
}
