package org.spean.bench;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Input;
import org.spean.dialogue.Moment;
import org.spean.dialogue.RealPack;
import org.spean.dialogue.Session;
import org.spean.dialogue.SessionCodec;
import org.spean.dialogue.Turn;
import org.spean.model.Country;
import org.spean.model.Language;

/** How many turns a second the engine plays in one thread, and how large a stored session is. */
final class DialogueBench {
    private static final long WARM_UP_NANOS = 3_000_000_000L;
    private static final long MEASURED_NANOS = 3_000_000_000L;

    private record Mix(String name, List<String> texts) {}

    private static final List<Mix> MIXES = List.of(
            new Mix("walk the menus", List.of("សួស្តី", "1", "1", "2", "1", "MENU", "2", "1")),
            new Mix(
                    "everyday mix",
                    List.of(
                            "chouy",
                            "MENU",
                            "១",
                            "2",
                            "បន្ថែម",
                            "report",
                            "1",
                            "he took my money",
                            "next",
                            "battambang",
                            "kontrak",
                            "0")),
            new Mix("danger", List.of("SOS", "1", "near the market")),
            new Mix("not understood", List.of("MENU", "xyzzy foo bar", "1")));

    private DialogueBench() {}

    static void run() {
        Bench.progress("dialogue engine, one thread");
        Table table = new Table("texts", "turns/s of CPU time", "microseconds a turn", "largest stored session, bytes");
        for (Mix mix : MIXES) {
            turnsPerSecond(mix, WARM_UP_NANOS);
            double rate = turnsPerSecond(mix, MEASURED_NANOS);
            table.row(mix.name(), Table.number(rate), Table.number(1e6 / rate), Integer.toString(largest(mix)));
        }
        table.print(System.out);
    }

    private static double turnsPerSecond(Mix mix, long nanos) {
        Dialogue dialogue = RealPack.DEMO;
        long turns = 0;
        long start = cpuNanos();
        long now = start;
        while (now - start < nanos) {
            for (int i = 0; i < 100; i++) {
                Session session = Session.fresh(Optional.of(Language.KM), Optional.empty());
                for (String text : mix.texts()) {
                    session = play(dialogue, session, text).session();
                    turns++;
                }
            }
            now = cpuNanos();
        }
        return turns * 1e9 / (now - start);
    }

    /** Time this thread really ran: other processes on the machine do not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static int largest(Mix mix) {
        int largest = 0;
        Session session = Session.fresh(Optional.of(Language.KM), Optional.empty());
        for (String text : mix.texts()) {
            session = play(RealPack.DEMO, session, text).session();
            largest = Math.max(largest, SessionCodec.encode(session).length);
        }
        return largest;
    }

    private static Turn play(Dialogue dialogue, Session session, String text) {
        Moment moment = new Moment(Instant.parse("2026-11-25T03:00:00Z"), Optional.of(Country.CAMBODIA), "case-1");
        return dialogue.turn(session, new Input.Words(text), moment);
    }
}
