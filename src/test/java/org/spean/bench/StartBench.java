package org.spean.bench;

import static org.spean.bench.Table.median;
import static org.spean.bench.Table.number;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.spean.bench.ServerProcess.Kind;

/** From the start of the process, its own Redis included, to the first right answer; and the memory of a server at rest. */
final class StartBench {
    private static final int STARTS = Integer.getInteger("bench.starts", 5);
    private static final int SECONDS_OF_REST = 3;

    private record Series(String name, Kind kind, boolean archive, List<Double> millis, List<Double> megabytes) {
        Series(String name, Kind kind, boolean archive) {
            this(name, kind, archive, new ArrayList<>(), new ArrayList<>());
        }
    }

    private StartBench() {}

    static void run() throws Exception {
        boolean archive = !System.getProperty("bench.archive", "").isBlank();
        List<Series> all = new ArrayList<>();
        all.add(new Series("bare Vert.x", Kind.BARE, false));
        all.add(new Series("Spean", Kind.PRODUCT, false));
        if (archive) {
            all.add(new Series("Spean with the archive, as scripts/run", Kind.PRODUCT, true));
        }
        Map<Kind, byte[]> right = new EnumMap<>(Kind.class);
        for (Kind kind : List.of(Kind.PRODUCT, Kind.BARE)) {
            right.put(kind, rightAnswer(kind));
        }
        for (int i = 0; i < STARTS; i++) {
            Bench.progress("start " + (i + 1) + " of " + STARTS);
            for (Series series : all) {
                measure(series, right.get(series.kind()));
            }
        }
        Table table = new Table(
                "start, medians of " + STARTS,
                "first right answer, ms",
                "times bare",
                "resident after " + SECONDS_OF_REST + " s, MB");
        double bare = median(all.get(0).millis());
        for (Series series : all) {
            double millis = median(series.millis());
            table.row(series.name(), number(millis), number(millis / bare), number(median(series.megabytes())));
        }
        table.print(System.out);
    }

    private static void measure(Series series, byte[] right) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.launch(series.kind(), series.archive())) {
            series.millis().add(server.awaitAnswer(Optional.of(right)));
            TimeUnit.SECONDS.sleep(SECONDS_OF_REST);
            series.megabytes().add(server.meter().residentMegabytes());
        }
    }

    /** What a server that has been up for a while answers to the first text: a safety answer does not count as good. */
    private static byte[] rightAnswer(Kind kind) throws IOException {
        try (ServerProcess server = ServerProcess.start(kind)) {
            return server.walk(new SignedTexts(server.uri(), 0, 1), 0)[0];
        }
    }
}
