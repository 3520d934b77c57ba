package org.spean.leaflet;

import java.util.Arrays;
import java.util.Optional;

/** The paper a leaflet is for, upright. */
public enum PaperSize {
    A4("a4", 210, 297, 3, 3.2),
    A6("a6", 105, 148, 2, 5.5),
    /** A3, the largest that a print shop in a provincial town has. */
    POSTER("poster", 297, 420, 2, 4.5);

    private final String word;
    private final int width;
    private final int height;
    private final int helpRows;
    private final double smallest;

    PaperSize(String word, int width, int height, int helpRows, double smallest) {
        this.word = word;
        this.width = width;
        this.height = height;
        this.helpRows = helpRows;
        this.smallest = smallest;
    }

    public static Optional<PaperSize> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** As written on the command line. */
    public String word() {
        return word;
    }

    /** In millimetres. */
    public int width() {
        return width;
    }

    /** In millimetres. */
    public int height() {
        return height;
    }

    /** How many rows of two help numbers it has. */
    int helpRows() {
        return helpRows;
    }

    /** The smallest letters, in units of {@link Sheet}: below that nobody reads them from where this paper is read. */
    double smallest() {
        return smallest;
    }
}
