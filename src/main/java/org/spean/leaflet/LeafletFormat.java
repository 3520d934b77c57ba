package org.spean.leaflet;

import java.util.Arrays;
import java.util.Optional;

/** How a leaflet is stored. In both, letters are outlines, so it looks the same without any font. */
public enum LeafletFormat {
    PDF("pdf", "application/pdf"),
    SVG("svg", "image/svg+xml");

    private final String word;
    private final String mediaType;

    LeafletFormat(String word, String mediaType) {
        this.word = word;
        this.mediaType = mediaType;
    }

    public static Optional<LeafletFormat> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    /** As written on the command line; also the usual ending of the file's name. */
    public String word() {
        return word;
    }

    public String mediaType() {
        return mediaType;
    }
}
