package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Folders;

/** The lines of the README by which two people send an alert, run as they stand there. */
class ReadmeAlertTest {
    private static final Pattern FENCE = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CSV = Pattern.compile("<<'END'\\n(.*?)END\\n", Pattern.DOTALL);

    @TempDir
    private static Path temporary;

    @Test
    void twoPeopleSendAnAlertWithTheLinesOfTheReadme() throws IOException, InterruptedException {
        String section = section();
        Matcher people = CSV.matcher(section);
        assertThat(people.find()).isTrue();
        Files.createDirectory(temporary.resolve("data"));
        Path file = Files.writeString(temporary.resolve("people.csv"), people.group(1));
        try (RunningSpean spean = RunningSpean.rehearsal()) {
            ApiClient api = new ApiClient(spean);
            assertThat(api.run("subscribers", "import", file.toString()).exit()).isZero();
            String dara = api.tokenOf("Sok Dara", "editor");
            String maly = api.tokenOf("Chan Maly", "approver,sender");
            List<String> lines = FENCE.matcher(section)
                    .results()
                    .map(fence -> fence.group(1))
                    .filter(fence -> fence.contains("$API/") && !fence.contains("while"))
                    .toList();
            assertThat(lines).hasSize(4);

            run(
                    String.join("\n", lines),
                    "http://127.0.0.1:" + spean.platform().server().getPort(),
                    dara,
                    maly);

            JsonObject alert = ApiClient.json(api.get(maly, "/broadcasts"))
                    .getJsonArray("broadcasts")
                    .getJsonObject(0);
            assertThat(alert.getString("approvedBy")).isEqualTo("chan-maly");
            assertThat(alert.getJsonObject("estimate").getLong("people")).isEqualTo(3);
        }
    }

    private static void run(String lines, String server, String dara, String maly)
            throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", lines)
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("out").toFile());
        bash.environment().put("API", server + "/api/v1");
        bash.environment().put("DARA", dara);
        bash.environment().put("MALY", maly);
        Process process = bash.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(temporary.resolve("out"), StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain("urn:spean:problem").contains("\"consequence\"", "\"recipients\"");
    }

    private static String section() throws IOException {
        String readme = Files.readString(Folders.project().resolve("README.md"));
        int start = readme.indexOf("### Two people send an alert");
        return readme.substring(start, readme.indexOf("\n## ", start));
    }
}
