package org.spean.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.model.Mode;
import org.spean.model.Problem;
import org.spean.settings.SettingsResult.Invalid;
import org.spean.settings.SettingsResult.Valid;

class SettingsReaderTest {
    private static final Path SHIPPED = Path.of(System.getProperty("spean.project.dir", "."), "config", "spean.yaml");

    @TempDir
    Path folder;

    @Test
    void nothingSetGivesTheDefaultsOfTheContract() {
        Settings settings = valid(Map.of());
        assertThat(settings.mode()).isEqualTo(Mode.DEMO);
        assertThat(settings.http())
                .isEqualTo(new Settings.Http(
                        "127.0.0.1", 8080, 9090, "http://127.0.0.1:8080", Duration.ofSeconds(15), Set.of()));
        assertThat(settings.storage().dataDir()).isEqualTo(Path.of("data"));
        assertThat(settings.storage().keyFile()).isEqualTo(Path.of("data", "keys"));
        assertThat(settings.content().dir()).isEqualTo(Path.of("config", "content"));
        assertThat(settings.content().verifyEveryDays()).isEqualTo(60);
        assertThat(settings.redis().address()).isEqualTo(new Settings.RedisAddress.Embedded());
        assertThat(settings.redis().commandTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.calls().ring()).isEqualTo(Settings.Ring.IN_ORDER);
        assertThat(settings.logFormat()).isEqualTo(Settings.LogFormat.TEXT);
        GatewaySettings main = settings.gateways().get(0);
        assertThat(main.name()).isEqualTo("main");
        assertThat(main.kind()).isEqualTo(GatewaySettings.Kind.DEMO);
        assertThat(main.accountSid()).isEqualTo("ACdemo");
        assertThat(main.authTokens()).containsExactly(new Secret("demo"));
        assertThat(main.ratePerSecond()).isEqualTo(10);
    }

    @Test
    void trustedProxiesAreAddressesAndNeverNames() throws IOException {
        assertThat(valid(Map.of("SPEAN_TRUSTED_PROXIES", "127.0.0.1, ::1"))
                        .http()
                        .proxies())
                .containsExactlyInAnyOrder("127.0.0.1", "::1");
        for (String bad : List.of("localhost", "10.0.0.0/8", "300.1.1.1", "dead.beef", "*")) {
            assertThat(invalid(Map.of("SPEAN_TRUSTED_PROXIES", bad), write("mode: demo\n")))
                    .as(bad)
                    .hasSize(1);
        }
    }

    @Test
    void theShippedFileSaysEverySettingAndChangesNone() throws IOException {
        Settings fromFile = ((Valid) SettingsReader.read(Map.of(), Optional.of(SHIPPED))).settings();
        assertThat(fromFile.toString().replace("./data", "data"))
                .isEqualTo(valid(Map.of()).toString());
        String text = Files.readString(SHIPPED);
        for (Key key : Key.values()) {
            assertThat(text).contains(key.variable()).contains(key.path().replaceAll(".*\\.", "") + ":");
        }
        for (GatewayKey key : GatewayKey.values()) {
            assertThat(text).contains(key.variable()).contains("    " + key.fileName() + ":");
        }
        for (RegisterKey key : RegisterKey.values()) {
            assertThat(text).contains("#    " + key.fileName() + ": ");
        }
    }

    @Test
    void theEnvironmentBeatsTheFileAndAnEmptyVariableDoesNot() throws IOException {
        Path file = write("http:\n  port: 8081\n  managementPort: 9091\n");
        Map<String, String> env = Map.of("SPEAN_HTTP_PORT", "8082", "SPEAN_MANAGEMENT_PORT", "");
        Settings settings = ((Valid) SettingsReader.read(env, Optional.of(file))).settings();
        assertThat(settings.http().port()).isEqualTo(8082);
        assertThat(settings.http().managementPort()).isEqualTo(9091);
        assertThat(settings.http().publicUrl()).isEqualTo("http://127.0.0.1:8082");
    }

