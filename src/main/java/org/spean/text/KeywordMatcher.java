package org.spean.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the keyword a text means: exact on the {@link MatchKey}, then with spaces left out, then by skeleton and edit
 * distance as two pieces of evidence (khmer.md 3.3). Immutable; built once per content pack; safe on any thread; a
 * match takes microseconds.
 *
 * <p>Intents with {@link MatchMode#EXACT} (YES, NO) belong to an open question: they are found only by
 * {@link #match(String, Set)} with their names, because <i>bat</i> is "yes" and "lost", <i>te</i> "no" and "to phone".
 * A dialogue asks first with the names the open question allows, then {@link #match(String)}.
 */
public final class KeywordMatcher {
    /** Longer texts are not one keyword with errors in it, only exact ones are taken. */
    private static final int MOST_WORDS = 4;

    private static final int LONGEST_KEY = 80;

    private final Set<String> open;
    private final ExactWords exact;
    private final NearWords near;
    private final Mentions mentions;

    /**
     * @param keywords in the order that candidates of equal weight are offered in; each intent once
     * @param pairs words that must not be mistaken for each other
     */
    public KeywordMatcher(List<Keyword> keywords, List<NearPair> pairs) {
        Set<String> names = new LinkedHashSet<>();
        for (Keyword keyword : keywords) {
            if (keyword.mode() != MatchMode.EXACT) {
                names.add(keyword.intent());
            }
        }
        this.open = Set.copyOf(names);
        this.exact = new ExactWords(keywords);
        this.near = new NearWords(keywords, pairs);
        this.mentions = new Mentions(keywords);
    }

    /** The keyword {@code text} means, among all but the EXACT ones. */
    public Match match(String text) {
        return match(text, open);
    }

    /** The keyword {@code text} means, among {@code onlyIntents}; unknown names are ignored. */
    public Match match(String text, Set<String> onlyIntents) {
        String key = wholeWord(MatchKey.of(text));
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            return new Match.None();
        }
        List<String> known = exact.find(key);
        List<String> same = allowed(known, onlyIntents);
        if (same.size() == 1) {
            return new Match.Exact(same.getFirst());
        }
        if (same.size() > 1) {
            return new Match.Ask(same.subList(0, Math.min(same.size(), NearWords.MOST_CHOICES)));
        }
        // A word that belongs to an intent not asked for is no misspelling of another one: men (yes) is not menu.
        boolean guess = known.isEmpty() && words(key) <= MOST_WORDS;
        return guess ? near.find(key, onlyIntents) : new Match.None();
    }

    /**
     * Whether one of the words of {@code intent} stands in {@code text}, however long: whole words in Latin letters,
     * anywhere between clusters in Khmer and Thai, which leave no spaces. For SOS, which answers first: ask this when
     * {@link #match} is not {@link Match.Exact}.
     */
    public boolean mentions(String text, String intent) {
        return mentionsApartFrom(text, intent, "");
    }

    /** The same, but not within a phrase of {@code except}: "danger" in "not in danger". */
    public boolean mentionsApartFrom(String text, String intent, String except) {
        return mentions.find(MatchKey.of(text), intent, except);
    }

    /** Every intent that {@link #mentions} would find in {@code text}, in one look. */
    public Set<String> mentioned(String text) {
        return mentions.findAll(MatchKey.of(text));
    }

    /**
     * In which writings {@code text} is one of the words, of whatever intent; empty when it is none. It tells the language
     * of somebody who never chose one: <i>chouy</i> is romanised Khmer, <i>hello</i> English, <i>thai</i> both.
     */
    public Set<Writing> writings(String text) {
        return Set.copyOf(exact.writings(wholeWord(MatchKey.of(text))));
    }

    private static List<String> allowed(List<String> intents, Set<String> onlyIntents) {
        List<String> allowed = new ArrayList<>(intents);
        allowed.removeIf(intent -> !onlyIntents.contains(intent));
        return allowed;
    }

    /** Without ៗ (say it again) at the end, and once what is written several times: <i>SOS SOS SOS</i>. */
    private static String wholeWord(String key) {
        int end = key.length();
        while (end > 0 && (key.charAt(end - 1) == '\u17D7' || key.charAt(end - 1) == ' ')) {
            end--;
        }
        String word = key.substring(0, end);
        int space = word.indexOf(' ');
        if (space < 0) {
            return word;
        }
        String first = word.substring(0, space);
        for (String next : word.split(" ")) {
            if (!next.equals(first)) {
                return word;
            }
        }
        return first;
    }

    private static int words(String key) {
        return 1 + (int) key.chars().filter(c -> c == ' ').count();
    }
}
