package org.spean.leaflet;

import com.ibm.icu.text.BreakIterator;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.spean.leaflet.Lettering.Drawn;

/**
 * Words broken into lines and made as large as their box allows. What counts is the ink, not the font's own line height: Khmer
 * has marks two letters below the line.
 */
final class TextBlock {
    /** From one baseline to the next, in letter sizes: Khmer has subscripts above the vowels of the next line. */
    private static final double KHMER_LEADING = 1.5;

    private static final double LATIN_LEADING = 1.25;
    /** Sizes tried: each so much smaller than the one before. */
    private static final double STEP = 0.97;

    private final Lettering lettering;

    TextBlock(Lettering lettering) {
        this.lettering = lettering;
    }

    /** The largest size in which the words fit into the box, or nothing where not even the smallest does. */
    OptionalDouble size(Rectangle2D box, String words, Style style, double smallest) {
        for (double size = Math.max(style.size(), smallest); size >= smallest; size *= STEP) {
            List<Drawn> lines = lines(words, box, style, size);
            if (lines.size() <= style.lines() && contains(box, ink(lines, box, style, size))) {
                return OptionalDouble.of(size);
            }
        }
        return OptionalDouble.empty();
    }

    /** The outline of the words in a size that is not larger than {@link #size} says. */
    Path2D draw(Rectangle2D box, String words, Style style, double size) {
        List<Drawn> lines = lines(words, box, style, size);
        Rectangle2D ink = ink(lines, box, style, size);
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double baseline = ink.getY() - lines.getFirst().ink().getY() * size / Lettering.SIZE;
        for (Drawn line : lines) {
            double scale = size / Lettering.SIZE;
            AffineTransform place = AffineTransform.getTranslateInstance(left(line, box, style, scale), baseline);
            place.scale(scale, scale);
            all.append(place.createTransformedShape(line.outline()), false);
            baseline += leading(lines) * size;
        }
        return all;
    }

    /** Where the lines are dark. The first one's marks are the highest: a line lower than its neighbour's is a {@link #leading} away. */
    private static Rectangle2D ink(List<Drawn> lines, Rectangle2D box, Style style, double size) {
        double scale = size / Lettering.SIZE;
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (Drawn line : lines) {
            double x = left(line, box, style, scale) + line.ink().getX() * scale;
            left = Math.min(left, x);
            right = Math.max(right, x + line.ink().getWidth() * scale);
        }
        double top = lines.getFirst().ink().getY() * scale;
        double bottom = (lines.size() - 1) * leading(lines) * size
                + lines.getLast().ink().getMaxY() * scale;
        double y = switch (style.down()) {
            case TOP -> box.getY();
            case MIDDLE -> box.getCenterY() - (bottom - top) / 2;
            case BOTTOM -> box.getMaxY() - (bottom - top);
        };
        return new Rectangle2D.Double(left, y, right - left, bottom - top);
    }

    private static double left(Drawn line, Rectangle2D box, Style style, double scale) {
        return switch (style.across()) {
            case LEFT -> box.getX() - Math.min(0, line.ink().getX() * scale);
            case CENTRE -> box.getCenterX() - line.ink().getCenterX() * scale;
        };
    }

    private static double leading(List<Drawn> lines) {
        return lines.stream().anyMatch(Drawn::khmer) ? KHMER_LEADING : LATIN_LEADING;
    }

    /** Within a thousandth: the sum of two doubles is not where the edge of the box is. */
    static boolean contains(Rectangle2D box, Rectangle2D ink) {
        double edge = 0.001;
        return ink.getX() >= box.getX() - edge
                && ink.getY() >= box.getY() - edge
                && ink.getMaxX() <= box.getMaxX() + edge
                && ink.getMaxY() <= box.getMaxY() + edge;
    }

    /** Signs that never begin a line; ICU breaks before the sign of repetition (U+17D7). */
    private static boolean endsWord(char sign) {
        return sign >= '\u17D4' && sign <= '\u17DA';
    }

    /** Broken where the language breaks: Khmer has no spaces between words, so ICU's dictionary says where a word ends. */
    private List<Drawn> lines(String words, Rectangle2D box, Style style, double size) {
        double width = box.getWidth() / size * Lettering.SIZE;
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.forLanguageTag("km"));
        breaks.setText(words);
        List<Drawn> lines = new ArrayList<>();
        int start = 0;
        int good = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end < words.length() && endsWord(words.charAt(end))) {
                continue;
            }
            if (good > start && line(words, start, end, style).width() > width) {
                lines.add(line(words, start, good, style));
                start = good;
            }
            good = end;
        }
        lines.add(line(words, start, words.length(), style));
        return lines;
    }

    private Drawn line(String words, int start, int end, Style style) {
        return lettering.draw(words.substring(start, end).strip(), style.weight());
    }
}
