package org.spean.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is drawn beside words on paper, for people who look rather than read. The room {@code leaflet} has a drawing of each. */
public enum Picture {
    PHONE,
    SPEECH,
    PERSON,
    DANGER,
    BAG,
    HELP,
    BORDER,
    NEWS,
    PAPERS,
    HOUSE;

    /** As written in {@code leaflet.yaml}, and the name of the drawing. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Picture> of(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }
}
