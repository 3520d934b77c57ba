package org.spean.console.overview;

import org.spean.console.Words;

/**
 * One line of the health page.
 *
 * @param value what was found, in the language of the page
 */
public record Light(LightKind kind, LightState state, String value) {
    /** Key of what to do. */
    public String todo() {
        return Words.key(kind) + ".todo";
    }
}
