package org.spean.console;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.spean.text.PlainText;

/** What came in a form. Any thread. */
public final class Form {
    /** Nothing came. */
    public static final Form EMPTY = new Form(MultiMap.caseInsensitiveMultiMap(), Map.of());

    private final MultiMap fields;
    private final Map<String, FilePart> files;

    /**
     * A file of a form.
     *
     * @param name as the browser says it: to be shown, never to be used as a path
     */
    public record FilePart(String name, Buffer bytes) {}

    Form(MultiMap fields, Map<String, FilePart> files) {
        this.fields = fields;
        this.files = Map.copyOf(files);
    }

    /**
     * One line or many, without blanks around it, without control characters but line feeds, and without what is not seen but turns
     * words around. Empty when it did not come.
     */
    public String text(String name) {
        return clean(raw(name)).strip();
    }

    /** As it came, for passwords only. Empty when it did not come. */
    public String raw(String name) {
        String found = fields.get(name);
        return found == null ? "" : found;
    }

    /** All that were ticked under a name. */
    public List<String> texts(String name) {
        return fields.getAll(name).stream().map(text -> clean(text).strip()).toList();
    }

    /** Whether a box was ticked, or a button pressed. */
    public boolean has(String name) {
        return fields.contains(name);
    }

    /** Empty when none was chosen. */
    public Optional<FilePart> file(String name) {
        return Optional.ofNullable(files.get(name)).filter(file -> file.bytes().length() > 0);
    }

    /** Equal for equal forms, whatever their session and operation; not to be read by anybody. */
    String likeness() {
        StringBuilder all = new StringBuilder();
        fields.names().stream()
                .filter(name -> !name.startsWith("_"))
                .sorted()
                .forEach(name ->
                        all.append(name).append('=').append(fields.getAll(name)).append('\n'));
        new TreeMap<>(files)
                .forEach((name, file) -> all.append(name)
                        .append('=')
                        .append(Hashes.sha256(file.bytes().getBytes()))
                        .append('\n'));
        return Hashes.sha256(all.toString());
    }

    /** A tab is a blank: no field has columns. */
    private static String clean(String text) {
        return PlainText.clean(text).replace('\t', ' ');
    }
}
