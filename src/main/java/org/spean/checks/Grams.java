package org.spean.checks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which texts have which short runs of letters: finds the few that are worth a closer look. Filled once, then only read. */
final class Grams {
    private static final int[] NONE = {0};

    private final int size;
    private final Map<Long, int[]> texts = new HashMap<>();
    private int count;

    /** @param size letters in a run, 2 or 3 */
    Grams(int size) {
        this.size = size;
    }

    /** Adds the next text; texts are numbered from 0 in the order they come. */
    void add(String text) {
        int number = count++;
        for (long gram : of(text)) {
            int[] old = texts.get(gram);
            if (old == null) {
                texts.put(gram, new int[] {1, number});
            } else {
                int[] room = old[0] + 1 < old.length ? old : Arrays.copyOf(old, old.length * 2);
                room[++room[0]] = number;
                texts.put(gram, room);
            }
        }
    }

    /** Gives back the room that was kept for more texts. */
    void close() {
        texts.replaceAll((gram, numbers) -> Arrays.copyOf(numbers, numbers[0] + 1));
    }

    /** How many different runs of {@code text} each of the texts has, by number. */
    int[] shared(String text) {
        int[] shared = new int[count];
        for (long gram : of(text)) {
            int[] numbers = texts.getOrDefault(gram, NONE);
            for (int i = 1; i <= numbers[0]; i++) {
                shared[numbers[i]]++;
            }
        }
        return shared;
    }

    /** How many different runs a text has. */
    int runs(String text) {
        return of(text).length;
    }

    private long[] of(String text) {
        int runs = Math.max(0, text.length() - size + 1);
        long[] grams = new long[runs];
        for (int at = 0; at < runs; at++) {
            long gram = 0;
            for (int i = 0; i < size; i++) {
                gram = gram << 16 | text.charAt(at + i);
            }
            grams[at] = gram;
        }
        return withoutRepeats(grams);
    }

    private static long[] withoutRepeats(long[] grams) {
        Arrays.sort(grams);
        int kept = 0;
        for (int at = 0; at < grams.length; at++) {
            if (at == 0 || grams[at] != grams[at - 1]) {
                grams[kept++] = grams[at];
            }
        }
        return kept == grams.length ? grams : Arrays.copyOf(grams, kept);
    }
}
