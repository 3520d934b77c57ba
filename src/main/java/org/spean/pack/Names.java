package org.spean.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.spean.model.Problem;

/** Every name made and every name used, as the files are read. Judged by {@link KnownNamesCheck} when all are known. */
final class Names {
    /** A use of a name. */
    record Use(NameKind kind, String name, Place place) {}

    private final Map<NameKind, Map<String, Place>> made = new EnumMap<>(NameKind.class);
    private final List<Use> uses = new ArrayList<>();
    private final Consumer<Problem> problems;

    Names(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** A name comes into being; a second one of the same kind is a problem. */
    void make(NameKind kind, Scalar name) {
        if (name.value().isEmpty()) {
            return;
        }
        Place first = made.computeIfAbsent(kind, k -> new TreeMap<>()).putIfAbsent(name.value(), name.place());
        if (first != null && !kind.shared()) {
            problems.accept(name.place()
                    .error(
                            "There is a second %s called %s; the first is in %s:%d."
                                    .formatted(kind.noun(), name.value(), first.file(), first.line()),
                            "Rename or delete one of them."));
        }
    }

    void use(NameKind kind, String name, Place place) {
        if (!name.isEmpty()) {
            uses.add(new Use(kind, name, place));
        }
    }

    List<Use> uses() {
        return Collections.unmodifiableList(uses);
    }

    boolean knows(NameKind kind, String name) {
        return made.getOrDefault(kind, Map.of()).containsKey(name);
    }

    /** All names of a kind, ordered. */
    Set<String> all(NameKind kind) {
        return Collections.unmodifiableSet(made.getOrDefault(kind, Map.of()).keySet());
    }
}
