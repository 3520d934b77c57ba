package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the file of the ministry to the answer of a signed text, and back one step, beside a running service. */
class AgencyAnswerTest {
    private static final String HEADER = "licence_number,name_latin,status,valid_until\n";

    @TempDir
    private Path temporary;

    @Test
    void aListThatComesInIsAnsweredFromAndSoIsTheFormerOneAfterRollBack() throws IOException {
        try (RunningSpean spean = RunningSpean.rehearsal()) {
            Commands commands = Commands.of(temporary, spean.dataDir());
            assertThat(asked(spean, "check Top Manpower")).contains("NOT real");

            take(commands, HEADER + "0417/23,Moha Samnang Manpower,licensed,2099-03-31\n", "2026-11-01");
            answers(spean, "(0417/23): licensed", "2026-11-01", "Ministry of Labour");
            assertThat(asked(spean, "check Top Manpower")).doesNotContain("NOT real", "2017-05-29");

            take(commands, HEADER + "0417/23,Moha Samnang Manpower,suspended,2099-03-31\n", "2026-11-15");
            answers(spean, "(0417/23): its licence is SUSPENDED", "2026-11-15", "Do not pay");

            commands.must("agencies", "roll-back");
            answers(spean, "(0417/23): licensed", "2026-11-01");

            take(commands, HEADER + "0417/23,Moha Samnang Manpower,licensed,2099-03-31\n", "2020-01-01");
            answers(spean, "This list is OLD (2020-01-01, Ministry of Labour)");
            await().atMost(Duration.ofSeconds(30)).until(() -> spean.metric("spean_content_stale_facts") == 1);
        }
    }

    private static void answers(RunningSpean spean, String... words) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(asked(spean, "is Moha Samnang Manpower licensed?"))
                        .contains(words));
    }

    private static String asked(RunningSpean spean, String text) {
        return String.join("\n", spean.newPhone().text(text).messages());
    }

    private void take(Commands commands, String rows, String day) throws IOException {
        Path file = Files.writeString(temporary.resolve("list.csv"), rows);
        commands.must(
                "agencies",
                "import",
                file.toString(),
                "--source",
                "Ministry of Labour, www.example.org",
                "--date",
                day,
                "--yes");
    }
}
