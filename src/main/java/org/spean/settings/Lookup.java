package org.spean.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.spean.model.Problem;

/** Finds a setting, environment before file, and turns it into its type; what does not fit becomes a problem. */
final class Lookup {
    private final Map<String, String> environment;
    private final String fileName;
    private final Map<String, Raw> file;
    private final List<Problem> problems;

    /**
     * @param fileName where a setting that has no variable should be written
     * @param problems what does not fit is added here
     */
    Lookup(Map<String, String> environment, String fileName, Map<String, Raw> file, List<Problem> problems) {
        this.environment = environment;
        this.fileName = fileName;
        this.file = file;
        this.problems = problems;
    }

    /** The setting as written; an empty variable counts as not set. */
    Optional<Raw> raw(String path, Optional<String> variable) {
        Optional<String> value =
                variable.map(environment::get).map(String::strip).filter(v -> !v.isEmpty());
        if (value.isPresent()) {
            return Optional.of(new Raw(List.of(value.get()), variable.orElseThrow(), 0));
        }
        return Optional.ofNullable(file.get(path));
    }

    Optional<Raw> raw(Key key) {
        return raw(key.path(), Optional.of(key.variable()));
    }

    Optional<Raw> raw(GatewayKey key, String gateway) {
        return raw(key.path(gateway), variable(key, gateway));
    }

    Optional<String> text(Optional<Raw> raw) {
        return raw.flatMap(r -> {
            if (r.values().size() > 1) {
                problem(r, "This takes one value, not a list.", "Keep one value.");
                return Optional.empty();
            }
            return r.values().stream()
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .findFirst();
        });
    }

    /** A list: as a YAML list, or separated by commas. */
    List<String> list(Optional<Raw> raw) {
        List<String> parts = new ArrayList<>();
        for (String value : raw.map(Raw::values).orElse(List.of())) {
            Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .filter(v -> !v.isEmpty())
                    .forEach(parts::add);
        }
        return parts;
    }

    int number(Optional<Raw> raw, int fallback, int least, int most) {
        Optional<String> text = text(raw);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, together with the range
        }
        problem(
                raw.orElseThrow(),
                "This is not a whole number from " + least + " to " + most + ".",
                "Write such a number.");
        return fallback;
    }

    /** true or false. */
    boolean yes(Optional<Raw> raw, boolean fallback) {
        Optional<String> text = text(raw);
        if (text.isEmpty()) {
            return fallback;
        }
        if (!text.get().equals("true") && !text.get().equals("false")) {
            problem(raw.orElseThrow(), "This is neither true nor false.", "Write true or false.");
        }
        return text.get().equals("true");
    }

    <E extends Enum<E>> E choice(Optional<Raw> raw, E[] all, Function<E, String> word, E fallback) {
        Optional<String> text = text(raw);
        if (text.isEmpty()) {
            return fallback;
        }
        for (E one : all) {
            if (word.apply(one).equalsIgnoreCase(text.get())) {
                return one;
            }
        }
        String words = Arrays.stream(all).map(word).collect(Collectors.joining(", "));
        problem(raw.orElseThrow(), "This value is not known.", "Write one of: " + words + ".");
        return fallback;
    }

    void problem(Raw raw, String what, String todo) {
        problems.add(Problem.error(raw.place(), raw.line(), what, todo));
    }

    /** A problem with something that is not set: said at the variable that would set it, or at the file's name for it. */
    void missing(GatewayKey key, String gateway, String what, String todo) {
        Optional<String> variable = variable(key, gateway);
        String where = variable.isPresent() ? "" : key.path(gateway) + ": ";
        problems.add(Problem.error(variable.orElse(fileName), 0, where + what, todo));
    }

    void missing(Key key, String what, String todo) {
        problems.add(Problem.error(key.variable(), 0, what, todo));
    }

    /** The same with something that has no variable. */
    void missing(String path, String what, String todo) {
        problems.add(Problem.error(fileName, 0, path + ": " + what, todo));
    }

    private static Optional<String> variable(GatewayKey key, String gateway) {
        return gateway.equals(GatewayKey.MAIN) ? Optional.of(key.variable()) : Optional.empty();
    }
}
