package org.spean.text;

/** How many typing errors lie between a short text and that part of a longer one which fits it best. */
public final class PartDistance {
    private PartDistance() {}

    /**
     * Insertions, losses and changes needed to make {@code part} a part of {@code whole}; at most the length of {@code part}.
     * Counts UTF-16 units; costs the product of the lengths.
     */
    public static int of(String part, String whole) {
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
