package org.spean.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Why a request was refused, as RFC 9457 writes it.
 *
 * @param word names the kind, for programs; the last part of the type
 * @param title the kind, for people
 * @param detail this case: what is wrong and what to do; never what the client wrote
 * @param faults each with its place in the body
 */
public record Trouble(int status, String word, String title, String detail, List<Fault> faults) {
    /** One thing wrong in a body. */
    public record Fault(String field, String what) {}

    public Trouble {
        faults = List.copyOf(faults);
    }

    static Trouble of(int status, String word, String title, String detail) {
        return new Trouble(status, word, title, detail, List.of());
    }

    /** What the body says cannot be done. */
    public static Trouble faults(List<Fault> faults) {
        return new Trouble(
                422, "invalid", "The body is not right", "See errors: each names a field and what to do.", faults);
    }

    /** The thing named in the path is not there. */
    public static Trouble missing(String detail) {
        return of(404, "not-found", "There is nothing here", detail);
    }

    JsonObject json() {
        JsonObject json = new JsonObject()
                .put("type", "urn:spean:problem:" + word)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        if (!faults.isEmpty()) {
            JsonArray errors = new JsonArray();
            faults.forEach(fault ->
                    errors.add(new JsonObject().put("field", fault.field()).put("what", fault.what())));
            json.put("errors", errors);
        }
        return json;
    }
}
