package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.app.support.Phone;

/** Reported and listed numbers from outside: signed texts, the command line, a real Redis (issue 4, item 5). */
class KnownNumbersTest {
    private static final Duration REFRESHED = Duration.ofSeconds(25);

    @TempDir
    private Path temporary;

    private final RunningSpean spean = RunningSpean.shared();
    private Commands commands;
    private String out = "";
    private String err = "";

    @BeforeEach
    void writeTheSettingsOfTheRunningServer() {
        commands = Commands.of(temporary, spean.dataDir());
    }

    @Test
    void whatThreePeopleReportedIsToldUntilStaffRemoveItAndErasingTakesAVoteBack() {
        report(spean.newPhone(), "012 000 061");
        Phone twice = spean.newPhone();
        report(twice, "+85512000061");
        report(twice, "012000061");
        assertThat(run("numbers", "list")).isZero();
        assertThat(out).contains("+85512000061\t2\t-\t-\t-\t-\t");
        Phone asks = spean.newPhone();
        asks.text("suosdey 1");
        assertThat(asks.text("012000061").all()).doesNotContain("បានប្រាប់យើង");

        Phone third = spean.newPhone();
        report(third, "០១២ ០០០ ០៦១");
        await().atMost(REFRESHED)
                .untilAsserted(() ->
                        assertThat(spean.newPhone().text("លេខ 012000061").all()).contains("3 នាក់ បានប្រាប់យើង"));

        third.text("លុបទិន្នន័យ");
        third.text("1");
        assertThat(run("numbers", "list")).isZero();
        assertThat(out).contains("+85512000061\t2\t");

        assertThat(run("numbers", "remove", "012 000 061")).isZero();
        assertThat(run("numbers", "list")).isZero();
        assertThat(out).doesNotContain("+85512000061");
        await().atMost(REFRESHED)
                .untilAsserted(() ->
                        assertThat(spean.newPhone().text("លេខ 012000061").all()).contains("មិនមែនជាលេខជំនួយ"));
    }

    @Test
    void nobodyReadsANumberOutOfTheStore() {
        report(spean.newPhone(), "012 000 062");
        assertThat(spean.redis().values().toString() + spean.redis().keys()).doesNotContain("12000062");
    }

    @Test
    void aListIsToldWithItsSourceAndTakenOffAgain() throws IOException {
        Path list = file("\uFEFFkind;phone;date;source;note\n"
                + "Warning; ០១២ ០០០ ០៦៣ ;2026-10-01;Ministry;seen in Poipet\n"
                + "official;+66812345678;2026-10-02;visit;MRC Poipet\n\n");
        assertThat(run("numbers", "import", list.toString())).as(err).isZero();
        assertThat(out).isEqualTo("2 numbers on the list\n");
        await().atMost(REFRESHED)
                .untilAsserted(
                        () -> assertThat(spean.newPhone().text("លេខ 012000063").all())
                                .contains("មានការព្រមាន", "Ministry, 2026-10-01")
                                .doesNotContain("Poipet"));
        assertThat(run("numbers", "remove", "+85512000063")).isZero();
        assertThat(run("numbers", "remove", "+66812345678")).isZero();
        assertThat(run("numbers", "list")).isZero();
        assertThat(out).doesNotContain("12000063", "812345678");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone,kind,note,source\\n|1: error: The column `date` is missing.",
                "phone,kind,note,source,date\\n|1: error: The list is empty.",
                "phone,kind,note,source,date\\nabc,warning,,M,2026-10-01|2: error: `phone` is not one telephone number.",
                "phone,kind,note,source,date\\n1297,warning,,M,2026-10-01|2: error: `phone` is not one telephone number.",
                "phone,kind,note,source,date\\n012000064,scam,,M,2026-10-01|2: error: `kind` is neither warning nor official.",
                "phone,kind,note,source,date\\n012000064,official,,M,2026-10-01|2: error: `note` is empty",
                "phone,kind,note,source,date\\n012000064,warning,,,2026-10-01|2: error: `source` is empty",
                "phone,kind,note,source,date\\n012000064,warning,,M,1.10.2026|2: error: `date` is not a day.",
                "phone,kind,note,source,date\\n012000064,warning,,M,2199-10-01|2: error: `date` is in the future.",
                "phone,kind,note,source,date\\n012000064,warning,,M,2026-10-01\\n+85512000064,warning,,M,2026-10-01|3: error: The number stands in line 2 already.",
            })
    void aBadRowIsToldWithItsLineAndNothingIsTakenIn(String text, String problem) throws IOException {
        String good = text.contains("012000064") ? "\n012000065,warning,,M,2026-10-01" : "";
        assertThat(run(
                        "numbers",
                        "import",
                        file(text.replace("\\n", "\n") + good).toString()))
                .isEqualTo(Main.REFUSED);
        assertThat(err).contains(problem);
        assertThat(run("numbers", "list")).isZero();
        assertThat(out).doesNotContain("12000064", "12000065");
    }

    @Test
    void aFileThatIsNoTextIsRefusedInOneLine() throws IOException {
        Path list = temporary.resolve("list.csv");
        Files.write(list, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        assertThat(run("numbers", "import", list.toString())).isEqualTo(Main.REFUSED);
        assertThat(err).contains("The file cannot be read.");
        assertThat(run("numbers", "import", temporary.resolve("none.csv").toString()))
                .isEqualTo(Main.REFUSED);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(temporary.resolve("list.csv"), text, StandardCharsets.UTF_8);
    }

    private static void report(Phone phone, String number) {
        for (String text : new String[] {"រាយការណ៍", "1", "គាត់យកលុយ", "បន្ត", "បន្ត"}) {
            phone.text(text);
        }
        phone.text(number);
        phone.text("2");
        phone.text("2");
    }

    private int run(String... arguments) {
        Commands.Ran ran = commands.run(arguments);
        out = ran.out();
        err = ran.err();
        return ran.exit();
    }
}
