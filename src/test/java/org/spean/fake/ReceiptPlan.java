package org.spean.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.spean.fake.Accepted.State;

/**
 * How a message will end and how that will be told.
 *
 * @param told states in the order of their receipts
 * @param silent no receipt is sent
 * @param early receipts come before the answer to the POST
 */
record ReceiptPlan(List<State> told, boolean silent, boolean early) {
    private static final int[] CAUSES = {30003, 30005, 30006, 30008};

    static ReceiptPlan draw(Switches switches, Dialect dialect, SplittableRandom random) {
        List<State> told = new ArrayList<>(states(switches, dialect, random));
        boolean silent = random.nextDouble() < switches.value(Switch.NO_RECEIPTS);
        boolean twice = random.nextDouble() < switches.value(Switch.DUPLICATE_RECEIPTS);
        boolean reordered = random.nextDouble() < switches.value(Switch.REORDERED_RECEIPTS);
        boolean early = random.nextDouble() < switches.value(Switch.EARLY_RECEIPTS);
        if (reordered) {
            Collections.reverse(told);
        }
        if (twice) {
            told = told.stream()
                    .mapMulti((State state, java.util.function.Consumer<State> out) -> {
                        out.accept(state);
                        out.accept(state);
                    })
                    .toList();
        }
        return new ReceiptPlan(List.copyOf(told), silent, early);
    }

    private static List<State> states(Switches switches, Dialect dialect, SplittableRandom random) {
        double draw = random.nextDouble();
        int drawn = CAUSES[random.nextInt(CAUSES.length)];
        int code = switches.number(Switch.ERROR_CODE) == 0 ? drawn : switches.number(Switch.ERROR_CODE);
        State sent = new State("sent", 0);
        double undelivered = switches.value(Switch.UNDELIVERED);
        if (draw < undelivered) {
            return switch (dialect) {
                case TWILIO -> List.of(sent, new State("undelivered", code));
                case SOMLENG -> List.of(sent, new State("failed", code));
            };
        }
        return draw < undelivered + switches.value(Switch.FAILED)
                ? List.of(new State("failed", code))
                : List.of(sent, new State("delivered", 0));
    }
}
