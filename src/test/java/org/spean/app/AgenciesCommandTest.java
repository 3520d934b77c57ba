package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code agencies …} without a server beside it: it starts the store for the moment. */
class AgenciesCommandTest {
    private static final String HEADER = "licence_number,name_latin,status\n";

    @TempDir
    private Path temporary;

    private Commands commands;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writeTheSettings() {
        commands = Commands.of(temporary, temporary.resolve("data"));
    }

    @Test
    void aListComesInIsSeenAndGoesBackOneStep() throws IOException {
        Path first = list(HEADER + "1,Alpha Manpower,licensed\n2,Beta Supply,suspended\n");
        assertThat(take(first)).isEqualTo(Main.REFUSED);
        assertThat(err).contains("added: 2", "Alpha Manpower", "repeat with --yes");
        assertThat(run("agencies", "show")).isZero();
        assertThat(out).contains("live: no list");

        assertThat(take(first, "--yes")).isZero();
        assertThat(out).startsWith("live ");
        assertThat(take(first, "--yes")).isZero();
        assertThat(out).startsWith("unchanged ");

        assertThat(take(list(HEADER + "1,Alpha Manpower,revoked\n2,Beta Supply,suspended\n"), "--yes"))
                .isZero();
        assertThat(err).contains("added: 0", "changed: 1", "removed: 0");

        assertThat(run("agencies", "roll-back")).isZero();
        assertThat(run("agencies", "show")).isZero();
        assertThat(out).contains("live: ", "2 agencies, from Ministry of Labour", "before: ");
    }

    @Test
    void aListThatLosesAFifthNeedsASecondYes() throws IOException {
        assertThat(take(list(rows(10)), "--yes")).isZero();

        assertThat(take(list(rows(7)), "--yes")).isEqualTo(Main.REFUSED);
        assertThat(err).contains("More than 20 % of the agencies would be gone: 3 of 10");
        assertThat(run("agencies", "show")).isZero();
        assertThat(out).contains("10 agencies");
        assertThat(take(list(rows(7)), "--yes-really")).isZero();
    }

    @Test
    void aListWithABadRowChangesNothing() throws IOException {
        assertThat(take(list(rows(3)), "--yes")).isZero();

        assertThat(take(list(HEADER + "1,Alpha,licensed\n2,,licensed\n1,Gamma,licensed\n"), "--yes-really"))
                .isEqualTo(Main.REFUSED);
        assertThat(err)
                .contains("list.csv:3: error: There is no name.", "list.csv:4: error: Row 2 has the same license");
        assertThat(run("agencies", "show")).isZero();
        assertThat(out).contains("3 agencies");
    }

    @Test
    void aWrongDayOrAMissingFileIsOneLine() {
        Path nowhere = temporary.resolve("nowhere.csv");
        assertThat(take(nowhere, "--yes")).isEqualTo(Main.REFUSED);
        assertThat(err).contains("The file cannot be read.");
        assertThat(run("agencies", "import", nowhere.toString(), "--source", "x", "--date", "2999-01-01", "--yes"))
                .isEqualTo(Main.REFUSED);
        assertThat(run("agencies", "import", commands.settings().toString(), "--source", "x", "--date", "yesterday"))
                .isEqualTo(Main.REFUSED);
        assertThat(err).contains("--date is no day.");
    }

    private static String rows(int count) {
        return HEADER
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> i + ",Agency " + i + ",licensed\n")
                        .collect(Collectors.joining());
    }

    private Path list(String text) throws IOException {
        return Files.writeString(temporary.resolve("list.csv"), text);
    }

    private int take(Path file, String... more) {
        String[] arguments = new String[7 + more.length];
        System.arraycopy(
                new String[] {
                    "agencies", "import", file.toString(), "--source", "Ministry of Labour", "--date", "2026-11-01"
                },
                0,
                arguments,
                0,
                7);
        System.arraycopy(more, 0, arguments, 7, more.length);
        return run(arguments);
    }

    private int run(String... arguments) {
        Commands.Ran ran = commands.run(arguments);
        out = ran.out();
        err = ran.err();
        return ran.exit();
    }
}
