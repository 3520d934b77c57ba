package org.spean.console.people;

/**
 * What is said on top of a page: why something was not done, and that nothing is lost.
 *
 * @param kind of the banner: note, good, warning or danger
 */
public record Notice(String kind, String title, String text) {
    static Notice warning(String title, String text) {
        return new Notice("warning", title, text);
    }
}
