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
                "0417/23|''|''|417 23|041723|false|false",
                "No. 0417-23|''|''|417 23|041723|false|false",
                "លេខ០៤១៧/២៣|''|''|417 23|041723|false|false",
                "អាជ្ញាប័ណ្ណលេខ ០៤១៧/២៣|''|''|417 23|041723|true|false",
                "๐๔๑๗ ๒๓|''|''|417 23|041723|false|false",
                "Lic 417/23|''|''|417 23|41723|true|false",
                "KB118/22|kb|kb|118 22|11822|false|false",
                "000|''|''|0|000|false|false",
                "check 0417/23|check|''|417 23|041723|false|true",
                "licence 0417/23 ok?|ok|''|417 23|041723|true|false",
                "ពិនិត្យ ០៤១៧/២៣|ពិនិត្យ|''|417 23|041723|false|true",
                "ពិនិត្យអាជ្ញាប័ណ្ណលេខ០៤១៧/២៣|ពិនិត្យ|''|417 23|041723|true|true",
                "pinit lek 417|pinit|''|417|417|false|true",
                "Sok Leap|sokleap|sokleap|''|''|false|false"
            })
    void numbersAreReadInAnyDigits(
            String text, String letters, String own, String groups, String digits, boolean named, boolean check) {
        assertThat(LicenceText.of(text)).isEqualTo(new LicenceText(letters, own, groups, digits, named, check));
    }

    @Property(tries = 1_000)
    void anyTextCanBeTakenApart(@ForAll String text) {
        assertThat(LicenceText.of(text).digits()).containsPattern("^[0-9]*$");
    }
}
