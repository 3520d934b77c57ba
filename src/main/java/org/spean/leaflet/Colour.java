package org.spean.leaflet;

import java.util.Locale;

/** The few colours of a leaflet: one accent; dark on light everywhere, so that it can be copied in black and white. */
enum Colour {
    INK(0x1B1F23),
    QUIET(0x46505A),
    ACCENT(0x0B5D5E),
    SOFT(0xE8F1F0),
    ALARM(0x9C2A1F),
    ALARM_SOFT(0xFBECEA),
    DRAFT(0xFFD24A),
    PAPER(0xFFFFFF);

    private final int rgb;

    Colour(int rgb) {
        this.rgb = rgb;
    }

    /** As in {@code 0xRRGGBB}. */
    int rgb() {
        return rgb;
    }

    /** As SVG writes it. */
    String hex() {
        return String.format(Locale.ROOT, "#%06X", rgb);
    }
}
