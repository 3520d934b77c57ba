package org.spean.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A licence number as written or typed: "លេខ ០៤១៧/២៣", "Lic. No 417-23", "KB 118/22", "check 0417/23". Digits of any script; words for
 * "number" and "licence" do not count, nor do zeros at the front of a group.
 *
 * @param letters the other letters, as one; empty when there is nothing but digits
 * @param own those of them that are no word of a question: "check", "ok?"
 * @param groups the groups of digits with a space between: {@code 417 23}
 * @param digits all digits as written, as one: {@code 041723}
 * @param named whether a word says that it is a licence number
 * @param check whether a word says that something is to be checked
 */
public record LicenceText(String letters, String own, String groups, String digits, boolean named, boolean check) {
    private static final Set<String> NUMBER = keys(
            "no", "nr", "n", "num", "number", "lek", "lekh", "leik", "is", "the", "code", "id", "លេខ", "លេខកូដ",
            "เลขที่", "เลข");
    private static final Set<String> LICENCE = keys(
            "lic",
            "licence",
            "license",
            "licens",
            "licenc",
            "lisen",
            "laisen",
            "achnhabann",
            "achnabann",
            "achnhaban",
            "prakas",
            "reg",
            "registration",
            "អាជ្ញាប័ណ្ណ",
            "អាជ្ញាបណ្ណ",
            "អាជ្ញាប័ណ្ណលេខ",
            "លេខអាជ្ញាប័ណ្ណ",
            "អាជ្ញាប័ណ្ណក្រុមហ៊ុន",
            "ប្រកាស",
            "ប្រកាសលេខ",
            "លេខប្រកាស",
            "ក្រុមហ៊ុន",
            "ក្រុមហ៊ុនលេខ",
            "company",
            "agency",
            "kromhun");

    private static final Set<String> CHECK =
            keys("check", "chek", "verify", "pinit", "pinet", "ពិនិត្យ", "សូមពិនិត្យ", "ឆែក", "ឆែកមើល", "ពិនិត្យមើល");

    /** What a word does beside a number. */
    private enum Word {
        LICENCE,
        NUMBER,
        CHECK,
        QUESTION,
        OWN
    }

    /** Takes a text apart; any text will do. */
    public static LicenceText of(String text) {
        StringBuilder letters = new StringBuilder();
        StringBuilder own = new StringBuilder();
        List<String> groups = new ArrayList<>();
        boolean named = false;
        boolean check = false;
        List<String> pieces = pieces(MatchKey.of(text));
        boolean numbered = pieces.stream().anyMatch(piece -> isDigit(piece.charAt(0)));
        for (String piece : pieces) {
            if (isDigit(piece.charAt(0))) {
                groups.add(piece);
                continue;
            }
            for (String word : numbered ? cut(piece) : List.of(piece)) {
                switch (of(word, numbered)) {
                    case LICENCE -> named = true;
                    case NUMBER -> {}
                    case CHECK -> {
                        check = true;
                        letters.append(word);
                    }
                    case QUESTION -> letters.append(word);
                    case OWN -> {
                        letters.append(word);
                        own.append(word);
                    }
                }
            }
        }
        List<String> bare = groups.stream().map(LicenceText::bare).toList();
        return new LicenceText(
                letters.toString(), own.toString(), String.join(" ", bare), String.join("", groups), named, check);
    }

    private static Word of(String word, boolean numbered) {
        if (LICENCE.contains(word)) {
            return Word.LICENCE;
        }
        if (NUMBER.contains(word)) {
            return Word.NUMBER;
        }
        if (numbered && CHECK.contains(word)) {
            return Word.CHECK;
        }
        return numbered && NameWords.of(word) == NameWords.Kind.QUESTION ? Word.QUESTION : Word.OWN;
    }

    /** Khmer leaves no spaces: a run that is nothing but known words is those words. */
    private static List<String> cut(String run) {
        if (of(run, true) != Word.OWN || Script.of(run) != Script.KHMER) {
            return List.of(run);
        }
        List<String> words = new ArrayList<>();
        for (int from = 0; from < run.length(); ) {
            int end = run.length();
            while (end > from && !(NameWords.isEdge(run, end) && of(run.substring(from, end), true) != Word.OWN)) {
                end--;
            }
            if (end == from) {
                return List.of(run);
            }
            words.add(run.substring(from, end));
            from = end;
        }
        return words;
    }

    /** Whether it is a number in a question: no word in it means anything else. */
    public boolean isAsked() {
        return own.isEmpty() && !digits.isEmpty() && (named || check);
    }

    /** Whether it has several groups of digits, as licence numbers have. */
    public boolean isGrouped() {
        return groups.indexOf(' ') > 0;
    }

    /** The first group of digits without zeros at its front; empty when there is none. */
    public String firstGroup() {
        int end = groups.indexOf(' ');
        return end < 0 ? groups : groups.substring(0, end);
    }

    /** Words, and runs of digits within or beside them. */
    private static List<String> pieces(String key) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= key.length(); at++) {
            boolean end = at == key.length() || key.charAt(at) == ' ';
            boolean turn = !end && at > from && isDigit(key.charAt(at)) != isDigit(key.charAt(at - 1));
            if ((end || turn) && at > from) {
                pieces.add(key.substring(from, at));
            }
            if (end || turn) {
                from = end ? at + 1 : at;
            }
        }
        return pieces;
    }

    private static String bare(String digits) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Set<String> keys(String... words) {
        return Set.copyOf(List.of(words).stream().map(MatchKey::of).distinct().toList());
    }
}
