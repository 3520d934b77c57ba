package org.spean.dialogue;

/** What a person did. */
public sealed interface Input {
    /** A text as it came, cleaned of what XML forbids; may be empty (a picture). */
    record Words(String body) implements Input {}

    /**
     * The platform has already answered a STOP, START or HELP by itself (Twilio's OptOutType); we record it and stay silent
     * (twilio-and-somleng.md section 1.2).
     */
    record AnsweredByPlatform(Kind kind) implements Input {
        /** What the platform answered. */
        public enum Kind {
            STOP,
            START,
            HELP
        }
    }
}
