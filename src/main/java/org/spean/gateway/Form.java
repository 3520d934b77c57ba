package org.spean.gateway;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a webhook in the order they came, doubled ones included: the signature covers them all, and a doubled field
 * must not be mistaken for one (twilio-and-somleng.md section 2.1; console-reliability-security.md M5).
 */
public final class Form {
    /** Encoded bytes of one field; 1,600 Khmer letters take 14,400. */
    public static final int LARGEST_FIELD = 65_536;
    /** More than any platform sends, few enough to sort. */
    public static final int MOST_FIELDS = 1_024;

    /** What a GET brings. */
    public static final Form EMPTY = new Form(List.of());

    private final List<Field> fields;

    private Form(List<Field> fields) {
        this.fields = fields;
    }

    /**
     * Parses a body of type {@code application/x-www-form-urlencoded}.
     *
     * @return empty when it cannot be one: a broken escape, bytes that are not UTF-8, a field over 64 KiB, over 1,024 fields.
     *     Such a body can carry no right signature
     */
    public static Optional<Form> parse(Buffer body) {
        byte[] bytes = body.getBytes();
        List<Field> fields = new ArrayList<>(24);
        int start = 0;
        while (start < bytes.length) {
            int end = indexOf(bytes, '&', start, bytes.length);
            if (end > start) {
                Optional<Field> field = field(bytes, start, end);
                if (field.isEmpty() || fields.size() == MOST_FIELDS) {
                    return Optional.empty();
                }
                fields.add(field.get());
            }
            start = end + 1;
        }
        return Optional.of(new Form(fields));
    }

    /** A form made of names and values in turn, e.g. for a rehearsal or a test. */
    public static Form of(String... namesAndValues) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Form(fields);
    }

    /** The value of a field that is there exactly once; empty when it is missing or doubled. */
    public Optional<String> only(String name) {
        String found = null;
        for (Field field : fields) {
            if (field.name.equals(name)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = field.value;
            }
        }
        return Optional.ofNullable(found);
    }

    /** How often a field is there. */
    public int count(String name) {
        int count = 0;
        for (Field field : fields) {
            if (field.name.equals(name)) {
                count++;
            }
        }
        return count;
    }

    /** Names only, for the log of a refused request: which fields came can be told, what they held cannot. */
    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    List<Field> fields() {
        return fields;
    }

    private static Optional<Field> field(byte[] bytes, int start, int end) {
        if (end - start > LARGEST_FIELD) {
            return Optional.empty();
        }
        int equals = indexOf(bytes, '=', start, end);
        Optional<String> name = PercentText.decode(bytes, start, equals);
        Optional<String> value = equals == end ? Optional.of("") : PercentText.decode(bytes, equals + 1, end);
        return name.isPresent() && value.isPresent()
                ? Optional.of(new Field(name.get(), value.get()))
                : Optional.empty();
    }

    private static int indexOf(byte[] bytes, char wanted, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return end;
    }

    /** One name with one value, decoded, untrimmed. */
    record Field(String name, String value) {
        @Override
        public String toString() {
            return name + "=…";
        }
    }
}
