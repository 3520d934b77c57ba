package org.spean.text;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The words for 0 to 10, in Khmer and as people romanise them (khmer.md 3.2; list of khmer-data.json, plus English). */
final class NumberWords {
    /** No word is longer than this, spaces left out. */
    static final int LONGEST = 12;

    private static final Map<String, Integer> VALUES = values();

    private NumberWords() {}

    /** The number, if {@code word} (a match key without spaces) is one of the words. */
    static OptionalInt valueOf(String word) {
        Integer value = word.length() > LONGEST ? null : VALUES.get(word);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static Map<String, Integer> values() {
        Map<String, Integer> values = new HashMap<>();
        put(values, 0, "សូន្យ", "soun", "son", "sun", "zero");
        put(values, 1, "មួយ", "muoy", "mouy", "muy", "moy", "mui", "one");
        put(values, 2, "ពីរ", "pi", "pii", "pir", "py", "pee", "two");
        put(values, 3, "បី", "bei", "bey", "bai", "by", "three");
        put(values, 4, "បួន", "buon", "boun", "bun", "bourn", "four");
        put(values, 5, "ប្រាំ", "pram", "bram", "prram", "five");
        put(values, 6, "ប្រាំមួយ", "prammuoy", "prammouy", "bram muoy", "pram muy", "six");
        put(values, 7, "ប្រាំពីរ", "prampi", "prampir", "pram pi", "prampil", "bram pi", "seven");
        put(values, 8, "ប្រាំបី", "prambei", "pram bei", "prambey", "bram bei", "eight");
        put(values, 9, "ប្រាំបួន", "prambuon", "pram buon", "pramboun", "bram boun", "nine");
        put(values, 10, "ដប់", "dob", "dop", "dorb", "dap", "ten");
        return Map.copyOf(values);
    }

    private static void put(Map<String, Integer> values, int value, String... words) {
        for (String word : words) {
            values.put(MatchKey.withoutSpaces(MatchKey.of(word)), value);
        }
    }
}
