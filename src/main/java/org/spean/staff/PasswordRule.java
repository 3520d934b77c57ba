package org.spean.staff;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a password may be: long rather than colourful (ASVS 6.2; no rule about kinds of letters), in any script, and not one of those
 * that are tried first. Common are those whose letters are common words only, whatever digits stand for letters or around them.
 */
public final class PasswordRule {
    /** Fewest letters. */
    public static final int LEAST = 12;

    /** Most letters. */
    public static final int MOST = 128;

    private static final int LONGEST_UNIT = 4;
    private static final int FEWEST_STEPS = 8;
    private static final int SHORTEST_NAME = 4;
    private static final String SERVICE = "spean";

    /** Written down here, longest first: words at the head of every published list, and what a hotline of Cambodia would come to. */
    private static final List<String> WORDS = Stream.of(
                    "administrator administration unbelievable motherlode cambodia kampuchea phnompenh siemreap battambang",
                    "angkorwat angkor khmer migration hotline trafficking password passphrase passwort passw passcode",
                    "welcome letmein iloveyou loveyou sunshine princess football baseball superman batman starwars dragon",
                    "monkey master shadow michael jordan charlie qwertyuiop qwerty qwertz azerty asdfghjkl asdfgh zxcvbnm",
                    "zxcvbn qazwsxedc qazwsx onetwothree abcdefgh abcdef abcd abc admin login user guest test demo sample",
                    "example secret changeme default computer internet samsung google facebook love my the i you is new")
            .flatMap(line -> Stream.of(line.split(" ")))
            .sorted((a, b) -> b.length() - a.length())
            .toList();

    private static final List<String> ROWS = Stream.of(
                    "01234567890123456789",
                    "abcdefghijklmnopqrstuvwxyz",
                    "qwertyuiop[]",
                    "asdfghjkl;'",
                    "zxcvbnm,./",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
                    "!@#$%^&*()_+")
            .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
            .toList();

    private PasswordRule() {}

    /** As it is hashed and counted: NFC, so that two keyboards make the same password of the same letters. */
    static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /** Why this account may not have it; empty when it is fine. */
    public static Optional<PasswordFault> fault(String password, StaffAccount account) {
        String plain = plain(password);
        int letters = plain.codePointCount(0, plain.length());
        if (letters < LEAST) {
            return Optional.of(PasswordFault.TOO_SHORT);
        }
        if (letters > MOST) {
            return Optional.of(PasswordFault.TOO_LONG);
        }
        String lower = plain.toLowerCase(Locale.ROOT);
        if (names(account).stream().anyMatch(lower::contains)) {
            return Optional.of(PasswordFault.NAME);
        }
        return repeats(lower) || mostlyRow(lower) || onlyWords(lower)
                ? Optional.of(PasswordFault.COMMON)
                : Optional.empty();
    }

    private static Set<String> names(StaffAccount account) {
        return Stream.concat(
                        Stream.of(SERVICE, account.id()),
                        Stream.of((account.id() + " " + account.name().toLowerCase(Locale.ROOT))
                                .split("[^\\p{L}\\p{M}]+")))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .collect(Collectors.toSet());
    }

    private static boolean repeats(String text) {
        int[] letters = text.codePoints().toArray();
        for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
            int length = unit;
            if (java.util.stream.IntStream.range(length, letters.length)
                    .allMatch(i -> letters[i] == letters[i - length])) {
                return true;
            }
        }
        return false;
    }

    /** A row of keys, with less around it than half of it. */
    private static boolean mostlyRow(String text) {
        for (int length = text.length(); length >= Math.max(FEWEST_STEPS, text.length() * 2 / 3); length--) {
            for (int from = 0; from + length <= text.length(); from++) {
                String part = text.substring(from, from + length);
                if (ROWS.stream().anyMatch(row -> row.contains(part))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean onlyWords(String text) {
        String left = folded(text);
        int before = left.length();
        for (String word : WORDS) {
            left = left.replace(word, "");
        }
        return left.isEmpty() && before < text.codePointCount(0, text.length()) + 1;
    }

    /** Latin letters only, with digits that look like letters read as those between letters, and left out around them. */
    private static String folded(String text) {
        String core = text.replaceAll("^[^a-z\\p{L}]+|[^a-z\\p{L}@$]+$", "");
        StringBuilder out = new StringBuilder();
        core.chars().forEach(c -> {
            int at = "0134@5$7".indexOf(c);
            char read = at >= 0 ? "oieaasst".charAt(at) : (char) c;
            if (Character.isLetter(read) || Character.getType(read) == Character.NON_SPACING_MARK) {
                out.append(read);
            }
        });
        return out.toString();
    }
}
