package org.spean.api;

/**
 * The body a route takes.
 *
 * @param schema its name in {@code openapi-base.json} or a file beside it
 * @param required false: no body is the same as {@code {}}
 */
public record Takes(String schema, boolean required) {
    static Takes body(String schema) {
        return new Takes(schema, true);
    }

    static Takes maybe(String schema) {
        return new Takes(schema, false);
    }
}
