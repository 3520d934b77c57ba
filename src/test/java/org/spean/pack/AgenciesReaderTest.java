package org.spean.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.dialogue.RealPack;
import org.spean.model.Problem;

class AgenciesReaderTest {
    @Test
    void theEightHistoricNamesAreASampleWithoutInventedNumbers() {
        AgencyRegister sample = RealPack.PACK.sampleAgencies().orElseThrow();
        assertThat(sample.sample()).isTrue();
        assertThat(sample.date()).isEqualTo(LocalDate.of(2017, 5, 29));
        assertThat(sample.agencies())
                .extracting(agency -> agency.name(false))
                .containsExactly(
                        "Philimore Cambodia",
                        "Ung Rithy Group",
                        "Top Manpower",
                        "Sok Leap Metrey",
                        "Phnom Penh Labour Supply",
                        "Anny Rita Best Manpower",
                        "KCTC Manpower Supply",
                        "Procast Cambodia");
        assertThat(sample.agencies()).allSatisfy(agency -> {
            assertThat(agency.licence()).isEmpty();
            assertThat(agency.phones()).isEmpty();
            assertThat(agency.status()).isEqualTo(Agency.Status.UNKNOWN);
        });
    }

    @Test
    void aPackMayDoWithoutASample() {
        assertThat(TestPack.load().sampleAgencies()).isEmpty();
    }

    @Test
    void everySlipIsToldWithItsLine(@TempDir Path folder) throws IOException {
        TestPack.copyTo(folder);
        Files.writeString(folder.resolve("agencies-sample.yaml"), """
                version: x
                date: yesterday
                source: {address: a, date: b}
                agencies:
                  - name-latin: One
                    licence: 12/24
                    status: fine
                    sources: [{address: a, date: b}]
                  - status: unknown
                    licence: 12-24
                """);
        assertThat(PackReader.read(folder, ReadRules.standard()).problems())
                .filteredOn(problem -> problem.file().endsWith("agencies-sample.yaml"))
                .extracting(Problem::line, Problem::what)
                .contains(
                        tuple(2, "`date` is not a day."),
                        tuple(4, "Two agencies have one licence number: entries [1, 2]."),
                        tuple(7, "`status` cannot be `fine`."),
                        tuple(9, "An agency lacks `name-latin`."),
                        tuple(9, "The agency  has no source."));
    }
}
