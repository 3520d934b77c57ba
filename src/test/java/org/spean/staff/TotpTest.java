package org.spean.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The ASCII text 12345678901234567890 of RFC 6238, appendix B. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void theCodesAreThoseOfTheStandard(long seconds, String code) {
        Instant at = Instant.ofEpochSecond(seconds);
        assertThat(Totp.code(SECRET, Totp.step(at))).isEqualTo(code);
        assertThat(Totp.fits(SECRET, code, at)).hasValue(Totp.step(at));
        assertThat(Totp.fits(SECRET, code, at.plusSeconds(30))).hasValue(Totp.step(at));
        assertThat(Totp.fits(SECRET, code, at.minusSeconds(30))).hasValue(Totp.step(at));
        assertThat(Totp.fits(SECRET, code, at.plusSeconds(60))).isEmpty();
        assertThat(Totp.fits(SECRET, code, at.minusSeconds(60))).isEmpty();
    }

    @Test
    void nothingElseIsACode() {
        Instant at = Instant.ofEpochSecond(59);
        assertThat(Totp.fits(SECRET, "", at)).isEmpty();
        assertThat(Totp.fits(SECRET, "287082 ", at)).isEmpty();
        assertThat(Totp.fits(SECRET, "94287082", at)).isEmpty();
    }
}
