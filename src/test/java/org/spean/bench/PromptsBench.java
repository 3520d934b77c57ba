package org.spean.bench;

import static org.spean.bench.Table.number;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.spean.bench.ServerProcess.Kind;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.pack.PromptFiles;

/** The sounds of the main menu in Khmer, and four digits, beside a server that does nothing but send the same bytes from memory. */
final class PromptsBench {
    /** Every sentence that is heard at the main menu begins so. */
    private static final String MENU = "main.menu";

    private static final Set<String> DIGITS = Set.of("n1", "n2", "n8", "n0");

    private PromptsBench() {}

    static void run() throws IOException {
        try (RecordedContent content = RecordedContent.make()) {
            List<String> hashes = hashes(content.book());
            try (ServerProcess ours = ServerProcess.start(
                            Kind.PRODUCT,
                            Map.of("SPEAN_CONTENT_DIR", content.folder().toString()));
                    ServerProcess theirs = ServerProcess.sounds(content.folder());
                    Side product = side(Kind.PRODUCT.title, ours, hashes);
                    Side bare = side(Kind.SOUNDS.title, theirs, hashes)) {
                check(product.expected(), hashes);
                check(bare.expected(), hashes);
                double rate =
                        Side.compare(List.of(product, bare), side -> Math.min(product.throughput(), bare.throughput()));
                report(product, bare, rate);
            }
        }
    }

    private static Side side(String title, ServerProcess server, List<String> hashes) throws IOException {
        return new Side(title, server, (uri, first, senders) -> new SoundGets(uri, hashes, first, senders), 1);
    }

    private static List<String> hashes(PromptBook book) {
        return book.of(Language.KM).stream()
                .filter(prompt -> prompt.script().id().startsWith(MENU)
                        || DIGITS.contains(prompt.script().id()))
                .map((Prompt prompt) -> prompt.hash(Mode.DEMO))
                .flatMap(hash -> Stream.of(hash.orElseThrow()))
                .distinct()
                .toList();
    }

    private static void check(byte[][] sounds, List<String> hashes) {
        List<String> got = Arrays.stream(sounds).map(PromptFiles::hash).toList();
        if (!got.equals(hashes)) {
            throw new IllegalStateException("a sound is not what its name says");
        }
    }

    private static void report(Side product, Side bare, double rate) {
        Table table = new Table(
                "prompts, " + LoadGenerator.CONNECTIONS + " connections, " + Side.ROUNDS + " rounds",
                product.title(),
                bare.title(),
                "ratio");
        Side.row(table, "sounds a second, medians", product, bare, Side::throughput);
        Side.row(table, "server CPU a sound, µs", product, bare, Side::cpuMicros);
        Side.row(table, "p50 at " + number(rate) + " sounds a second, ms", product, bare, side -> side.latency(50));
        Side.row(table, "p99 at that rate, ms", product, bare, side -> side.latency(99));
        Side.row(table, "bytes of a sound, mean of " + product.expected().length, product, bare, PromptsBench::mean);
        Side.row(table, "sounds checked", product, bare, Side::requests);
        Side.row(table, "wrong sounds", product, bare, Side::wrong);
        table.print(System.out);
        List.of(product, bare).forEach(Side::printRounds);
    }

    private static double mean(Side side) {
        return Arrays.stream(side.expected())
                .mapToInt(sound -> sound.length)
                .average()
                .orElse(0);
    }
}
