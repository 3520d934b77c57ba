package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.app.support.Phone;

/** {@code subscribers import} beside a running server (issue 5, item 1). */
class SubscribersCommandTest {
    private static final String HEADER = "phone,language,province,topics,consent_version,consent_channel,consent_at\n";

    @TempDir
    private Path temporary;

    private final RunningSpean spean = RunningSpean.shared();
    private Commands commands;

    @BeforeEach
    void writeTheSettingsOfTheRunningServer() {
        commands = Commands.of(temporary, spean.dataDir());
    }

    @Test
    void aListIsShownThenTakenInAndSeenToBeKnown() throws IOException {
        Path list = file(HEADER
                + "+85512000401,km,12,border;jobs,2026-11-25,sms,2026-01-02\n"
                + "012 000 402,EN,Battambang,all,v1,Paper,2026-01-02 09:30\n"
                + "\n"
                + "+66812345403,en,all,\"laws, scams\",v1,voice,2026-01-02T09:30:00+07:00\n"
                + "+85512000401,km,01,jobs,2026-11-25,sms,2026-01-03\n");
        Commands.Ran preview = commands.must("subscribers", "import", list.toString(), "--preview");
        assertThat(preview.out()).isEmpty();
        assertThat(preview.err()).contains("rows: 4, people: 3", "repeat without --preview");
        assertThat(preview.err() + preview.out()).doesNotContain("12000401");

        Commands.Ran first = commands.must("subscribers", "import", list.toString());
        assertThat(commands.must("staff", "audit").out()).contains("subscribers-import\t-\t", "rows=4");
        assertThat(first.out()).matches("subscribed [34]\n");
        Commands.Ran again = commands.must("subscribers", "import", list.toString());
        assertThat(again.out()).isEqualTo("subscribed 0\n");
        assertThat(again.err()).contains("taken in before: 3", "left out, they agreed to something later: 1");
    }

    @Test
    void semicolonsABomKhmerDigitsAndColumnsInAnyOrderAreRead() throws IOException {
        Path list = file("\uFEFFConsent_At;topics;PHONE;language;province;consent_version;consent_channel;note\n"
                + "២០២៦-០១-០២;\"border;laws\";០១២ ០០០ ៤០៥;km;៣;v1;sms;x\n"
                + "2026-01-02;border;855 12 000 406;km;ភ្នំពេញ;v1;sms;\n");
        Commands.Ran ran = commands.must("subscribers", "import", list.toString());
        assertThat(ran.out()).isEqualTo("subscribed 2\n");
    }

    @Test
    void whoSaidStopSinceStaysOut() throws IOException {
        Phone phone = spean.newPhone();
        phone.text("STOP");
        Path list = file(HEADER + phone.number() + ",km,12,border,v1,sms,2026-01-02\n");
        Commands.Ran ran = commands.must("subscribers", "import", list.toString());
        assertThat(ran.out()).isEqualTo("subscribed 0\n");
        assertThat(ran.err()).contains("left out, they said STOP at that time or later: 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "12,km,12,border,v1,sms,2026-01-02|`phone` is not a telephone number.",
                "Dara,km,12,border,v1,sms,2026-01-02|`phone` is not a telephone number.",
                "+9991234567,km,12,border,v1,sms,2026-01-02|`phone` is not a telephone number.",
                "012000409,fr,12,border,v1,sms,2026-01-02|`language` is neither km nor en.",
                "012000409,km,99,border,v1,sms,2026-01-02|`province` is none of Cambodia.",
                "012000409,km,,border,v1,sms,2026-01-02|`province` is none of Cambodia.",
                "012000409,km,12,weather,v1,sms,2026-01-02|`topics` is empty or names one that there is not.",
                "012000409,km,12,;,v1,sms,2026-01-02|`topics` is empty or names one that there is not.",
                "012000409,km,12,border,,sms,2026-01-02|`consent_version` is empty or no version.",
                "012000409,km,12,border,v1,,2026-01-02|`consent_channel` is empty or no word.",
                "012000409,km,12,border,v1,sms,|`consent_at` is no day or time.",
                "012000409,km,12,border,v1,sms,2.1.2026|`consent_at` is no day or time.",
                "012000409,km,12,border,v1,sms,2199-01-02|`consent_at` is in the future.",
                "012000409,km,12,border,jobs,v1,sms,2026-01-02|The row has more cells than the first line.",
            })
    void aBadRowIsToldWithItsLineAndNobodyIsTakenIn(String row, String problem) throws IOException {
        String good = "+85512000408,km,12,border,v1,sms,2026-01-02\n";
        Path list = file(HEADER + good + row + "\n" + good);
        Commands.Ran ran = commands.run("subscribers", "import", list.toString());
        assertThat(ran.exit()).isEqualTo(Main.REFUSED);
        assertThat(ran.err()).contains("list.csv:3: error: " + problem).doesNotContain("12000409");
        Commands.Ran preview =
                commands.must("subscribers", "import", file(HEADER + good).toString(), "--preview");
        assertThat(preview.err()).contains("new: 1");
    }

    @Test
    void everyBadCellIsToldButNotAThousand() throws IOException {
        Path list = file(HEADER + ",,,,,,\nx,x,x,x,x y,1,x\n" + "x\n".repeat(40));
        Commands.Ran ran = commands.run("subscribers", "import", list.toString());
        assertThat(ran.exit()).isEqualTo(Main.REFUSED);
        assertThat(ran.err().lines().filter(line -> line.startsWith("list.csv:3: error: `")))
                .hasSize(7);
        assertThat(ran.err()).contains("187 more faults are not shown.");
    }

    @Test
    void aTableThatIsNoneIsRefused() throws IOException {
        assertThat(refused("phone,language\n012000409,km\n"))
                .contains("list.csv:1: error: The column `consent_version` is missing.");
        assertThat(refused("phone,phone,language\n")).contains("list.csv:1: error: Two columns are `phone`.");
        assertThat(refused(HEADER + "\"012")).contains("list.csv:2: error: `phone`");
        assertThat(refused("")).contains("list.csv:1: error: The column `phone` is missing.");
    }

    private String refused(String text) throws IOException {
        Commands.Ran ran = commands.run("subscribers", "import", file(text).toString());
        assertThat(ran.exit()).isEqualTo(Main.REFUSED);
        return ran.err();
    }

    @Test
    void anEmptyListOrAFileThatIsNoTextIsRefused() throws IOException {
        assertThat(commands.run("subscribers", "import", file(HEADER).toString())
                        .err())
                .contains("The list is empty.");
        Path binary = temporary.resolve("list.csv");
        Files.write(binary, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        Commands.Ran ran = commands.run("subscribers", "import", binary.toString());
        assertThat(ran.exit()).isEqualTo(Main.REFUSED);
        assertThat(ran.err()).contains("The file cannot be read.");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(temporary.resolve("list.csv"), text, StandardCharsets.UTF_8);
    }
}
