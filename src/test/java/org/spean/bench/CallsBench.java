package org.spean.bench;

import static org.spean.bench.Table.number;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.spean.bench.ServerProcess.Kind;

/** Calls that are under way and wait for a key, all at once: what they take in the heap of the server and in its Redis. */
final class CallsBench {
    private static final int CALLS = 10_000;

    /** The ring, the language and the first key: each waits at a menu below the main menu. */
    private static final int KEYS = 2;

    private static final int WARM_CALLS = 2_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private CallsBench() {}

    static void run() throws Exception {
        Bench.progress("memory of " + CALLS + " calls under way");
        try (ServerProcess server = ServerProcess.start(Kind.PRODUCT);
                StoreMeter store = StoreMeter.of(server.data());
                LoadGenerator load = new LoadGenerator(server.uri())) {
            double idle = heapMegabytes(server);
            byte[][] expected = server.walk(opened(server, 0, 1), 0);
            // Code, buffers and connections come with the first calls and stay: they are told apart from what a call
            // takes.
            open(server, load, expected, 1, WARM_CALLS);
            double warm = heapMegabytes(server);
            long before = store.usedBytes();
            long live = store.callsUnderWay();
            open(server, load, expected, 1 + WARM_CALLS + LoadGenerator.CONNECTIONS, CALLS);
            double after = heapMegabytes(server);
            long opened = store.callsUnderWay() - live;
            if (opened < CALLS) {
                throw new IllegalStateException("only " + opened + " calls are under way");
            }
            new Table("calls under way", "seen", "at most")
                    .row("calls opened and under way at once", number(opened), "")
                    .row("heap after a full collection, server idle, MB", number(idle), "")
                    .row("the same after the first " + number(WARM_CALLS) + " calls, MB", number(warm), "")
                    .row("the same with all calls under way, MB", number(after), "")
                    .row("above idle, MB", number(after - idle), "64")
                    .row(
                            "Redis memory a call, with three answers kept for a day, bytes",
                            number((double) (store.usedBytes() - before) / opened),
                            "")
                    .print(System.out);
        }
    }

    private static void open(ServerProcess server, LoadGenerator load, byte[][] expected, int first, int calls)
            throws IOException {
        // A phase ends when there are too few for another round of all connections.
        Requests requests = opened(server, first, calls + LoadGenerator.CONNECTIONS);
        LoadResult result = load.closedLoop(requests, expected, LIMIT);
        if (result.wrong() > 0) {
            throw new IllegalStateException("wrong answers: " + result.firstWrong());
        }
    }

    private static Requests opened(ServerProcess server, int first, int calls) {
        Script whole = Script.calls();
        Script script = new Script(List.copyOf(whole.webhooks().subList(0, 1 + KEYS)), true);
        return new SignedTexts(server.uri(), script, first, calls);
    }

    private static double heapMegabytes(ServerProcess server) throws IOException {
        return server.meter().liveHeapBytes() / 1024.0 / 1024.0;
    }
}
