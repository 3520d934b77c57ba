package org.spean.text;

import org.jspecify.annotations.Nullable;

/** How many typing errors lie between a short text and that part of a longer one which fits it best. */
public final class PartDistance {
    /** One bit for each letter of the part. */
    private static final int MOST_BITS = Long.SIZE;

    private static final int ASCII = 128;

    private PartDistance() {}

    /**
     * Insertions, losses and changes needed to make {@code part} a part of {@code whole}; at most the length of {@code part}.
     * Counts UTF-16 units. Costs a few steps for each letter of {@code whole} when the part has at most 64 letters, all ASCII or
     * Khmer; else the product of the lengths.
     */
    public static int of(String part, String whole) {
        if (part.isEmpty()) {
            return 0;
        }
        long[] places = part.length() <= MOST_BITS ? places(part) : null;
        return places == null ? byTable(part, whole) : byBits(places, part.length(), whole);
    }

    /** Where each letter stands in the part, as bits; null when a letter has no slot. */
    private static long @Nullable [] places(String part) {
        long[] places = new long[2 * ASCII];
        for (int i = 0; i < part.length(); i++) {
            int slot = slot(part.charAt(i));
            if (slot < 0) {
                return null;
            }
            places[slot] |= 1L << i;
        }
        return places;
    }

    private static int slot(char c) {
        if (c < ASCII) {
            return c;
        }
        return c >= '\u1780' && c <= '\u17FF' ? ASCII + (c & 0x7F) : -1;
    }

    /** A column of the table as the bits of its rises and falls (G. Myers, Journal of the ACM 46(3), 1999). */
    private static int byBits(long[] places, int length, String whole) {
        long rises = -1L;
        long falls = 0;
        long last = 1L << (length - 1);
        int distance = length;
        int best = length;
        for (int j = 0; j < whole.length(); j++) {
            int slot = slot(whole.charAt(j));
            long equal = slot < 0 ? 0 : places[slot];
            long vertical = equal | falls;
            long across = (((equal & rises) + rises) ^ rises) | equal;
            long up = falls | ~(across | rises);
            long down = rises & across;
            if ((up & last) != 0) {
                distance++;
            } else if ((down & last) != 0) {
                distance--;
            }
            up <<= 1;
            down <<= 1;
            rises = down | ~(vertical | up);
            falls = up & vertical;
            best = Math.min(best, distance);
        }
        return best;
    }

    private static int byTable(String part, String whole) {
        int[] row = new int[part.length() + 1];
        for (int i = 0; i <= part.length(); i++) {
            row[i] = i;
        }
        int best = part.length();
        for (int j = 0; j < whole.length(); j++) {
            char c = whole.charAt(j);
            int diagonal = 0;
            for (int i = 1; i <= part.length(); i++) {
                int changed = diagonal + (part.charAt(i - 1) == c ? 0 : 1);
                diagonal = row[i];
                row[i] = Math.min(changed, Math.min(row[i], row[i - 1]) + 1);
            }
            best = Math.min(best, row[part.length()]);
        }
        return best;
    }
}
