package org.spean.redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Redis writes gathered for a script that includes {@code writes.lua}: each is a command on one key, or one of that script's own
 * on several, and every key stands once in KEYS. Not thread-safe; lives for one commit.
 */
final class Writes {
    private final int firstKey;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Arg> arguments = new ArrayList<>();

    /** @param fixedKeys how many keys the script has before the keys of the writes */
    Writes(int fixedKeys) {
        this.firstKey = fixedKeys + 1;
    }

    void add(String command, String key, String... values) {
        begin(command, key, values.length);
        for (String value : values) {
            arguments.add(Arg.of(value));
        }
    }

    /** A command of {@code writes.lua} that touches {@code others} as well. */
    void addWith(String command, String key, List<String> others, String... values) {
        begin(command, key, others.size() + values.length);
        for (String other : others) {
            arguments.add(Arg.of(number(other)));
        }
        for (String value : values) {
            arguments.add(Arg.of(value));
        }
    }

    /** A command whose last argument is sealed bytes. */
    void addSealed(String command, String key, byte[] sealed, String... before) {
        begin(command, key, before.length + 1);
        for (String value : before) {
            arguments.add(Arg.of(value));
        }
        arguments.add(Arg.of(sealed));
    }

    /** As {@link #addWith}; the last argument is sealed bytes, which may be empty. */
    void addSealedWith(String command, String key, List<String> others, byte[] sealed, String... values) {
        begin(command, key, others.size() + values.length + 1);
        for (String other : others) {
            arguments.add(Arg.of(number(other)));
        }
        for (String value : values) {
            arguments.add(Arg.of(value));
        }
        arguments.add(Arg.of(sealed));
    }

    /** The keys in the order of their numbers. */
    List<String> keys() {
        return List.copyOf(numbers.keySet());
    }

    List<Arg> arguments() {
        return arguments;
    }

    private void begin(String command, String key, int values) {
        arguments.add(Arg.of(command));
        arguments.add(Arg.of(number(key)));
        arguments.add(Arg.of(values));
    }

    private int number(String key) {
        return numbers.computeIfAbsent(key, k -> firstKey + numbers.size());
    }
}
