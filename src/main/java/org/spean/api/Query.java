package org.spean.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A parameter behind the {@code ?} that a route knows. It may always be left out. */
public sealed interface Query {
    String name();

    /** For people. */
    String what();

    /** Whether it can be a value of it. */
    boolean fits(String value);

    /** Of its value, as OpenAPI writes it. */
    JsonObject schema();

    /** Anything of at most 128 letters. */
    record Word(String name, String what) implements Query {
        private static final int LONGEST = 128;

        @Override
        public boolean fits(String value) {
            return value.length() <= LONGEST;
        }

        @Override
        public JsonObject schema() {
            return new JsonObject().put("type", "string").put("maxLength", LONGEST);
        }
    }

    /** One of these words. */
    record OneOf(String name, String what, List<String> words) implements Query {
        public OneOf {
            words = List.copyOf(words);
        }

        @Override
        public boolean fits(String value) {
            return words.contains(value);
        }

        @Override
        public JsonObject schema() {
            return new JsonObject().put("type", "string").put("enum", new JsonArray(words));
        }
    }

    /** A whole number from 1 to {@code most}. */
    record Number(String name, String what, int most, int usual) implements Query {
        @Override
        public boolean fits(String value) {
            return value.matches("[1-9][0-9]{0,5}") && Integer.parseInt(value) <= most;
        }

        @Override
        public JsonObject schema() {
            return new JsonObject()
                    .put("type", "integer")
                    .put("minimum", 1)
                    .put("maximum", most)
                    .put("default", usual);
        }
    }
}
