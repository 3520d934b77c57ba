package org.spean.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgencyRegisterTest {
    @Test
    void oneLicenceNumberInTwoRowsIsRefusedInWhateverDigits() {
        List<Agency> agencies = List.of(agency(1, "0417/23", "One"), agency(2, "០៤១៧-២៣", "Two"));
        assertThat(AgencyRegister.licencesHeldTwice(agencies)).contains(List.of(1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register(false, agencies))
                .withMessageContaining("[1, 2]");
    }

    @Test
    void oneRowTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register(false, List.of(agency(1, "1/1", "One"), agency(1, "2/2", "Two"))));
    }

    @Test
    void onlyASampleLeavesTheStatusOpen() {
        List<Agency> open = List.of(new Agency(
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.of("One"),
                List.of(),
                Optional.empty(),
                Agency.Status.UNKNOWN,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of()));
        assertThat(register(true, open).sample()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> register(false, open));
    }

    @Test
    void anAgencyHasANameAndItsKhmerIsCanonical() {
        assertThatIllegalArgumentException().isThrownBy(() -> named(Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> named(Optional.empty(), Optional.of(" ")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named(Optional.of("\u179F\u17D2\u179A\u17D2\u178F\u17B8"), Optional.empty()));
        assertThat(named(Optional.of("\u179F\u17D2\u178F\u17D2\u179A\u17B8"), Optional.empty())
                        .name(false))
                .isEqualTo("\u179F\u17D2\u178F\u17D2\u179A\u17B8");
    }

    @Test
    void aRowNamesAnAgency() {
        AgencyRegister register = register(false, List.of(agency(7, "1/1", "One")));
        assertThat(register.agency(7).orElseThrow().name(true)).isEqualTo("One");
        assertThat(register.agency(8)).isEmpty();
    }

    private static AgencyRegister register(boolean sample, List<Agency> agencies) {
        return new AgencyRegister(
                "v1", LocalDate.of(2026, 11, 1), new Fact.Source("test", "2026", null), sample, agencies);
    }

    private static Agency agency(int row, String licence, String name) {
        return new Agency(
                row,
                Optional.of(licence),
                Optional.empty(),
                Optional.of(name),
                List.of(),
                Optional.empty(),
                Agency.Status.LICENSED,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new Agency.Branch(Optional.of("12"), Optional.empty())));
    }

    private static Agency named(Optional<String> km, Optional<String> latin) {
        return new Agency(
                1,
                Optional.empty(),
                km,
                latin,
                List.of(),
                Optional.empty(),
                Agency.Status.LICENSED,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
