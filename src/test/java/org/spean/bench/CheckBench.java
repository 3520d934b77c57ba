package org.spean.bench;

import java.io.IOException;
import java.util.List;
import org.spean.bench.ServerProcess.Kind;

/** Texts with the check of an agency in them beside the plain menu, on one server (issue 4, "Speed"). */
final class CheckBench {
    /** Senders of the second side: two sides on one server share none. */
    private static final int OTHERS = SignedTexts.MOST_SENDERS / 2;

    private CheckBench() {}

    static void run() throws IOException {
        try (ServerProcess server = ServerProcess.start(Kind.PRODUCT);
                Side check = new Side(
                        "with a check",
                        server,
                        (uri, first, senders) -> new SignedTexts(uri, Script.texts(Walk.CHECK), first, senders),
                        OTHERS);
                Side plain = new Side("plain menu", server, SignedTexts::new, 1)) {
            Side.compare(List.of(check, plain), Side::throughput);
            Table table = new Table(
                    "Texts with a check, " + LoadGenerator.CONNECTIONS + " connections, " + Side.ROUNDS + " rounds",
                    check.title(),
                    plain.title(),
                    "ratio");
            Side.row(table, "texts a second, medians", check, plain, Side::throughput);
            Side.row(table, "p50 at half of it, ms", check, plain, side -> side.latency(50));
            Side.row(table, "p99 at half of it, ms", check, plain, side -> side.latency(99));
            Side.row(table, "texts checked", check, plain, Side::requests);
            Side.row(table, "wrong or doubled answers", check, plain, Side::wrong);
            table.print(System.out);
            List.of(check, plain).forEach(Side::printRounds);
        }
    }
}
