package org.spean.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "12345", "1234567", "12345a", "១២៣៤៥៦", "123456", "654321", "000000", "777777", "890123", "121212",
                "123123"
            })
    void aPinThatAThiefTriesFirstIsRefused(String pin) {
        assertThat(Pins.fault(pin)).isPresent();
    }

    @Test
    void freshPinsAreSixDigitsAndNeverTrivial() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            assertThat(Pins.fault(Pins.fresh(random))).isEmpty();
        }
    }

    @Test
    void onlyTheSamePinFitsItsHash() {
        String hash = PinHash.of("480215", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        assertThat(hash).startsWith("argon2id$19456$2$1$").doesNotContain("480215");
        assertThat(PinHash.fits("480215", hash)).isTrue();
        assertThat(PinHash.fits("480216", hash)).isFalse();
        assertThat(PinHash.fits("480215", "")).isFalse();
        assertThat(PinHash.fits("", "")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ចាន់", "99", "!!!"})
    void aNameWithoutALatinLetterToBeginWithGivesNoId(String name) {
        assertThat(StaffAccount.idOf(name)).isEmpty();
    }

    @Test
    void anIdIsTheNameInPlainLetters() {
        assertThat(StaffAccount.idOf("  Sok  Dara ")).contains("sok-dara");
        assertThat(StaffAccount.idOf("Élodie-2")).contains("elodie-2");
        assertThat(StaffAccount.idOf("sok-dara")).contains("sok-dara");
    }
}
