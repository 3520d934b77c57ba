package org.spean.leaflet;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What is drawn, from the back to the front. Measured in units, 300 to the width of the paper, from the upper left corner: on A6 a
 * unit is about a typographic point. Lives for one leaflet in one thread.
 */
final class Sheet {
    /** Of every paper. */
    static final double WIDTH = 300;

    private final double height;
    private final double smallest;
    private final Lettering lettering;
    private final TextBlock text;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Written> written = new ArrayList<>();
    private final List<String> tooLong = new ArrayList<>();
    private final List<String> unwritable = new ArrayList<>();

    /**
     * One coloured shape.
     *
     * @param words what it says, for whoever does not see it; empty for a picture
     */
    record Mark(Shape shape, Colour colour, String words) {}

    /** Words for a box. */
    record Piece(String words, Rectangle2D box) {}

    /** Words, the box they were given and where their ink is. */
    record Written(String words, Rectangle2D box, Rectangle2D ink) {}

    Sheet(PaperSize size, Lettering lettering) {
        this.height = WIDTH * size.height() / size.width();
        this.smallest = size.smallest();
        this.lettering = lettering;
        this.text = new TextBlock(lettering);
    }

    double height() {
        return height;
    }

    void fill(Shape shape, Colour colour) {
        marks.add(new Mark(shape, colour, ""));
    }

    /** Writes words into a box; see {@link #tooLong}. */
    void write(String words, Rectangle2D box, Style style) {
        writeAlike(List.of(new Piece(words, box)), style);
    }

    /** Writes pieces in one size, the one in which all of them fit. */
    void writeAlike(List<Piece> pieces, Style style) {
        double common = Math.max(style.size(), smallest);
        for (Piece piece : pieces) {
            if (!lettering.canWrite(piece.words())) {
                unwritable.add(piece.words());
            }
            OptionalDouble size = text.size(piece.box(), piece.words(), style, smallest);
            if (size.isEmpty()) {
                tooLong.add(piece.words());
            }
            common = Math.min(common, size.orElse(smallest));
        }
        for (Piece piece : pieces) {
            Shape outline = text.draw(piece.box(), piece.words(), style, common);
            marks.add(new Mark(outline, style.colour(), piece.words()));
            written.add(new Written(piece.words(), piece.box(), outline.getBounds2D()));
        }
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    List<Written> written() {
        return List.copyOf(written);
    }

    /** Words with a letter that our font lacks: they would be printed as boxes. */
    List<String> unwritable() {
        return List.copyOf(unwritable);
    }

    /** Words that do not fit: then the sheet must not be printed. */
    List<String> tooLong() {
        return List.copyOf(tooLong);
    }
}
