package org.spean.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random texts for properties. */
final class AnyText {
    private static final char[] KHMER_PIECES =
            ("\u1780\u1784\u178A\u178F\u1794\u1798\u179A\u179F\u17A2\u17A3\u17A4\u17A8\u17B1\u17B2\u1799\u25CC\u17B4\u17B5"
                            + "\u17B6\u17B7\u17B8\u17BA\u17BB\u17BC\u17BD\u17BE\u17BF\u17C1\u17C2\u17C4\u17C5\u17C6\u17C7\u17C9\u17CA\u17CB\u17CC"
                            + "\u17D0\u17D1\u17D2\u17D2\u17D2\u17D3\u17D4\u17D7\u17D8\u17DD\u17E1\u200B\u200C\u200D a.\u0301")
                    .toCharArray();

    private AnyText() {}

    /** Every UTF-16 unit alike: lone surrogates, controls, unassigned letters. */
    static Arbitrary<String> anything() {
        return Arbitraries.strings().ofMaxLength(60);
    }

    /** Heaps of Khmer signs in any order, with joiners and a little Latin between them. */
    static Arbitrary<String> khmerHeaps() {
        return Arbitraries.strings().withChars(KHMER_PIECES).ofMaxLength(24);
    }

    /** What phones send: emoji with joiners, flags, Thai, Vietnamese with loose accents, punctuation, line ends. */
    static Arbitrary<String> phoneTexts() {
        return Arbitraries.of(
                        "a",
                        "B",
                        "7",
                        " ",
                        ".",
                        "\n",
                        "\r",
                        "\uD83D\uDC68",
                        "\u200D",
                        "\uD83D\uDC4D",
                        "\uD83C\uDFFD",
                        "\uD83C\uDDF0",
                        "\uD83C\uDDED",
                        "\uFE0F",
                        "\u20E3",
                        "\u0E01",
                        "\u0E47",
                        "\u0E33",
                        "\u1EB9",
                        "\u0302",
                        "\u0301",
                        "\u0323",
                        "e",
                        "\uD800",
                        "\uDC00",
                        "\uFF11",
                        "\uFF21",
                        "\u212A",
                        "\u0130",
                        "\u1100",
                        "\u1161",
                        "\u11A8",
                        "\uAC00",
                        "\u200B",
                        "\u2028",
                        "\u202E",
                        "\u0000",
                        "\uFFFF",
                        "\u1780\u17D2",
                        "\u179A",
                        "\u17B6")
                .list()
                .ofMaxSize(40)
                .map(list -> String.join("", list));
    }

    static Arbitrary<String> all() {
        return Arbitraries.oneOf(anything(), khmerHeaps(), phoneTexts());
    }
}
