package org.spean.bench;

import static org.awaitility.Awaitility.await;
import static org.spean.bench.Table.number;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.spean.bench.ServerProcess.Kind;

/** The inbox at a thousand open cases, and what staff who watch it cost the texts (issue 6, "Speed"). */
final class ConsoleBench {
    private static final int CASES = 1_000;
    private static final int STAFF = 20;
    private static final int WARM_UP = 300;
    private static final int READINGS = 500;
    private static final int OTHERS = SignedTexts.MOST_SENDERS / 2;

    private ConsoleBench() {}

    static void run() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(Kind.PRODUCT);
                Watching staff = Watching.of(server, STAFF)) {
            Bench.progress(CASES + " people ask for a person");
            staff.ask(CASES);
            awaitList(staff.first());
            list(staff.first());
            staff.askEverySecond();
            watched(server, staff);
        }
    }

    /** Until the inbox of this instance has read them all. */
    private static void awaitList(StaffBrowser browser) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> browser.get(Watching.LIST, true).contains("1,000 people"));
    }

    private static void list(StaffBrowser browser) throws IOException, InterruptedException {
        Bench.progress("reading the list");
        Histogram whole = new Histogram(3);
        Histogram fragment = new Histogram(3);
        int[] letters = new int[2];
        for (int i = 0; i < WARM_UP + READINGS; i++) {
            for (boolean update : List.of(false, true)) {
                long begun = System.nanoTime();
                String page = browser.get(update ? Watching.LIST : Watching.INBOX, update);
                if (i >= WARM_UP) {
                    (update ? fragment : whole).recordValue((System.nanoTime() - begun) / 1_000);
                }
                letters[update ? 1 : 0] = page.length();
            }
        }
        new Table("The inbox at " + CASES + " open cases, " + READINGS + " readings, from outside", "page", "update")
                .row(
                        "p50, ms",
                        number(whole.getValueAtPercentile(50) / 1e3),
                        number(fragment.getValueAtPercentile(50) / 1e3))
                .row(
                        "p99, ms",
                        number(whole.getValueAtPercentile(99) / 1e3),
                        number(fragment.getValueAtPercentile(99) / 1e3))
                .row("letters of the page", number(letters[0]), number(letters[1]))
                .print(System.out);
    }

    private static void watched(ServerProcess server, Watching staff) throws IOException {
        try (Side watched = new Side(
                        staff.staff() + " staff watch",
                        server,
                        (uri, first, senders) -> {
                            staff.set(true);
                            return new SignedTexts(uri, first, senders);
                        },
                        1);
                Side alone = new Side(
                        "nobody watches",
                        server,
                        (uri, first, senders) -> {
                            staff.set(false);
                            return new SignedTexts(uri, first, senders);
                        },
                        OTHERS)) {
            Side.compare(List.of(watched, alone), Side::throughput);
            Table table = new Table(
                    "Texts while staff watch, " + Side.ROUNDS + " rounds", watched.title(), alone.title(), "ratio");
            Side.row(table, "texts a second, medians", watched, alone, Side::throughput);
            Side.row(table, "server CPU a text, µs", watched, alone, Side::cpuMicros);
            Side.row(table, "p99 at half of it, ms", watched, alone, side -> side.latency(99));
            Side.row(table, "wrong or doubled answers", watched, alone, Side::wrong);
            table.row("lists read at a change", number(staff.read()), "0", "");
            table.print(System.out);
            List.of(watched, alone).forEach(Side::printRounds);
        }
    }
}
