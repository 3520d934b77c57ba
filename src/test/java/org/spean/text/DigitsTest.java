package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                " 1 ",
                "1.",
                "(1)",
                "#1",
                "១",
                "១។",
                "លេខ ១",
                "លេខ១",
                "lek 1",
                "Lekh 1",
                "no 1",
                "No. 1",
                "no1",
                "1 1",
                "១\u200B",
                "\u200B១",
                "๑",
                "໑",
                "၁",
                "１",
                "1️⃣",
                "មួយ",
                "muoy",
                "MOUY!",
                "លេខ មួយ",
                "lek muoy",
                "01",
                "1)",
                "one",
                "1\n",
                "*1"
            })
    void allOfTheseChooseOne(String text) {
        assertThat(Digits.choice(text)).as(text).isEqualTo(OptionalInt.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "#",
                "*",
                "1 2",
                "1.5",
                "117",
                "1280",
                "លេខ",
                "lek",
                "no",
                "help",
                "1a",
                "៰",
                "two three"
            })
    void noneOfTheseIsAChoice(String text) {
        assertThat(Digits.choice(text)).as(text).isEmpty();
    }

    @Test
    void everyNumberWordOfTheListIsRead() {
        var rows = TextFiles.rows("number-words.tsv");
        assertThat(rows).hasSize(56);
        for (String[] row : rows) {
            assertThat(Digits.choice(row[1])).as(row[1]).isEqualTo(OptionalInt.of(Integer.parseInt(row[0])));
        }
    }

    @Test
    void foldChangesDigitsOnly() {
        assertThat(Digits.fold("ទូរស័ព្ទ ១២៨០, ๑๗, Ａ１ ៰")).isEqualTo("ទូរស័ព្ទ 1280, 17, Ａ1 ៰");
        assertThat(Digits.fold("1280")).isEqualTo("1280");
    }

    @Test
    void numbersAreReadWithSpacesAndDots() {
        assertThat(Digits.asNumber(" ១ ២៨០ ")).isEqualTo(OptionalLong.of(1280));
        assertThat(Digits.asNumber("1.500.000")).isEqualTo(OptionalLong.of(1_500_000));
        assertThat(Digits.asNumber("12a")).isEmpty();
        assertThat(Digits.asNumber("1".repeat(19))).isEmpty();
    }

    @Property
    void anyTextIsReadWithoutFailing(@ForAll("texts") String text) {
        assertThat(Digits.choice(text).orElse(0)).isBetween(0, 99);
        assertThat(Digits.fold(Digits.fold(text))).isEqualTo(Digits.fold(text)).hasSizeLessThanOrEqualTo(text.length());
        assertThat(Digits.asNumber(text).orElse(0)).isNotNegative();
        assertThat(Script.of(text)).isNotNull();
    }

    @Test
    void theScriptIsTheStrongestOne() {
        assertThat(Script.of("help ជួយ")).isEqualTo(Script.KHMER);
        assertThat(Script.of("១")).isEqualTo(Script.KHMER);
        assertThat(Script.of("OK ครับ")).isEqualTo(Script.THAI);
        assertThat(Script.of("giúp 1")).isEqualTo(Script.LATIN);
        assertThat(Script.of("你好")).isEqualTo(Script.OTHER);
        assertThat(Script.of("1 2 😀 ฿")).isEqualTo(Script.NONE);
        assertThat(Script.of("")).isEqualTo(Script.NONE);
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyText.all();
    }
}
