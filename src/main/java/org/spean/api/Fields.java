package org.spean.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.spean.api.Trouble.Fault;

/** Takes the fields of a body one by one and gathers what is wrong with them. A field nobody asks for is a fault, too. */
final class Fields {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");
    private static final int MOST_UNKNOWN = 10;

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
        body.fieldNames().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .forEach(name -> faults.add(new Fault(
                        unknown(name),
                        "This field is not known here. Known: "
                                + (known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))) + ".")));
    }

    /** Only a name that looks like one goes back: nobody's number or words, put in the wrong place, do. */
    private String unknown(String name) {
        return place + (NAME.matcher(name).matches() ? name : "(another)");
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

    /** A list of texts that may be left out; it cannot be empty. */
    Optional<List<String>> texts(String name) {
        Object value = body.getValue(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof JsonArray array
                && !array.isEmpty()
                && array.stream().allMatch(String.class::isInstance)) {
            return Optional.of(array.stream().map(String.class::cast).toList());
        }
        faults.add(new Fault(place + name, "This must be a list of texts, with at least one. Or leave it out."));
        return Optional.empty();
    }

    /** A whole number that must be there, 0 or more; 0 where it is not. */
    long number(String name) {
        Object value = body.getValue(name);
        if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0) {
            return ((Number) value).longValue();
        }
        faults.add(new Fault(
                place + name, value == null ? "This is missing." : "This must be a whole number, 0 or more."));
        return 0;
    }

    /** A whole number that may be left out. */
    OptionalLong optionalNumber(String name) {
        return body.getValue(name) == null ? OptionalLong.empty() : OptionalLong.of(number(name));
    }

    /** Yes or no; left out it is no. */
    boolean flag(String name) {
        Object value = body.getValue(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        faults.add(new Fault(place + name, "This must be true or false."));
        return false;
    }

    /** A moment with its offset from UTC, that may be left out. */
    Optional<Instant> moment(String name) {
        Optional<String> text = optionalText(name);
        try {
            return text.map(written -> OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeParseException e) {
            faults.add(
                    new Fault(place + name, "Write date, time and offset from UTC, e.g. 2026-12-01T08:00:00+07:00."));
            return Optional.empty();
        }
    }

    /** The value as it came, for what may be written in more than one way. */
    Optional<Object> raw(String name) {
        return Optional.ofNullable(body.getValue(name));
    }

    /** What only the whole shows. */
    void fault(String name, String what) {
        faults.add(new Fault(place + name, what));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
