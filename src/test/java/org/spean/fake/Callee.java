package org.spean.fake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody who is called does.
 *
 * @param taking who or what takes the call
 * @param keys pressed in turn, one entry at each question, e.g. {@code 1}, {@code 12}; {@code h} hangs up. Afterwards: silence
 */
public record Callee(Taking taking, List<String> keys) {
    /** Takes the call and says nothing. */
    public static final Callee SILENT = presses();

    public Callee {
        keys = List.copyOf(keys);
    }

    /** Who takes it, in the words of the platform's states. */
    public enum Taking {
        HUMAN,
        MACHINE,
        NO_ANSWER,
        BUSY,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A person who presses these. */
    public static Callee presses(String... keys) {
        return new Callee(Taking.HUMAN, List.of(keys));
    }

    public static Callee of(Taking taking) {
        return new Callee(taking, List.of());
    }

    /** Reads {@code busy}, {@code no-answer}, {@code machine}, {@code failed}, or keys as {@code 1,2,0}; empty is silence. */
    public static Callee parse(String text) {
        for (Taking taking : Taking.values()) {
            if (taking.word().equals(text)) {
                return of(taking);
            }
        }
        List<String> keys = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
        if (!keys.stream().allMatch(key -> key.matches("[0-9*#]{1,20}|h"))) {
            throw new IllegalArgumentException("a callee is busy, no-answer, machine, failed, or keys as in 1,2,0");
        }
        return new Callee(Taking.HUMAN, keys);
    }

    String text() {
        return taking == Taking.HUMAN ? String.join(",", keys) : taking.word();
    }
}
