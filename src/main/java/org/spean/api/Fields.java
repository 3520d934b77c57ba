package org.spean.api;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.api.Trouble.Fault;

/** Takes the fields of a body one by one and gathers what is wrong with them. A field nobody asks for is a fault, too. */
final class Fields {
    private final String place;
    private final JsonObject body;
    private final List<Fault> faults;

    Fields(JsonObject body, Set<String> known) {
        this("", body, known, new ArrayList<>());
    }

    private Fields(String place, JsonObject body, Set<String> known, List<Fault> faults) {
        this.place = place;
        this.body = body;
        this.faults = faults;
        if (!known.containsAll(body.fieldNames())) {
            faults.add(new Fault(
                    place.isEmpty() ? "(body)" : place.substring(0, place.length() - 1),
                    "There is a field that is not known here. Known are: "
                            + String.join(", ", known.stream().sorted().toList()) + "."));
        }
    }

    /** A text that must be there; {@code ""} where it is not. */
    String text(String name) {
        Object value = body.getValue(name);
        if (value instanceof String text) {
            return text;
        }
        faults.add(new Fault(place + name, value == null ? "This is missing." : "This must be a text."));
        return "";
    }

    /** A text that may be left out. */
    Optional<String> optionalText(String name) {
        return body.getValue(name) == null ? Optional.empty() : Optional.of(text(name));
    }

    /** An object that may be left out; its faults are ours. */
    Optional<Fields> inner(String name, Set<String> known) {
        Object value = body.getValue(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof JsonObject object) {
            return Optional.of(new Fields(place + name + ".", object, known, faults));
        }
        faults.add(new Fault(place + name, "This must be an object."));
        return Optional.empty();
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
