package org.spean.text;

/** How many typing errors lie between two words: insert, drop, replace, or swap two neighbours (Damerau). */
public final class EditDistance {
    private EditDistance() {}

    /**
     * The distance when it is at most {@code limit}, else {@code limit + 1}. Counts UTF-16 units; a swapped pair is not
     * edited again (optimal string alignment). Costs about {@code length × (2 limit + 1)} and stops early.
     */
    public static int damerau(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int width = b.length() + 1;
        int[] beforeLast = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            if (fillRow(a, b, i, limit, beforeLast, last, row) > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], limit + 1);
    }

    /** Fills the band of row {@code i} and returns its smallest value. */
    private static int fillRow(String a, String b, int i, int limit, int[] beforeLast, int[] last, int[] row) {
        int from = Math.max(1, i - limit);
        int to = Math.min(b.length(), i + limit);
        row[from - 1] = from == 1 ? i : limit + 1;
        int smallest = row[from - 1];
        for (int j = from; j <= to; j++) {
            boolean same = a.charAt(i - 1) == b.charAt(j - 1);
            int best = last[j - 1] + (same ? 0 : 1);
            best = Math.min(best, row[j - 1] + 1);
            if (j < i + limit) {
                best = Math.min(best, last[j] + 1);
            }
            boolean swapped =
                    i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
            if (swapped) {
                best = Math.min(best, beforeLast[j - 2] + 1);
            }
            row[j] = best;
            smallest = Math.min(smallest, best);
        }
        return smallest;
    }
}
