package org.spean.console.overview;

/** How something is: a word and a shape, never colour alone. */
public enum LightState {
    GOOD("good"),
    /** Soon. */
    WATCH("warning"),
    /** Now. */
    ACT("danger"),
    /** Nobody knows. */
    UNKNOWN("plain");

    private final String tag;

    LightState(String tag) {
        this.tag = tag;
    }

    /** The kind of its tag ({@code tag.jte}). */
    public String tag() {
        return tag;
    }
}
