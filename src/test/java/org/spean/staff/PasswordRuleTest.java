package org.spean.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.model.Language;

class PasswordRuleTest {
    private static final StaffAccount DARA = new StaffAccount(
            "sok-dara", "Sok Dara", Set.of(Role.IT), List.of(Language.KM), Optional.empty(), "", false, Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rice fields in rain",
                "correct horse battery staple",
                "kd83-nf92-pq71",
                "  leading space",
                "thirteen4eggs",
                "ផ្លូវទៅស្រុកកំណើត",
                "密码密钥暗号口令钥匙锁头门户",
                "Mot de passe à moi",
                "my love is a buffalo",
                "1987-was-a-wet-year",
            })
    void aLongPasswordOfAnyKindIsFine(String password) {
        assertThat(PasswordRule.fault(password, DARA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "ខ្មែរ", "           "})
    void fewerThanTwelveLettersAreTooShort(String password) {
        assertThat(PasswordRule.fault(password, DARA)).contains(PasswordFault.TOO_SHORT);
    }

    @Test
    void so128LettersAreFineAndOneMoreIsNot() {
        String long128 = "many different words make a long password ".repeat(4).substring(0, 128);
        assertThat(PasswordRule.fault(long128, DARA)).isEmpty();
        assertThat(PasswordRule.fault(long128 + "!", DARA)).contains(PasswordFault.TOO_LONG);
        assertThat(PasswordRule.fault("\uD83D\uDC18\uD83D\uDC04".repeat(3) + "buffaloes", DARA))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password1234",
                "P@ssw0rd2026!",
                "passwordpassword",
                "iloveyou1234",
                "Welcome2Cambodia!",
                "phnompenh2026",
                "administrator",
                "qwertyuiop12",
                "1qaz2wsx3edc",
                "123456789012",
                "0987654321098",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "121212121212",
                "abcdabcdabcd",
                "changeme!!!!!!",
                "Test-Test-Test-1",
                "princess123456",
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(PasswordRule.fault(password, DARA)).contains(PasswordFault.COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sok-dara-forever", "DARA likes mangoes", "spean is the bridge", "a bridge is a SPEAN"})
    void theNameOfThePersonOrTheServiceIsRefused(String password) {
        assertThat(PasswordRule.fault(password, DARA)).contains(PasswordFault.NAME);
    }
}
