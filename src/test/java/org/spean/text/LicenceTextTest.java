package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0417/23|''|417 23|041723|false",
                "No. 0417-23|''|417 23|041723|false",
                "លេខ០៤១៧/២៣|''|417 23|041723|false",
                "អាជ្ញាប័ណ្ណលេខ ០៤១៧/២៣|''|417 23|041723|true",
                "๐๔๑๗ ๒๓|''|417 23|041723|false",
                "Lic 417/23|''|417 23|41723|true",
                "KB118/22|kb|118 22|11822|false",
                "000|''|0|000|false",
                "Sok Leap|sokleap|''|''|false"
            })
    void numbersAreReadInAnyDigits(String text, String letters, String groups, String digits, boolean named) {
        assertThat(LicenceText.of(text)).isEqualTo(new LicenceText(letters, groups, digits, named));
    }

    @Property(tries = 1_000)
    void anyTextCanBeTakenApart(@ForAll String text) {
        assertThat(LicenceText.of(text).digits()).containsPattern("^[0-9]*$");
    }
}
