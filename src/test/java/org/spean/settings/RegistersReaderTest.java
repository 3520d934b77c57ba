package org.spean.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.model.Mode;
import org.spean.model.Problem;
import org.spean.settings.RegisterSettings.ListDate;

class RegistersReaderTest {
    @TempDir
    private Path folder;

    @Test
    void anAddressAndASourceAreEnough() throws IOException {
        assertThat(read("registers:\n  - url: https://example.org/a.csv?id=3\n    source: Ministry of Labour\n"))
                .isEqualTo(new SettingsResult.Valid(withRegister(new RegisterSettings(
                        URI.create("https://example.org/a.csv?id=3"),
                        "Ministry of Labour",
                        Duration.ofHours(24),
                        60,
                        ListDate.LAST_MODIFIED,
                        false))));
    }

    @Test
    void everythingCanBeSet() throws IOException {
        SettingsResult.Valid valid = (SettingsResult.Valid) read("""
                registers:
                  - url: http://127.0.0.1:8000/a.xlsx
                    source: X
                    everyHours: 6
                    maxAgeDays: 30
                    date: fetched
                    auto: true
                """);
        assertThat(valid.settings().registers())
                .containsExactly(new RegisterSettings(
                        URI.create("http://127.0.0.1:8000/a.xlsx"),
                        "X",
                        Duration.ofHours(6),
                        30,
                        ListDate.FETCHED,
                        true));
    }

    @Test
    void allProblemsAreNamedAtOnceWithTheirPlace() throws IOException {
        List<Problem> problems = problems("""
                registers:
                  - url: http://example.org/a.csv
                    everyHours: 200
                    maxAgeDays: 0
                    date: today
                    auto: maybe
                    colour: red
                """);
        assertThat(problems).extracting(Problem::line).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 0);
        assertThat(problems).anySatisfy(problem -> assertThat(problem.what()).startsWith("registers[0].source: "));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.todo()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/a.csv",
                "example.org/a.csv",
                "https://user:hush@example.org/a.csv",
                "https://example.org/a.csv#x",
                "http://10.0.0.1/a.csv",
                "file:///etc/passwd"
            })
    void anAddressThatIsNotSafeIsRefused(String url) throws IOException {
        assertThat(problems("registers:\n  - url: " + url + "\n    source: X\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.toString()).doesNotContain("hush");
                });
    }

    @Test
    void plainHttpOnThisMachineIsForDemoOnly() {
        List<Problem> problems = new ArrayList<>();
        Map<String, Raw> values = Map.of(
                "registers.0.url", new Raw(List.of("http://127.0.0.1/a.csv"), "f", 2),
                "registers.0.source", new Raw(List.of("X"), "f", 3));
        assertThat(new RegistersReader(new Lookup(Map.of(), "f", values, problems), Mode.LIVE, values).read())
                .isEmpty();
        assertThat(problems).singleElement().asString().contains("f:2: error: Anybody on the way");
    }

    @Test
    void severalListsOrOneThatIsNoListAreRefused() throws IOException {
        String one = "  - url: https://example.org/a.csv\n    source: X\n";
        assertThat(problems("registers:\n" + one + one))
                .singleElement()
                .asString()
                .contains("Keep one entry.");
        assertThat(problems("registers:\n  url: https://example.org/a.csv\n"))
                .singleElement()
                .asString()
                .contains(":2: error: 'registers' must be a list.");
        assertThat(problems("registers:\n  -\n")).singleElement().asString().contains("is empty");
        assertThat(problems("registers: [x]\n")).isNotEmpty();
    }

    private Settings withRegister(RegisterSettings register) {
        Settings plain = ((SettingsResult.Valid) SettingsReader.read(Map.of(), Optional.empty())).settings();
        return new Settings(
                plain.mode(),
                plain.http(),
                plain.storage(),
                plain.content(),
                plain.redis(),
                plain.gateways(),
                plain.ownSenders(),
                plain.speech(),
                List.of(register),
                plain.calls(),
                plain.broadcast(),
                plain.logFormat());
    }

    private List<Problem> problems(String text) throws IOException {
        return ((SettingsResult.Invalid) read(text)).problems();
    }

    private SettingsResult read(String text) throws IOException {
        return SettingsReader.read(Map.of(), Optional.of(Files.writeString(folder.resolve("spean.yaml"), text)));
    }
}
