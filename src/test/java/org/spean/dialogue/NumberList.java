package org.spean.dialogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.spean.dialogue.KnownNumbers.Kind;
import org.spean.dialogue.KnownNumbers.Known;
import org.spean.dialogue.KnownNumbers.Listed;
import org.spean.model.PhoneNumber;

/** Sample numbers, one of each kind of answer: what staff listed and what others told. */
final class NumberList {
    static final KnownNumbers KNOWN = new KnownNumbers(Map.of(
            number("+85512000021"),
            new Known(4, Optional.empty()),
            number("+85512000022"),
            new Known(2, Optional.empty()),
            number("+85512000023"),
            listed(Kind.WARNING, "for staff only", "Labour Ministry", "2026-10-01"),
            number("+85512000024"),
            listed(Kind.OFFICIAL, "MRC Poipet", "visit", "2026-10-01"),
            number("+85512000025"),
            listed(Kind.OFFICIAL, "MRC Poipet", "visit", "2025-10-01")));

    private NumberList() {}

    private static Known listed(Kind kind, String note, String source, String date) {
        return new Known(0, Optional.of(new Listed(kind, note, source, LocalDate.parse(date))));
    }

    private static PhoneNumber number(String e164) {
        return PhoneNumber.ofE164(e164).orElseThrow();
    }
}
