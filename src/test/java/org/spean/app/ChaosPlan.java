package org.spean.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What is killed, and when, in one run: the same for the same seed.
 *
 * @param strikes in their order
 */
record ChaosPlan(int people, long seed, List<Strike> strikes) {
    /** What is killed with signal 9. */
    enum Target {
        SERVER("the server"),
        REDIS("Redis"),
        BOTH("both"),
        /** Of two servers on one Redis. */
        FIRST("the first of two servers"),
        SECOND("the second of two servers");

        private final String label;

        Target(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** @param after so many messages in the gateway's journal */
    record Strike(long after, Target target) {}

    ChaosPlan {
        strikes = List.copyOf(strikes);
    }

    /** Spread by chance over the whole alert, from the first message to the last. */
    static ChaosPlan of(int people, int kills, long seed) {
        // As many of each in every run, so that none takes much longer than another.
        return spread(
                people,
                seed,
                IntStream.range(0, kills)
                        .mapToObj(i -> i % 2 == 0 ? Target.REDIS : i % 10 < 6 ? Target.SERVER : Target.BOTH)
                        .toList());
    }

    /** Of two servers on one Redis, one or the other, also spread over the whole alert. */
    static ChaosPlan ofTwo(int people, int kills, long seed) {
        return spread(
                people,
                seed,
                IntStream.range(0, kills)
                        .mapToObj(i -> i % 2 == 0 ? Target.FIRST : Target.SECOND)
                        .toList());
    }

    private static ChaosPlan spread(int people, long seed, List<Target> kinds) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Long> times =
                random.longs(kinds.size(), 0, people).sorted().boxed().toList();
        List<Target> targets = new ArrayList<>(kinds);
        Collections.shuffle(targets, Random.from(random));
        return new ChaosPlan(
                people,
                seed,
                IntStream.range(0, kinds.size())
                        .mapToObj(i -> new Strike(times.get(i), targets.get(i)))
                        .toList());
    }

    /** Whether it needs two servers. */
    boolean isOfTwo() {
        return count(Target.FIRST) + count(Target.SECOND) > 0;
    }

    long count(Target target) {
        return strikes.stream().filter(strike -> strike.target() == target).count();
    }

    /** E.g. +855 12 000 000 and those after it. */
    static String number(int person) {
        return "+855%08d".formatted(12_000_000 + person);
    }
}
