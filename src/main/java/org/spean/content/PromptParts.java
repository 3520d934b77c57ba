package org.spean.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.model.Language;

/**
 * How a text is played: a plain text is one recording under its own id, the choice of a menu is a recording of
 * "for …, press 1", and a text with placeholders is cut at them: {@code id.part1}, the value, {@code id.part2}. Pure.
 */
public final class PromptParts {
    /** So many countries are asked for by key at once (khmer.md section 6.3, rule 2); the next key is another one. */
    public static final int COUNTRIES_AT_ONCE = 4;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");
    private static final Pattern SAID = Pattern.compile("[\\p{L}\\p{N}]");

    /** How a yes-or-no text of the pack ends, for whoever reads it. */
    private static final Pattern WRITTEN_KEYS = Pattern.compile("\\s*1 [^,]+, 2 [^.។]+$");

    private static final List<String> KHMER_DIGITS =
            List.of("សូន្យ", "មួយ", "ពីរ", "បី", "បួន", "ប្រាំ", "ប្រាំមួយ", "ប្រាំពីរ", "ប្រាំបី", "ប្រាំបួន");

    private PromptParts() {}

    /** One piece of a text, in the order of playing. */
    public sealed interface Part {
        /** A recording. */
        record Recorded(String id, String words) implements Part {}

        /** What the placeholder stands for: a number to read, a name with its own prompt, a day. */
        record Value(String placeholder) implements Part {}
    }

    /** The pieces of a text in one language; pieces of signs only are left out. */
    public static List<Part> of(Text text, Language language) {
        String words = text.words().getOrDefault(language, "");
        if (text.isPlain(language)) {
            return isSaid(words) ? List.of(new Part.Recorded(text.id(), words)) : List.of();
        }
        List<Part> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(words);
        int from = 0;
        int count = 0;
        while (placeholder.find()) {
            count = add(parts, text.id(), count, words.substring(from, placeholder.start()));
            parts.add(new Part.Value(placeholder.group(1)));
            from = placeholder.end();
        }
        add(parts, text.id(), count, words.substring(from));
        return List.copyOf(parts);
    }

    /**
     * The recording of a choice, option before key (khmer.md section 6.3, rule 3). Its id is the label's text id.
     *
     * @param sentence the pack's sentence with {@code {label}} and {@code {key}}, where it has one
     */
    public static Part.Recorded of(Option option, Language language, Optional<Text> sentence) {
        String label = option.label().spoken().in(language);
        return of(option.label().id(), label, option.key(), language, sentence);
    }

    /** The same for a choice that is not written in a menu: a country, by its place in the list. */
    public static Part.Recorded of(Text label, int key, Language language, Optional<Text> sentence) {
        return of(label.id() + ".key" + key, label.spoken().in(language), key, language, sentence);
    }

    private static Part.Recorded of(String id, String label, int key, Language language, Optional<Text> sentence) {
        Map<String, String> values = Map.of("label", label, "key", Integer.toString(key));
        String words = sentence.map(text -> text.in(language, values)).orElseGet(() -> switch (language) {
            case KM -> "ដើម្បី " + label + " សូមចុច លេខ" + KHMER_DIGITS.get(key);
            case EN -> "For " + label + ", press " + key + ".";
        });
        return new Part.Recorded(id, words);
    }

    /** What is asked aloud where a text ends with its keys, as a yes-or-no question does ({@code …? 1 yes, 2 no}). */
    public static String withoutWrittenKeys(String words) {
        return WRITTEN_KEYS.matcher(words).replaceFirst("");
    }

    private static int add(List<Part> parts, String id, int count, String words) {
        if (!isSaid(words)) {
            return count;
        }
        parts.add(new Part.Recorded(id + ".part" + (count + 1), words.strip()));
        return count + 1;
    }

    private static boolean isSaid(String words) {
        return SAID.matcher(words).find();
    }
}
