package org.spean.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.settings.SettingsReader;

/** A running service fetches the list; staff see it and take it with commands beside the service. */
class FetchedListTest {
    private static final Pattern WAITING = Pattern.compile("fetched: ([0-9a-f]{12}), list of 2025-11-02, 2 agencies");

    private final WireMockServer ministry =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @TempDir
    private Path temporary;

    private Commands commands;
    private String out = "";
    private String err = "";

    @BeforeEach
    void publish() {
        ministry.start();
        ministry.stubFor(get(urlEqualTo("/list.csv"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/csv")
                        .withHeader("Last-Modified", "Sun, 02 Nov 2025 02:00:00 GMT")
                        .withBody("licence_number,name_latin,status\n1,Alpha Manpower,licensed\n2,Beta,revoked\n")));
        commands = Commands.of(
                temporary,
                temporary.resolve("data"),
                "registers:\n  - url: http://127.0.0.1:" + ministry.port()
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
                commands.settings().toString(),
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
        Commands.Ran ran = commands.run(
                Stream.concat(Stream.of("agencies"), Arrays.stream(arguments)).toArray(String[]::new));
        out = ran.out();
        err = ran.err();
        return ran.exit();
    }
}
