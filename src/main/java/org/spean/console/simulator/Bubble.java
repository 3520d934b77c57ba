package org.spean.console.simulator;

import java.lang.Character.UnicodeScript;
import java.time.Instant;
import org.spean.model.Language;

/** One line of what a phone has on its screen. */
public record Bubble(Kind kind, String body, Instant at) {
    /** The language it seems to be in: Khmer where it has a Khmer letter. */
    public Language language() {
        boolean khmer = body.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.KHMER);
        return khmer ? Language.KM : Language.EN;
    }

    /** Whose it is. */
    public enum Kind {
        /** Written on the phone. */
        SENT,
        /** Our answer, or a message of ours. */
        RECEIVED,
        /** A call that nobody took; without a body. */
        MISSED
    }
}
