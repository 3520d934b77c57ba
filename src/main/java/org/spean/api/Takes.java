package org.spean.api;

/**
 * The body a route takes.
 *
 * @param schema its name in {@code openapi-base.json} or a file beside it
 * @param required false: no body is the same as {@code {}}
 * @param kind what it must be
 */
public record Takes(String schema, boolean required, Kind kind) {
    /** What a body must be. */
    enum Kind {
        /** One JSON object. */
        JSON("application/json"),
        /** A recording as {@code audio/wav}. */
        WAV("audio/wav");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    static Takes body(String schema) {
        return new Takes(schema, true, Kind.JSON);
    }

    static Takes maybe(String schema) {
        return new Takes(schema, false, Kind.JSON);
    }

    /** A recording; {@link ApiCall#bytes} has it. */
    static Takes sound() {
        return new Takes("Sound", true, Kind.WAV);
    }
}
