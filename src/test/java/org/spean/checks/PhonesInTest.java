package org.spean.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.model.Country;

/** Telephone numbers in texts, and what only looks like one. */
class PhonesInTest {
    private static final PhonesIn PHONES = new PhonesIn(
            List.of(new Country("KH"), new Country("TH"), new Country("VN"), new Country("MY")),
            Set.of("1297", "117", "15770071", "1800010181"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "012 000 011|+85512000011",
                "is 012-000-011 ok|+85512000011",
                "+855 12 000 011|+85512000011",
                "0085512000011|+85512000011",
                "85512000011|+85512000011",
                "(012) 000 011|+85512000011",
                "លេខ ០១២ ០០០ ០១១ នេះជារបស់អ្នកណា?|+85512000011",
                "០១២០០០០១១|+85512000011",
                "๐๑๒๐๐๐๐๑๑|+85512000011",
                "pay 300 012000011 telegram|+85512000011",
                "800$ call 012000011|+85512000011",
                "lek 0972000011 lok luy knhom|+855972000011",
                "0812345678|+66812345678",
                "+66 81 234 5678|+66812345678",
            })
    void aNumberIsFoundHoweverItIsWritten(String text, String number) {
        assertThat(PHONES.in(text, Optional.of(Country.CAMBODIA)))
                .extracting(found -> found.phone().orElseThrow().e164())
                .containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "០",
                "12",
                "99",
                "1000000 riel",
                "1.000.000",
                "012.500.000 riel",
                "012500000៛",
                "$012500000",
                "500000 baht",
                "2026-11-25",
                "01/02/2026",
                "01-02-2026",
                "ID 010123456",
                "id card no 010123456",
                "អត្តសញ្ញាណប័ណ្ណ លេខ ០១០១២៣៤៥៦",
                "passport 012345678",
                "aba 012345678",
                "គណនី 012345678",
                "123456789",
                "8001234",
                "00000000000",
                "0123456789012345678901234567890",
                "pay 1297 dollar",
                "I paid 1297 there and 117 here",
                "08:30-16:30",
            })
    void whatOnlyLooksLikeANumberIsNone(String text) {
        assertThat(PHONES.in(text, Optional.of(Country.CAMBODIA))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1297", "1297?", "១២៩៧", "is 1297 the ministry", "លេខ 1297", "call 1297 ok"})
    void aShortNumberOfTheDirectoryIsFoundWhereItIsMeantAsANumber(String text) {
        assertThat(PHONES.in(text, Optional.of(Country.CAMBODIA)))
                .extracting(PhonesIn.Found::digits)
                .containsExactly("1297");
    }

    @ParameterizedTest
    @CsvSource({"1577-0071,15770071", "1-800-010-181,1800010181"})
    void aNumberOfTheDirectoryWithoutAnInternationalFormIsFound(String text, String digits) {
        assertThat(PHONES.in(text, Optional.empty()))
                .extracting(PhonesIn.Found::digits)
                .containsExactly(digits);
    }

    @ParameterizedTest
    @CsvSource({"KH,+85512000011", "VN,+85512000011"})
    void aNumberOfHomeStaysOneWhereverTheSenderIs(String country, String number) {
        assertThat(PHONES.in("012 000 011", Optional.of(new Country(country))))
                .extracting(found -> found.phone().orElseThrow().e164())
                .containsExactly(number);
    }

    @org.junit.jupiter.api.Test
    void aTextOfNothingButDigitsIsLookedAtOnlySoFar() {
        assertThat(PHONES.in("5 ".repeat(40) + "012 000 011", Optional.empty())).hasSize(1);
        assertThat(PHONES.in("5 ".repeat(790) + "012 000 011", Optional.empty()))
                .isEmpty();
        assertThat(PHONES.in("5, ".repeat(500) + "012 000 011", Optional.empty()))
                .isEmpty();
    }

    @org.junit.jupiter.api.Test
    void moreThanThreeNumbersAreCutAndEachCountsOnce() {
        assertThat(PHONES.in("012000011, 012000011, 012000012, 012000013, 012000014", Optional.empty()))
                .hasSize(3);
    }

    @Property(tries = 300)
    void noTextBreaksIt(@ForAll String text) {
        assertThat(PHONES.in(text, Optional.empty())).hasSizeLessThanOrEqualTo(3);
    }
}
