package org.spean.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What single words do in the name of a recruitment agency, and in a question about one. Keys as {@link MatchKey} makes them. */
final class NameWords {
    /** What a word does. */
    enum Kind {
        /** It tells one agency from another. */
        OWN,
        /** Many agencies have it, but two of one name may differ in it: Manpower, Supply, Cambodia. */
        WEAK,
        /** The form of a company: it says nothing, but shows that a company is meant. */
        COMPANY,
        /** Words of the question around the name. */
        QUESTION
    }

    private static final Map<String, Kind> LATIN = new HashMap<>();
    private static final TreeMap<String, Kind> KHMER =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    private static final Map<Character, List<Map.Entry<String, Kind>>> KHMER_BY_FIRST;

    /** Glued to the end of a name: {@code sokleapcoltd}. */
    private static final List<String> GLUED = List.of("companylimited", "coltd", "pteltd", "colimited", "ltd");

    static {
        put(
                Kind.WEAK,
                "manpower man power labour labor supply supplies supplier recruitment recruiting recruiter employment staffing"
                        + " personnel placement human resource resources hr service services development training overseas"
                        + " international inter cambodia cambodian kampuchea khmer group holding holdings enterprise"
                        + " enterprises trading import export investment consulting consultant solutions workers worker"
                        + " export kambodia kampuchia polkor polakor");
        put(
                Kind.COMPANY,
                "co ltd limited company companies plc pte pty inc corp corporation llc private public agency agencies"
                        + " kromhun krumhun kromhoun krom hun krumhoun kromhon kromhen pheaknakngear pheaknakngea coltd cie");
        put(
                Kind.QUESTION,
                "is the a an and of for or this it has have does do are ok okay legal licensed licenced licence license"
                        + " registered real good name named called check about please want know te ban ot mean chhmous"
                        + " chmous chhmuos nis nih men somleng som sum khnhom knhom chong jong deung doeung trov treuv hai"
                        + " not what");
        for (String word : List.of(
                "មែនផៅវើ",
                "មេនផៅវើ",
                "ម៉ែនផៅវើ",
                "មែនផៅវ័រ",
                "មេនផៅវ័រ",
                "ពលកម្ម",
                "សាប់ភ្លាយ",
                "ផ្គត់ផ្គង់",
                "ជ្រើសរើស",
                "ធនធានមនុស្ស",
                "សេវាកម្ម",
                "សេវា",
                "អភិវឌ្ឍន៍",
                "អន្តរជាតិ",
                "អ៊ិនធើណេសិនណល",
                "ខេមបូឌា",
                "កម្ពុជា",
                "គ្រុប",
                "នាំចេញ",
                "ពលករ",
                "បណ្តុះបណ្តាល",
                "ក្រៅប្រទេស")) {
            KHMER.put(MatchKey.of(word), Kind.WEAK);
        }
        for (String word : List.of(
                "ក្រុមហ៊ុន", "ក្រុមហុន", "ខូអិលធីឌី", "អិលធីឌី", "ឯក", "ភ្នាក់ងារ", "ទីភ្នាក់ងារ", "សហគ្រាស", "ខូ")) {
            KHMER.put(MatchKey.of(word), Kind.COMPANY);
        }
        for (String word : List.of(
                "មានអាជ្ញាប័ណ្ណ",
                "អាជ្ញាប័ណ្ណ",
                "មានច្បាប់",
                "ស្របច្បាប់",
                "ឈ្មោះ",
                "សូមពិនិត្យ",
                "ពិនិត្យ",
                "មែនទេ",
                "ឬទេ",
                "ឬអត់",
                "ល្អទេ",
                "បានទេ",
                "ខ្ញុំចង់ដឹងពី",
                "ខ្ញុំចង់ដឹង",
                "ខ្ញុំចង់សួរ",
                "តើ",
                "ទេ",
                "អំពី")) {
            KHMER.put(MatchKey.of(word), Kind.QUESTION);
        }
        Map<Character, List<Map.Entry<String, Kind>>> byFirst = new HashMap<>();
        KHMER.entrySet().forEach(entry -> byFirst.merge(entry.getKey().charAt(0), List.of(entry), NameWords::joined));
        KHMER_BY_FIRST = Map.copyOf(byFirst);
    }

    /** Short Khmer words count only where they stand alone: they begin or end many others. */
    private static final Set<String> ALONE = Set.of(
            MatchKey.of("ឯក"),
            MatchKey.of("ខូ"),
            MatchKey.of("ទេ"),
            MatchKey.of("តើ"),
            MatchKey.of("សេវា"),
            MatchKey.of("អំពី"));

    private NameWords() {}

    /** The kind of one word that stands alone. */
    static Kind of(String word) {
        Kind latin = LATIN.get(word);
        return latin != null ? latin : KHMER.getOrDefault(word, Kind.OWN);
    }

    /** The longest known Khmer word that stands at {@code at} inside a longer run of letters, else the empty text. */
    static String khmerAt(String run, int at) {
        for (Map.Entry<String, Kind> entry : KHMER_BY_FIRST.getOrDefault(run.charAt(at), List.of())) {
            String word = entry.getKey();
            int end = at + word.length();
            if (run.startsWith(word, at) && !ALONE.contains(word) && isEdge(run, end)) {
                return word;
            }
        }
        return "";
    }

    /** The word without the form of a company glued to its end. */
    static String unglued(String word) {
        for (String end : GLUED) {
            if (word.length() > end.length() + 3 && word.endsWith(end)) {
                return word.substring(0, word.length() - end.length());
            }
        }
        return word;
    }

    /** Whether a cluster may begin at {@code at}. */
    static boolean isEdge(String run, int at) {
        if (at == 0 || at >= run.length()) {
            return true;
        }
        char c = run.charAt(at);
        boolean khmer = c >= '\u1780' && c <= '\u17DD';
        return !khmer || (KhmerLetters.isBase(c) && run.charAt(at - 1) != KhmerLetters.COENG);
    }

    private static void put(Kind kind, String words) {
        for (String word : words.split(" ")) {
            LATIN.put(word, kind);
        }
    }

    private static List<Map.Entry<String, Kind>> joined(
            List<Map.Entry<String, Kind>> some, List<Map.Entry<String, Kind>> more) {
        List<Map.Entry<String, Kind>> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
