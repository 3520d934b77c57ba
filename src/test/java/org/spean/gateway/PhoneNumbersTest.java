package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.gateway.Sender.Kind;
import org.spean.model.PhoneNumber;

class PhoneNumbersTest {
    private final PhoneNumbers numbers = new PhoneNumbers(Set.of("1294", "SPEAN", "+855 12 000 099"));

    @Test
    void everyWayToWriteACambodianNumberIsTheSameNumber() {
        for (String written : List.of(
                "+85512000001",
                "85512000001",
                "0085512000001",
                "012000001",
                "012 000 001",
                "(012) 000-001",
                "+855 012 000 001",
                "+855\u00A012\u00A0000001")) {
            assertThat(number(written)).as("a way to write it").isEqualTo("+85512000001");
        }
    }

    @Test
    void numbersAbroadKeepTheirCountry() {
        assertThat(number("+66812345678")).isEqualTo("+66812345678");
        assertThat(number("0066812345678")).isEqualTo("+66812345678");
        assertThat(number("66812345678")).isEqualTo("+66812345678");
        assertThat(number("+821012345678")).isEqualTo("+821012345678");
    }

    @Test
    void aNumberOfTheGatewayIsAPerson() {
        assertThat(numbers.sender("+85512000001"))
                .isEqualTo(new Sender.Person(PhoneNumber.ofE164("+85512000001").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "1294, OWN",
        "spean, OWN",
        "+85512000099, OWN",
        "012 000 099, OWN",
        "384387, SHORT_CODE",
        "+1293, SHORT_CODE",
        "ACLEDA, LETTERS",
        "Bank 123, LETTERS",
        "ធនាគារ, LETTERS",
        "anonymous, ANONYMOUS",
        "Anonymous, ANONYMOUS",
        "+266696687, ANONYMOUS",
        "'', ANONYMOUS",
        "'  ', ANONYMOUS",
        "whatsapp:+85512000001, OTHER_CHANNEL",
        "client:somebody, OTHER_CHANNEL",
        "sip:somebody@example.org, SIP",
        "somebody@example.org, SIP",
        "+, UNREADABLE",
        "???, UNREADABLE",
        "+85512, SHORT_CODE",
        "+999999999999999999, UNREADABLE",
        "0000000, UNREADABLE"
    })
    void whoGetsNoAnswer(String from, Kind kind) {
        assertThat(numbers.sender(from)).isEqualTo(new Sender.NoReply(kind));
    }

    @Property(tries = 500)
    void whateverComesIsOneOfTheKinds(@ForAll String from) {
        assertThat(numbers.sender(from)).isNotNull();
    }

    private String number(String written) {
        return numbers.number(written).map(PhoneNumber::e164).orElse("none");
    }
}