    @Test
    void allProblemsAreNamedAtOnceWithTheirPlace() throws IOException {
        Path file = write("""
                mode: lives
                http:
                  port: 80800
                  prot: 1
                gateways:
                  Main: {}
                  abroad:
                    kind: twilio
                    colour: red
                http:
                  port: 1
                """);
        List<Problem> problems =
                invalid(Map.of("SPEAN_HTTP_PROT", "1", "SPEAN_REDIS_URL", "http://x", "HOME", "/root"), file);
        assertThat(problems)
                .extracting(problem -> problem.file().replace(file.toString(), "FILE") + ":" + problem.line())
                .containsExactlyInAnyOrder(
                        "FILE:1",
                        "FILE:3",
                        "FILE:4",
                        "FILE:6",
                        "FILE:9",
                        "FILE:10",
                        "FILE:0", // no account for the gateway "abroad"
                        "FILE:0", // no token for it
                        "SPEAN_HTTP_PROT:0",
                        "SPEAN_REDIS_URL:0");
        assertThat(problems).allSatisfy(problem -> assertThat(problem.todo()).isNotBlank());
    }

    @Test
    void aNameThatDiffersOnlyInItsDashesIsSuggested() throws IOException {
        Path file = write("http:\n  public-url: http://127.0.0.1\n");
        assertThat(invalid(Map.of(), file))
                .singleElement()
                .satisfies(problem -> assertThat(problem.todo()).contains("http.publicUrl"));
    }

    @Test
    void brokenYamlIsOneProblemWithItsLineAndNeverShowsTheValue() throws IOException {
        Path file = write("mode: demo\ngateways:\n  main:\n    authTokens: [hush-hush\n    sender: x\n");
        assertThat(invalid(Map.of(), file)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isGreaterThan(3);
            assertThat(problem.toString()).doesNotContain("hush-hush");
        });
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsOneProblem() throws IOException {
        assertThat(invalid(Map.of(), folder.resolve("none.yaml"))).hasSize(1);
        assertThat(invalid(Map.of(), folder)).hasSize(1);
        Path binary = folder.resolve("b.yaml");
        Files.write(binary, new byte[] {'a', (byte) 0xC3, (byte) 0x28});
        assertThat(invalid(Map.of(), binary)).hasSize(1);
        assertThat(invalid(Map.of(), write("- a\n- b\n"))).hasSize(1);
        assertThat(invalid(Map.of(), write("http: [1, 2]\n"))).hasSize(1);
        assertThat(invalid(Map.of(), write("a: &x\n  b: *x\n"))).isNotEmpty();
    }

