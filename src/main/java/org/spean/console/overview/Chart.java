package org.spean.console.overview;

import java.util.ArrayList;
import java.util.List;

/**
 * Bars of a small picture, as numbers in the space of its {@code viewBox}: {@value #WIDTH} wide, {@value #HEIGHT} high. The same numbers
 * stand in a table beneath, for whoever cannot see it.
 *
 * @param title for people
 * @param most the highest bar
 */
public record Chart(String title, List<Bar> bars, long most) {
    public static final int WIDTH = 480;
    public static final int HEIGHT = 100;

    private static final int GAP = 3;

    /**
     * One bar.
     *
     * @param label beneath it; may be empty
     */
    public record Bar(int x, int y, int width, int height, String label, long count) {}

    public Chart {
        bars = List.copyOf(bars);
    }

    /** @param labels as many as numbers */
    static Chart of(String title, List<Long> numbers, List<String> labels) {
        long most = numbers.stream().mapToLong(Long::longValue).max().orElse(0);
        int step = WIDTH / Math.max(1, numbers.size());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            long count = numbers.get(i);
            int height = height(count, most);
            bars.add(new Bar(i * step, HEIGHT - height, step - GAP, height, labels.get(i), count));
        }
        return new Chart(title, bars, most);
    }

    /** One is never invisible. */
    private static int height(long count, long most) {
        return count == 0 ? 0 : (int) Math.max(2, count * HEIGHT / most);
    }
}
