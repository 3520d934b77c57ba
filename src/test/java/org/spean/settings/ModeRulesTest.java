package org.spean.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.model.Problem;

/** What live mode demands and what demo mode forbids. */
class ModeRulesTest {
    @TempDir
    Path folder;

    private final Map<String, String> live = new HashMap<>();

    @BeforeEach
    void aSoundLiveSetting() throws IOException {
        live.put("SPEAN_MODE", "live");
        live.put("SPEAN_PUBLIC_URL", "https://hotline.example.org");
        live.put(
                "SPEAN_KEY_FILE", Files.writeString(folder.resolve("keys"), "k").toString());
        live.put("SPEAN_GATEWAY_KIND", "twilio");
        live.put("SPEAN_GATEWAY_ACCOUNT_SID", "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        live.put("SPEAN_GATEWAY_AUTH_TOKEN", "12345");
        live.put("SPEAN_GATEWAY_SENDER", "1294");
    }

    @Test
    void liveStartsWithEverythingSet() {
        Settings settings = ((SettingsResult.Valid) SettingsReader.read(live, Optional.empty())).settings();
        assertThat(settings.gateways().get(0).apiUrl()).contains(URI.create("https://api.twilio.com"));
        assertThat(settings.logFormat()).isEqualTo(Settings.LogFormat.JSON);
    }

    @Test
    void liveRefusesToStartWithoutAnyOneOfThem() {
        for (String variable : List.of(
                "SPEAN_PUBLIC_URL",
                "SPEAN_KEY_FILE",
                "SPEAN_GATEWAY_KIND",
                "SPEAN_GATEWAY_ACCOUNT_SID",
                "SPEAN_GATEWAY_AUTH_TOKEN",
                "SPEAN_GATEWAY_SENDER")) {
            Map<String, String> without = new HashMap<>(live);
            without.remove(variable);
            // A data folder without keys, whatever the folder the test runs in holds.
            without.put("SPEAN_DATA_DIR", folder.resolve("empty").toString());
            assertThat(problems(without))
                    .as(variable)
                    .anyMatch(problem -> problem.file().equals(variable));
        }
    }

    @Test
    void bareLiveNamesAllThatIsMissingAtOnce() {
        Map<String, String> bare = Map.of(
                "SPEAN_MODE",
                "live",
                "SPEAN_GATEWAY_KIND",
                "somleng",
                "SPEAN_DATA_DIR",
                folder.resolve("e").toString());
        assertThat(problems(bare))
                .extracting(Problem::file)
                .containsExactlyInAnyOrder(
                        "SPEAN_PUBLIC_URL",
                        "SPEAN_KEY_FILE",
                        "SPEAN_GATEWAY_ACCOUNT_SID",
                        "SPEAN_GATEWAY_AUTH_TOKEN",
                        "SPEAN_GATEWAY_SENDER");
    }

    @Test
    void liveRefusesPlainHttpBothWays() {
        assertThat(problems(with(live, "SPEAN_PUBLIC_URL", "http://hotline.example.org")))
                .hasSize(1);
        assertThat(problems(with(live, "SPEAN_GATEWAY_API_URL", "http://api.example.org")))
                .hasSize(1);
        assertThat(SettingsReader.read(with(live, "SPEAN_GATEWAY_API_URL", "http://127.0.0.1:4010"), Optional.empty()))
                .isInstanceOf(SettingsResult.Valid.class);
    }

    @Test
    void aRehearsalTakesAnyAccountButOnlyALoopbackApi() {
        Map<String, String> demo = with(live, "SPEAN_MODE", "demo");
        Settings silent = ((SettingsResult.Valid) SettingsReader.read(demo, Optional.empty())).settings();
        assertThat(silent.gateways().get(0).apiUrl()).as("nothing is sent out").isEmpty();
        for (String loopback : List.of("http://127.0.0.1:4010", "http://localhost:1", "http://[::1]:2")) {
            assertThat(SettingsReader.read(with(demo, "SPEAN_GATEWAY_API_URL", loopback), Optional.empty()))
                    .as(loopback)
                    .isInstanceOf(SettingsResult.Valid.class);
        }
        for (String real : List.of("https://api.twilio.com", "http://127.0.0.1.example.org", "http://10.0.0.1")) {
            assertThat(problems(with(demo, "SPEAN_GATEWAY_API_URL", real)))
                    .as(real)
                    .hasSize(1);
        }
    }

    @Test
    void theDemoGatewayHasNoApi() {
        assertThat(problems(Map.of("SPEAN_GATEWAY_API_URL", "http://127.0.0.1:1")))
                .hasSize(1);
    }

    @Test
    void keyAndSecretGoTogether() {
        assertThat(problems(with(live, "SPEAN_GATEWAY_API_KEY", "SK1")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.file()).isEqualTo("SPEAN_GATEWAY_API_SECRET"));
    }

    @Test
    void noProblemShowsASecret() {
        Map<String, String> bad = with(live, "SPEAN_REDIS_URL", "hush://user:hush@h");
        assertThat(problems(bad).toString()).doesNotContain("hush");
    }

    private static Map<String, String> with(Map<String, String> base, String name, String value) {
        Map<String, String> changed = new HashMap<>(base);
        changed.put(name, value);
        return changed;
    }

    private static List<Problem> problems(Map<String, String> environment) {
        SettingsResult result = SettingsReader.read(environment, Optional.empty());
        assertThat(result).isInstanceOf(SettingsResult.Invalid.class);
        return ((SettingsResult.Invalid) result).problems();
    }
}
