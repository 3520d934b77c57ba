package org.spean.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.content.Fact;

class RegisterChangeTest {
    @Test
    void addedChangedAndRemovedAreTold() {
        RegisterChange change = RegisterChange.between(
                Optional.of(register(
                        false, agency(2, "A", Agency.Status.LICENSED), agency(3, "B", Agency.Status.LICENSED))),
                register(false, agency(2, "B", Agency.Status.REVOKED), agency(3, "C", Agency.Status.LICENSED)));

        assertThat(change.added()).extracting(RegisterChangeTest::name).containsExactly("C");
        assertThat(change.changed()).extracting(RegisterChangeTest::name).containsExactly("B");
        assertThat(change.removed()).extracting(RegisterChangeTest::name).containsExactly("A");
    }

    @Test
    void anotherRowOfTheSameAgencyIsNoChange() {
        assertThat(RegisterChange.between(
                                Optional.of(register(false, agency(2, "A", Agency.Status.LICENSED))),
                                register(false, agency(9, "A", Agency.Status.LICENSED)))
                        .isNothing())
                .isTrue();
    }

    @Test
    void moreThanOneInFiveRemovedIsSuspicious() {
        Agency[] ten = IntStream.range(0, 10)
                .mapToObj(i -> agency(i + 2, "A" + i, Agency.Status.LICENSED))
                .toArray(Agency[]::new);

        assertThat(without(ten, 2).isSuspicious()).isFalse();
        assertThat(without(ten, 3).isSuspicious()).isTrue();
    }

    @Test
    void aSampleCountsAsNoList() {
        RegisterChange change = RegisterChange.between(
                Optional.of(register(true, agency(2, "A", Agency.Status.UNKNOWN))),
                register(false, agency(2, "B", Agency.Status.LICENSED)));

        assertThat(change.isSuspicious()).isFalse();
        assertThat(change.removed()).isEmpty();
    }

    private static RegisterChange without(Agency[] ten, int removed) {
        return RegisterChange.between(
                Optional.of(register(false, ten)), register(false, java.util.Arrays.copyOf(ten, ten.length - removed)));
    }

    private static String name(Agency agency) {
        return agency.name(false);
    }

    private static AgencyRegister register(boolean sample, Agency... agencies) {
        return new AgencyRegister(
                "v", LocalDate.of(2026, 11, 1), new Fact.Source("test", "2026-11-01", null), sample, List.of(agencies));
    }

    private static Agency agency(int row, String name, Agency.Status status) {
        return new Agency(
                row,
                Optional.empty(),
                Optional.empty(),
                Optional.of(name),
                List.of(),
                Optional.empty(),
                status,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
