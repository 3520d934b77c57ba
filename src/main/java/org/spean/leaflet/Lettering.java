package org.spean.leaflet;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words as outlines, shaped by the text layout of the JDK (HarfBuzz) with our own fonts: no font of the machine is used, so a server
 * without any makes the same leaflet. Noto Sans Khmer has the Latin letters and the digits as well. Thread-safe.
 */
final class Lettering {
    /** Everything is laid out once in this size and scaled: without hinting, widths are proportional. */
    static final float SIZE = 100;

    private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

    private final Map<Weight, Font> fonts = new EnumMap<>(Weight.class);
    private final Map<Words, Drawn> known = new ConcurrentHashMap<>();

    /** How thick. */
    enum Weight {
        REGULAR("NotoSansKhmer-Regular.ttf"),
        BOLD("NotoSansKhmer-Bold.ttf");

        private final String file;

        Weight(String file) {
            this.file = file;
        }
    }

    private record Words(String words, Weight weight) {}

    /**
     * One line of words in {@link #SIZE}, its baseline at zero.
     *
     * @param width how far the next word would be
     * @param ink where it is dark: marks of Khmer stand far above and below the line
     * @param khmer whether a letter of it is Khmer
     */
    record Drawn(Shape outline, double width, Rectangle2D ink, boolean khmer) {}

    /** Reads the fonts: blocks, some 100 ms. */
    Lettering() {
        for (Weight weight : Weight.values()) {
            fonts.put(weight, read(weight.file));
        }
    }

    Drawn draw(String words, Weight weight) {
        return known.computeIfAbsent(new Words(words, weight), this::layOut);
    }

    /** Whether the font has a letter for everything in it. */
    boolean canWrite(String words) {
        return font(Weight.REGULAR).canDisplayUpTo(words) < 0;
    }

    private Drawn layOut(Words words) {
        char[] letters = words.words().toCharArray();
        GlyphVector glyphs =
                font(words.weight()).layoutGlyphVector(UNHINTED, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        Shape outline = glyphs.getOutline();
        boolean khmer = words.words().codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.KHMER);
        return new Drawn(outline, glyphs.getLogicalBounds().getWidth(), outline.getBounds2D(), khmer);
    }

    private Font font(Weight weight) {
        return Objects.requireNonNull(fonts.get(weight));
    }

    private static Font read(String file) {
        try (InputStream in = Lettering.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is not in the jar");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + file + " is damaged", e);
        }
    }
}
