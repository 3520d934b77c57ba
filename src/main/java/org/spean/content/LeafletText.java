package org.spean.content;

import java.util.Set;

/** The sentences of the printed leaflet. What the menu says and what a help number is called comes from the rest of the pack. */
public enum LeafletText {
    /** What it is about. As neutral as a first reply: an employer or a broker may find the leaflet (design section 1, rule 2). */
    TITLE("title"),
    /** Before our number. */
    SEND("send"),
    /** Beside our number, where it has a form that works from other countries. */
    FROM_ABROAD("from-abroad"),
    /** Beneath the code for the camera. */
    SCAN("scan"),
    /** Before the menu. */
    THEN("then"),
    /** Beside 0. */
    PERSON("person"),
    /** Beside the word SOS. */
    DANGER("danger"),
    /** Before the help numbers; says that the day beside each is the one on which somebody checked it. */
    NUMBERS("numbers"),
    /** Instead of the help numbers where none is verified; only on a draft. */
    NONE_CHECKED("none-checked"),
    /** For whoever shares a phone. */
    DELETE("delete-texts"),
    /** The day the leaflet was made. */
    AS_OF("as-of", "date"),
    /** Across a leaflet that is not to be handed out. */
    DRAFT("draft");

    private final String key;
    private final Set<String> placeholders;

    LeafletText(String key, String... placeholders) {
        this.key = key;
        this.placeholders = Set.of(placeholders);
    }

    /** As written in {@code leaflet.yaml}. */
    public String key() {
        return key;
    }

    public Set<String> placeholders() {
        return placeholders;
    }
}
