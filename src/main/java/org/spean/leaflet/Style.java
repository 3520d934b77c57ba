package org.spean.leaflet;

import org.spean.leaflet.Lettering.Weight;

/**
 * How words look in their box.
 *
 * @param size the largest, in units of {@link Sheet}; smaller where they would not fit
 * @param lines at most so many
 */
record Style(Weight weight, Colour colour, double size, int lines, Across across, Down down) {
    /** Where the words stand from left to right. */
    enum Across {
        LEFT,
        CENTRE
    }

    /** Where the words stand from top to bottom. */
    enum Down {
        TOP,
        MIDDLE,
        BOTTOM
    }

    static Style regular(double size, int lines) {
        return new Style(Weight.REGULAR, Colour.INK, size, lines, Across.LEFT, Down.MIDDLE);
    }

    static Style bold(double size, int lines) {
        return new Style(Weight.BOLD, Colour.INK, size, lines, Across.LEFT, Down.MIDDLE);
    }

    Style in(Colour other) {
        return new Style(weight, other, size, lines, across, down);
    }

    Style centred() {
        return new Style(weight, colour, size, lines, Across.CENTRE, down);
    }

    /** For the first of two languages: as near to the second as can be. */
    Style above() {
        return new Style(weight, colour, size, lines, across, Down.BOTTOM);
    }

    /** For the second language: smaller and lighter. */
    Style below() {
        return new Style(Weight.REGULAR, colour, size * 0.78, lines, across, Down.TOP);
    }
}
