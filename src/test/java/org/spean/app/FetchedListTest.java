package org.spean.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Folders;
import org.spean.settings.SettingsReader;
import picocli.CommandLine;

/** A running service fetches the list; staff see it and take it with commands beside the service. */
class FetchedListTest {
    private static final Pattern WAITING = Pattern.compile("fetched: ([0-9a-f]{12}), list of 2025-11-02, 2 agencies");

    private final WireMockServer ministry =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @TempDir
    private Path temporary;

    private Path settings;
    private String out = "";
    private String err = "";

    @BeforeEach
    void publish() throws IOException {
        ministry.start();
        ministry.stubFor(get(urlEqualTo("/list.csv"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/csv")
                        .withHeader("Last-Modified", "Sun, 02 Nov 2025 02:00:00 GMT")
                        .withBody("licence_number,name_latin,status\n1,Alpha Manpower,licensed\n2,Beta,revoked\n")));
        settings = Files.writeString(
                temporary.resolve("spean.yaml"),
                "data: {dir: \"" + temporary.resolve("data") + "\"}\ncontent: {dir: \"" + Folders.content()
                        + "\"}\nregisters:\n  - url: http://127.0.0.1:" + ministry.port()
                        + "/list.csv\n    source: Ministry of Labour\n");
    }

    @AfterEach
    void close() {
        ministry.stop();
    }

    @Test
    void aFetchedListThatStaffTakeIsTheLiveOne() {
        try (RunningSpean spean = RunningSpean.start(Map.of(
                SettingsReader.FILE_VARIABLE,
                settings.toString(),
                "SPEAN_DATA_DIR",
                temporary.resolve("data").toString()))) {
            await().atMost(Duration.ofSeconds(20)).until(() -> run("show") == 0 && out.contains("fetched: "));
            assertThat(out).contains("live: no list", "the published list waits for a person");
            assertThat(spean.metric("spean_registers_fetches_total{outcome=\"proposed\"}"))
                    .isEqualTo(1.0);
            await().until(() -> spean.metric("spean_registers_waiting") == 1.0);
            assertThat(spean.metric("spean_registers_stale"))
                    .as("there is no live list")
                    .isZero();
            String version = waiting();

            assertThat(run("accept", "000000000000", "--yes")).isEqualTo(Main.REFUSED);
            assertThat(run("accept", version)).isEqualTo(Main.REFUSED);
            assertThat(err).contains("added: 2", "Alpha Manpower", "repeat with --yes");
            assertThat(run("accept", version, "--yes")).as(err).isZero();
            assertThat(out).contains("live " + version);

            assertThat(run("show")).isZero();
            assertThat(out)
                    .contains("live: " + version + ", list of 2025-11-02, 2 agencies, from Ministry of Labour")
                    .doesNotContain("fetched: ");
            assertThat(run("accept", version, "--yes")).isZero();
            assertThat(out).contains("unchanged " + version);
        }
    }

    private String waiting() {
        Matcher line = WAITING.matcher(out);
        assertThat(line.find()).as(out).isTrue();
        return line.group(1);
    }

    private int run(String... arguments) {
        StringWriter outWords = new StringWriter();
        StringWriter errWords = new StringWriter();
        String[] whole = new String[arguments.length + 3];
        whole[0] = "agencies";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        whole[arguments.length + 1] = "--config";
        whole[arguments.length + 2] = settings.toString();
        int exit = new CommandLine(new Main())
                .setOut(new PrintWriter(outWords, true))
                .setErr(new PrintWriter(errWords, true))
                .execute(whole);
        out = outWords.toString();
        err = errWords.toString();
        return exit;
    }
}
