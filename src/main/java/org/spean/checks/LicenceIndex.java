package org.spean.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spean.content.Agency;
import org.spean.text.LicenceText;

/** Licence numbers of a register, as people type them ({@link LicenceText}). */
final class LicenceIndex {
    /** A number inside a longer text must have so many digits to be taken for a licence. */
    private static final int DIGITS_AMONG_WORDS = 4;

    /** So many digits alone are an answer to a menu. */
    static final int MENU_DIGITS = 2;

    private final Map<String, List<Agency>> whole = new HashMap<>();
    private final Map<String, List<Agency>> digits = new HashMap<>();
    private final Map<String, List<Agency>> first = new HashMap<>();

    LicenceIndex(List<Agency> agencies) {
        for (Agency agency : agencies) {
            agency.licence().map(LicenceText::of).ifPresent(licence -> {
                add(whole, licence.letters() + " " + licence.groups(), agency);
                add(digits, licence.groups(), agency);
                add(first, licence.digits(), agency);
                if (!licence.firstGroup().equals(licence.digits())) {
                    add(first, licence.firstGroup(), agency);
                }
            });
        }
    }

    Licences find(String key) {
        LicenceText asked = LicenceText.of(key);
        if (asked.digits().isEmpty()) {
            return new Licences(List.of(), List.of(), "", asked.named(), false);
        }
        List<Agency> exact = asked.letters().isEmpty()
                ? digits.getOrDefault(asked.groups(), List.of())
                : whole.getOrDefault(asked.letters() + " " + asked.groups(), List.of());
        // The words of a question around a number do not count; but "is 2023 ok?" may be about anything.
        boolean question = exact.isEmpty() && asked.own().isEmpty() && (asked.isAsked() || asked.isGrouped());
        boolean onlyDigits = asked.letters().isEmpty() || question;
        if (question) {
            exact = digits.getOrDefault(asked.groups(), List.of());
        }
        List<Agency> near = List.of();
        boolean oneGroup = !asked.isGrouped();
        if (onlyDigits) {
            near = Stream.of(asked.digits(), asked.firstGroup())
                    .filter(part -> oneGroup && (asked.named() || asked.digits().length() > MENU_DIGITS))
                    .flatMap(part -> first.getOrDefault(part, List.of()).stream())
                    .distinct()
                    .toList();
        } else if (asked.digits().length() >= DIGITS_AMONG_WORDS) {
            near = digits.getOrDefault(asked.groups(), List.of());
        }
        return new Licences(exact, near, asked.digits(), asked.named(), onlyDigits);
    }

    private static void add(Map<String, List<Agency>> index, String key, Agency agency) {
        index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(agency);
    }
}
