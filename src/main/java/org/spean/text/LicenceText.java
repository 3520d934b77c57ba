package org.spean.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A licence number as written or typed: "លេខ ០៤១៧/២៣", "Lic. No 417-23", "KB 118/22". Digits of any script; words for
 * "number" and "licence" do not count, nor do zeros at the front of a group.
 *
 * @param letters the other letters, as one; empty when there is nothing but digits
 * @param groups the groups of digits with a space between: {@code 417 23}
 * @param digits all digits as written, as one: {@code 041723}
 * @param named whether a word says that it is a licence number
 */
public record LicenceText(String letters, String groups, String digits, boolean named) {
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

    /** Takes a text apart; any text will do. */
    public static LicenceText of(String text) {
        StringBuilder letters = new StringBuilder();
        List<String> groups = new ArrayList<>();
        boolean named = false;
        for (String piece : pieces(MatchKey.of(text))) {
            if (isDigit(piece.charAt(0))) {
                groups.add(piece);
            } else if (LICENCE.contains(piece)) {
                named = true;
            } else if (!NUMBER.contains(piece)) {
                letters.append(piece);
            }
        }
        List<String> bare = groups.stream().map(LicenceText::bare).toList();
        return new LicenceText(letters.toString(), String.join(" ", bare), String.join("", groups), named);
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
