package org.spean.bench;

import static org.spean.bench.Table.median;
import static org.spean.bench.Table.number;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Input;
import org.spean.dialogue.Moment;
import org.spean.dialogue.Session;
import org.spean.dialogue.SessionCodec;
import org.spean.dialogue.Turn;
import org.spean.model.Country;
import org.spean.model.Mode;

/** The dialogue engine alone in one thread, walking the conversation of the SMS benchmark. */
final class EngineBench {
    private static final int WARM_UP_SECONDS = 3;
    private static final int SECONDS = 5;
    private static final int VERIFY_EVERY_DAYS = 60;

    private final Dialogue dialogue = new Dialogue(Content.read(), Mode.DEMO, VERIFY_EVERY_DAYS);
    private final Moment moment = new Moment(Instant.now(), Optional.of(Country.CAMBODIA), "case");
    private final List<Input> inputs =
            Walk.TEXTS.stream().<Input>map(Input.Words::new).toList();

    private long replies;
    private int largest;

    private EngineBench() {}

    static void run() {
        Bench.progress("dialogue engine (" + (WARM_UP_SECONDS + SECONDS) + " s)");
        EngineBench bench = new EngineBench();
        for (int i = 0; i < WARM_UP_SECONDS; i++) {
            bench.second(true);
        }
        List<Double> turns = new ArrayList<>();
        List<Double> stored = new ArrayList<>();
        for (int i = 0; i < SECONDS; i++) {
            turns.add(bench.second(false));
            stored.add(bench.second(true));
        }
        new Table("dialogue engine, one thread, medians of " + SECONDS + " s", "measured", "limit")
                .row("turns a second", number(median(turns)), "at least 100,000")
                .row("turns a second, session encoded and decoded each time", number(median(stored)), "")
                .row("largest session as stored, bytes", number(bench.largest), "at most 1,024")
                .print(System.out);
        if (bench.replies == 0) {
            throw new IllegalStateException("the engine said nothing");
        }
    }

    /** Turns a second, for one second. */
    private double second(boolean store) {
        long start = System.nanoTime();
        long turns = 0;
        while (System.nanoTime() - start < 1_000_000_000L) {
            for (int i = 0; i < 20; i++) {
                turns += walk(store);
            }
        }
        return turns * 1e9 / (System.nanoTime() - start);
    }

    private int walk(boolean store) {
        Session session = Session.fresh(Optional.empty(), moment.from());
        for (Input input : inputs) {
            Turn turn = dialogue.turn(session, input, moment);
            replies += turn.replies().size();
            session = turn.session();
            if (store) {
                byte[] bytes = SessionCodec.encode(session);
                largest = Math.max(largest, bytes.length);
                session = SessionCodec.decode(bytes);
            }
        }
        return inputs.size();
    }
}
