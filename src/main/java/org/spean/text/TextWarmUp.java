package org.spean.text;

/**
 * Uses everything here once, so that ICU's tables and dictionaries (110 ms at first use) are loaded at the start and
 * never on an event loop. Call it from a worker or the main thread before serving.
 */
public final class TextWarmUp {
    private static final String KHMER =
            "ប្រសិនបើអ្នកស្ថិតក្នុងគ្រោះថ្នាក់ សូមទូរស័ព្ទទៅលេខ 117 ឬ 1280 ឥឡូវនេះ ដោយឥតគិតថ្លៃ។";
    private static final String MIXED = "១ lek 1 ช่วย giu\u0301p \uD83D\uDC4D\uD83C\uDFFD \u1780\u17C6\u17BB\u200B";

    private TextWarmUp() {}

    /** Idempotent. Returns a number that depends on every step, so that none can be left out. */
    public static int run() {
        String text = PlainText.forSms(MIXED + KHMER);
        int sum = SafeCut.parts(Khmer.canonical(text)).size()
                + SmsSegments.of(text).count();
        sum += Clusters.boundaries(text).length
                + MatchKey.of(text).length()
                + Script.of(text).name().length();
        sum += Digits.choice("លេខ ១").orElse(0) + Digits.fold(text).length();
        return sum + Skeleton.of("chouy").length() + EditDistance.damerau("chouy", "jouy", 2);
    }
}
