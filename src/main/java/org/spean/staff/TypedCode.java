package org.spean.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What somebody types to prove that they hold a second factor: six digits of their authenticator app, or one of ten recovery codes
 * on paper.
 */
sealed interface TypedCode {
    /** How many recovery codes there are. */
    int RECOVERY_CODES = 10;

    /** 60 random bits: with five tries in 15 minutes nobody guesses one, and the hash that is kept has a key. */
    int RECOVERY_LETTERS = 12;

    /** Whatever is not a recovery code. */
    record OfApp(String digits) implements TypedCode {}

    record Recovery(String letters) implements TypedCode {
        /** As it is kept. */
        String hash(KeyedHash hash, String account) {
            return hash.hash("recovery", account + "/" + letters);
        }
    }

    /** Digits of any script; spaces and hyphens do not matter; a recovery code has no 0, 1 or 8, so they mean o, l and b. */
    static TypedCode of(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-')
                .limit(2L * RECOVERY_LETTERS)
                .forEach(c -> {
                    if (Character.isDigit(c)) {
                        plain.append(Character.digit(c, 10));
                    } else {
                        plain.appendCodePoint(c);
                    }
                });
        String code = plain.toString();
        return code.length() == RECOVERY_LETTERS
                ? new Recovery(code.toLowerCase(Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l')
                        .replace('8', 'b'))
                : new OfApp(code);
    }

    /** Ten that nobody has had, as they are shown: in groups of four. */
    static List<String> freshRecoveryCodes(Secrets secrets) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String letters = secrets.base32(10).substring(0, RECOVERY_LETTERS).toLowerCase(Locale.ROOT);
            codes.add(letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8));
        }
        return codes;
    }
}
