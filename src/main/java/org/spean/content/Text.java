package org.spean.content;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spean.model.Language;

/**
 * One thing we say, in every language, as it may be sent: canonical Khmer, no ZWSP. {@code {name}} is a placeholder.
 *
 * @param id stable, unique in the pack, e.g. {@code main.menu} or {@code advice.adv_docs_keep}; also the prompt id
 * @param words the wording in every {@link Language}
 * @param review whether a native reader approved the Khmer
 * @param voice the wording in a call, where what is read says "write" or "send"; empty when it sounds as it reads
 */
public record Text(String id, Map<Language, String> words, Review review, Map<Language, String> voice) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    /** State of the Khmer wording: a {@code DRAFT} until a native reader approves it. */
    public enum Review {
        DRAFT,
        APPROVED
    }

    public Text {
        words = Map.copyOf(words);
        voice = Map.copyOf(voice);
        boolean spoken = voice.isEmpty() || voice.size() == Language.values().length;
        if (words.size() != Language.values().length || !spoken) {
            throw new IllegalArgumentException("text " + id + " lacks a language");
        }
    }

    /** A text that sounds as it reads. */
    public Text(String id, Map<Language, String> words, Review review) {
        this(id, words, review, Map.of());
    }

    /** The text as it is said in a call, under the same id. */
    public Text spoken() {
        return voice.isEmpty() ? this : new Text(id, voice, review);
    }

    /** The wording with every placeholder replaced; one that {@code values} lacks becomes nothing. */
    public String in(Language language, Map<String, String> values) {
        String template = word(language);
        int open = template.indexOf('{');
        if (open < 0) {
            return template;
        }
        // By hand: a menu of a call fills one for each choice, and a pattern took most of the time of such a step.
        StringBuilder filled = new StringBuilder(template.length() * 2);
        int from = 0;
        while (open >= 0) {
            int close = endOfName(template, open + 1);
            if (close > 0) {
                filled.append(template, from, open)
                        .append(values.getOrDefault(template.substring(open + 1, close), ""));
                from = close + 1;
            }
            open = template.indexOf('{', open + 1);
        }
        return filled.append(template, from, template.length()).toString();
    }

    /** The place of the brace behind the name that begins here; -1 where no name does. */
    private static int endOfName(String template, int begin) {
        int at = begin;
        while (at < template.length() && isOfName(template.charAt(at), at > begin)) {
            at++;
        }
        return at > begin && at < template.length() && template.charAt(at) == '}' ? at : -1;
    }

    private static boolean isOfName(char c, boolean inside) {
        return c >= 'a' && c <= 'z' || inside && (c >= '0' && c <= '9' || c == '_');
    }

    /** The wording of a text without placeholders. */
    public String in(Language language) {
        return in(language, Map.of());
    }

    /** Whether the wording has no placeholder. */
    public boolean isPlain(Language language) {
        return word(language).indexOf('{') < 0;
    }

    /** Names of the placeholders in one language. */
    public Set<String> placeholders(Language language) {
        return PLACEHOLDER
                .matcher(word(language))
                .results()
                .map((MatchResult m) -> m.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String word(Language language) {
        return Objects.requireNonNull(words.get(language));
    }
}
