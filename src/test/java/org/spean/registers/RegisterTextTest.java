package org.spean.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.content.Fact;
import org.spean.model.Country;
import org.spean.text.Khmer;

class RegisterTextTest {
    @Property(tries = 300)
    void whatIsWrittenIsReadAgain(@ForAll("registers") AgencyRegister register) {
        assertThat(RegisterText.read(RegisterText.write(register))).isEqualTo(register);
    }

    @Provide
    Arbitrary<AgencyRegister> registers() {
        Arbitrary<List<Agency>> lists = agency().list().ofMaxSize(6).map(RegisterTextTest::numbered);
        return Combinators.combine(
                        word(), day(), word(), word(), word().injectNull(0.5), Arbitraries.of(true, false), lists)
                .as((version, date, address, said, note, sample, agencies) ->
                        new AgencyRegister(version, date, new Fact.Source(address, said, note), sample, agencies));
    }

    private static Arbitrary<Agency> agency() {
        Arbitrary<Optional<String>> khmer = Arbitraries.strings()
                .withCharRange('\u1780', '\u17B3')
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(Khmer::canonical)
                .filter(name -> !name.isBlank())
                .optional();
        return Combinators.combine(
                        khmer,
                        word(),
                        word().list().ofMaxSize(3),
                        word().optional(),
                        Arbitraries.of(
                                Agency.Status.LICENSED,
                                Agency.Status.SUSPENDED,
                                Agency.Status.REVOKED,
                                Agency.Status.EXPIRED),
                        day().optional(),
                        Arbitraries.of("TH", "JP", "MY")
                                .map(Country::new)
                                .list()
                                .ofMaxSize(3),
                        Combinators.combine(
                                        word().list().ofMaxSize(2),
                                        branch().list().ofMaxSize(3))
                                .as(Offices::new))
                .as((km, latin, former, acronym, status, until, countries, offices) -> new Agency(
                        1,
                        Optional.empty(),
                        km,
                        Optional.of(latin),
                        former,
                        acronym,
                        status,
                        until,
                        countries,
                        offices.phones(),
                        offices.branches()));
    }

    private record Offices(List<String> phones, List<Agency.Branch> branches) {}

    private static Arbitrary<Agency.Branch> branch() {
        return Combinators.combine(Arbitraries.of("01", "12", "25").optional(), word().optional())
                .as(Agency.Branch::new);
    }

    /** With all that has a meaning in the text, and what is in no table. */
    private static Arbitrary<String> word() {
        return Arbitraries.strings()
                .withChars("aB1\u1780\u200B ,;\"'\\\n\r\tn=")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(word -> !word.isBlank());
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.longs().between(0, 40_000).map(LocalDate::ofEpochDay);
    }

    /** Rows and licence numbers of their own, as a list must have. */
    private static List<Agency> numbered(List<Agency> agencies) {
        List<Agency> numbered = new ArrayList<>();
        for (Agency one : agencies) {
            int row = numbered.size() + 2;
            numbered.add(new Agency(
                    row,
                    row % 3 == 0 ? Optional.empty() : Optional.of("0" + row + "/26"),
                    one.nameKm(),
                    one.nameLatin(),
                    one.formerNames(),
                    one.shortName(),
                    one.status(),
                    one.validUntil(),
                    one.countries(),
                    one.phones(),
                    one.branches()));
        }
        return numbered;
    }

    @Example
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> RegisterText.read("register-0,x\n")).isInstanceOf(IllegalArgumentException.class);
    }
}
