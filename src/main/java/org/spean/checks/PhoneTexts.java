package org.spean.checks;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.Set;
import org.spean.model.PhoneNumber;
import org.spean.text.Digits;

/** Texts that are a telephone number and nothing else, as dialled in Cambodia or with a country code. */
final class PhoneTexts {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;
    private static final Set<String> WORDS = Set.of(
            "tel",
            "telephone",
            "phone",
            "call",
            "mobile",
            "hp",
            "number",
            "no",
            "whatsapp",
            "telegram",
            "imo",
            "line",
            "lek",
            "lekh",
            "turosap",
            "toursap",
            "លេខ",
            "ទូរស័ព្ទ",
            "លេខទូរស័ព្ទ",
            "ហៅ",
            "តេ");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /** @param key the match key of {@code text} */
    Optional<PhoneNumber> number(String text, String key) {
        StringBuilder digits = new StringBuilder(LONGEST);
        for (String word : key.split(" ")) {
            if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
                digits.append(word);
            } else if (!WORDS.contains(word)) {
                return Optional.empty();
            }
        }
        if (digits.length() < SHORTEST || digits.length() > LONGEST) {
            return Optional.empty();
        }
        boolean international = Digits.fold(text).matches("[^0-9]*\\+[^+]*");
        String dialled = international ? "+" + digits : digits.toString();
        Optional<PhoneNumber> number = parse(dialled);
        return number.isPresent() || international ? number : parse("+" + digits);
    }

    private Optional<PhoneNumber> parse(String dialled) {
        try {
            var parsed = numbers.parse(dialled, "KH");
            return numbers.isPossibleNumber(parsed)
                    ? PhoneNumber.ofE164(numbers.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