    @Test
    void theFragmentAndTheSlashAreCutFromThePublicUrl() {
        assertThat(valid(Map.of("SPEAN_PUBLIC_URL", "https://hotline.example.org/#rc=2&rp=5xx"))
                        .http()
                        .publicUrl())
                .isEqualTo("https://hotline.example.org");
        assertThat(valid(Map.of("SPEAN_PUBLIC_URL", "https://example.org/spean/"))
                        .http()
                        .publicUrl())
                .isEqualTo("https://example.org/spean");
        for (String bad :
                List.of("hotline", "ftp://x", "https://u:p@x.org", "https://x.org/?a=1", "https://", "ht tp://x")) {
            assertThat(SettingsReader.read(Map.of("SPEAN_PUBLIC_URL", bad), Optional.empty()))
                    .as(bad)
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void redisMayBeOneServerASocketOrTheNodesOfACluster() {
        assertThat(redis("redis://127.0.0.1:6379").cluster()).isFalse();
        assertThat(redis("unix:///run/redis.sock").urls()).hasSize(1);
        assertThat(redis("redis://:pw@a:1, rediss://b:2").cluster()).isTrue();
        assertThat(redis("redis://:hush@a:1").toString()).doesNotContain("hush");
        for (String bad :
                List.of("localhost:6379", "redis://", "unix://", "unix:///a,unix:///b", "embedded,redis://a")) {
            assertThat(SettingsReader.read(Map.of("SPEAN_REDIS_URL", bad), Optional.empty()))
                    .as(bad)
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void moreGatewaysStandInTheFile() throws IOException {
        Path file = write("""
                gateways:
                  abroad:
                    kind: twilio
                    accountSid: AC1
                    authTokens: [new, old]
                    sender: +66800000000
                    apiUrl: http://127.0.0.1:4010/
                """);
        Settings settings =
                ((Valid) SettingsReader.read(Map.of("SPEAN_OWN_SENDERS", "1294, SPEAN"), Optional.of(file))).settings();
        assertThat(settings.gateways()).extracting(GatewaySettings::name).containsExactly("main", "abroad");
        GatewaySettings abroad = settings.gateways().get(1);
        assertThat(abroad.authTokens()).extracting(Secret::reveal).containsExactly("new", "old");
        assertThat(abroad.apiUrl()).contains(URI.create("http://127.0.0.1:4010"));
        assertThat(settings.allOwnSenders()).containsExactlyInAnyOrder("1294", "SPEAN", "1234", "+66800000000");
        assertThat(settings.toString()).doesNotContain("old");
    }

    @Test
    void theKindOfSenderIsSeenFromItsShape() {
        assertThat(gateway(Map.of("SPEAN_GATEWAY_SENDER", "+85512000000")).senderIsService())
                .isFalse();
        assertThat(gateway(Map.of("SPEAN_GATEWAY_SENDER", "MG0123456789")).senderIsService())
                .isTrue();
        assertThat(SettingsReader.read(Map.of("SPEAN_GATEWAY_SENDER", "a name that is long"), Optional.empty()))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void theSpeechServiceIsTheRegionsUnlessAUrlIsSet() {
        assertThat(valid(Map.of()).speech().base()).isEmpty();
        assertThat(valid(Map.of("SPEAN_SPEECH_REGION", "southeastasia"))
                        .speech()
                        .base())
                .contains(URI.create("https://southeastasia.tts.speech.microsoft.com"));
        Settings.Speech local = valid(Map.of(
                        "SPEAN_SPEECH_REGION", "southeastasia",
                        "SPEAN_SPEECH_URL", "http://127.0.0.1:8089/",
                        "SPEAN_SPEECH_KEY", "secret-of-speech"))
                .speech();
        assertThat(local.base()).contains(URI.create("http://127.0.0.1:8089"));
        assertThat(local.key().orElseThrow().reveal()).isEqualTo("secret-of-speech");
        assertThat(local.toString()).doesNotContain("secret-of-speech");
    }

    @Test
    void aSpeechServiceThatCannotBeIsRefusedWithoutPrintingTheKey() {
        SettingsResult result = SettingsReader.read(
                Map.of(
                        "SPEAN_SPEECH_REGION", "evil.example.org/",
                        "SPEAN_SPEECH_URL", "http://speech.example.org",
                        "SPEAN_SPEECH_KEY", "secret of speech"),
                Optional.empty());
        assertThat(((Invalid) result).problems())
                .hasSize(3)
                .noneMatch(problem -> problem.toString().contains("secret"));
    }

    private Settings.RedisAddress.External redis(String url) {
        return (Settings.RedisAddress.External)
                valid(Map.of("SPEAN_REDIS_URL", url)).redis().address();
    }

    private static GatewaySettings gateway(Map<String, String> environment) {
        return valid(environment).gateways().get(0);
    }

    private static Settings valid(Map<String, String> environment) {
        SettingsResult result = SettingsReader.read(new HashMap<>(environment), Optional.empty());
        assertThat(result).isInstanceOf(Valid.class);
        return ((Valid) result).settings();
    }

    private static List<Problem> invalid(Map<String, String> environment, Path file) {
        SettingsResult result = SettingsReader.read(environment, Optional.of(file));
        assertThat(result).isInstanceOf(Invalid.class);
        return ((Invalid) result).problems();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("spean.yaml"), text);
    }
}
