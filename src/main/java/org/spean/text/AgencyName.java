package org.spean.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a recruitment agency, or a text that may be one, taken apart for comparison. "Sok Leap Manpower Co., Ltd." is
 * the words {@code sok leap manpower}, of which {@code sok leap} are its own. Case, digits of any script, spaces, ZWSP and
 * punctuation do not count ({@link MatchKey}).
 *
 * @param words all but the form of the company and the words of a question, in order
 * @param weak those of them that many agencies have
 * @param own the others
 * @param company whether a word like "Co., Ltd" or ក្រុមហ៊ុន says that a company is meant
 */
public record AgencyName(List<String> words, Set<String> weak, List<String> own, boolean company) {
    /** {@code ឯ.ក}, a private limited company, as a match key. */
    private static final String LIMITED = "ឯ ក";

    public AgencyName {
        words = List.copyOf(words);
        weak = Set.copyOf(weak);
        own = List.copyOf(own);
    }

    /** Takes a text apart. Costs time linear in its length; any text will do. */
    public static AgencyName of(String text) {
        List<String> parts = new ArrayList<>();
        for (String word : MatchKey.of(text).replace(LIMITED, "ឯក").split(" ")) {
            if (!word.isEmpty()) {
                cut(NameWords.unglued(word), parts);
                if (!NameWords.unglued(word).equals(word)) {
                    parts.add("ltd");
                }
            }
        }
        List<String> words = new ArrayList<>(parts.size());
        List<String> own = new ArrayList<>(parts.size());
        boolean company = false;
        for (String part : parts) {
            switch (NameWords.of(part)) {
                case OWN -> {
                    words.add(part);
                    own.add(part);
                }
                case WEAK -> words.add(part);
                case COMPANY -> company = true;
                case QUESTION -> {}
            }
        }
        Set<String> weak = words.stream()
                .filter(word -> NameWords.of(word) == NameWords.Kind.WEAK)
                .collect(Collectors.toSet());
        return new AgencyName(words, weak, own, company);
    }

    /** All words as one. */
    public String whole() {
        return String.join("", words);
    }

    /** Its own words as one; where it has none, all of them. */
    public String core() {
        return own.isEmpty() ? whole() : String.join("", own);
    }

    /** First letters of all words, and of its own words: what an acronym of it may be. Khmer words count where they stand apart. */
    public Set<String> initials() {
        return Stream.of(initials(words), initials(own))
                .filter(letters -> letters.length() >= 2)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String initials(List<String> words) {
        StringBuilder letters = new StringBuilder(words.size());
        words.forEach(word -> letters.append(word.charAt(0)));
        return letters.toString();
    }

    /** Khmer has no spaces between words, so known words are cut out of the run, at edges of clusters only. */
    private static void cut(String run, List<String> parts) {
        if (NameWords.of(run) != NameWords.Kind.OWN || Script.of(run) != Script.KHMER) {
            parts.add(run);
            return;
        }
        int from = 0;
        for (int at = 0; at < run.length(); ) {
            String known = NameWords.isEdge(run, at) ? NameWords.khmerAt(run, at) : "";
            if (known.isEmpty()) {
                at++;
                continue;
            }
            if (at > from) {
                parts.add(run.substring(from, at));
            }
            parts.add(known);
            at += known.length();
            from = at;
        }
        if (from < run.length()) {
            parts.add(run.substring(from));
        }
    }
}
