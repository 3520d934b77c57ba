package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.ChildSpean;
import org.spean.app.support.Folders;
import org.spean.app.support.Signals;
import org.spean.redis.EmbeddedRedis;
import org.spean.redis.RedisBinary;

/**
 * Whatever is wrong at the start: one clear line, an exit code that says whose fault it is (78: settings, keys, content), and
 * nothing left running (issue 2, "Bad input"; fault 30).
 */
class StartRefusalsTest {
    private static final int SETTINGS = 78;
    private static final int REFUSED = 1;

    @TempDir
    private Path folder;

    @Test
    void anUnknownVariableIsNamed() {
        refused(SETTINGS, "SPEAN_HTTP_PROT", Map.of("SPEAN_HTTP_PROT", "8080"));
    }

    @Test
    void aValueThatCannotBeIsNamed() {
        refused(SETTINGS, "SPEAN_HTTP_PORT", Map.of("SPEAN_HTTP_PORT", "eighty"));
    }

    @Test
    void aBadSettingsFileIsNamedWithItsLine() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "mode: demo\nhttp:\n  prot: 8080\n");
        refused(SETTINGS, file + ":3", Map.of("SPEAN_CONFIG_FILE", file.toString()));
        refused(SETTINGS, file + ":3", Map.of(), "--config", file.toString());
    }

    @Test
    void aSettingsFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("nowhere.yaml");
        refused(SETTINGS, file.toString(), Map.of("SPEAN_CONFIG_FILE", file.toString()));
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            refused(REFUSED, "SPEAN_HTTP_PORT", Map.of("SPEAN_HTTP_PORT", port));
            refused(REFUSED, "SPEAN_MANAGEMENT_PORT", Map.of("SPEAN_MANAGEMENT_PORT", port));
        }
    }

    @Test
    void aContentPackThatIsNotThereIsNamed() {
        Path nowhere = folder.resolve("no-content");
        refused(SETTINGS, nowhere.toString(), Map.of("SPEAN_CONTENT_DIR", nowhere.toString()));
    }

    @Test
    void aBrokenContentPackIsNamedWithFileAndLine() {
        Path content = Folders.copy(Folders.content(), folder.resolve("content"));
        Folders.edit(content.resolve("flows/main.yaml"), "{key: 4,", "{key: 3,");
        try (ChildSpean child = ChildSpean.launch(environment(Map.of("SPEAN_CONTENT_DIR", content.toString())))) {
            assertThat(child.awaitExit()).isEqualTo(SETTINGS);
            assertThat(errors(child.printed()))
                    .allMatch(line -> line.matches(".*[.]yaml(:[0-9]+)?: error: .*"))
                    .anyMatch(line -> line.contains("main.yaml:"));
            nothingIsLeft(child);
        }
    }

    @Test
    void aContentFileThatIsNoYamlIsNamed() throws IOException {
        Path content = Folders.copy(Folders.content(), folder.resolve("content"));
        Files.writeString(content.resolve("texts.yaml"), "{{{{\n");
        refused(SETTINGS, "texts.yaml", Map.of("SPEAN_CONTENT_DIR", content.toString()));
    }

    @Test
    void keysOfAnotherInstallationAreRefused() throws IOException {
        RunningSpean.start(Map.of("SPEAN_DATA_DIR", folder.resolve("data").toString()))
                .stop();
        Files.delete(folder.resolve("data/keys"));
        RunningSpean.start(Map.of("SPEAN_DATA_DIR", folder.resolve("other").toString()))
                .stop();
        Files.copy(folder.resolve("other/keys"), folder.resolve("data/keys"));
        refused(SETTINGS, "another index key", Map.of());
    }

    @Test
    void aKeyFileThatHoldsNoKeysIsRefused() throws IOException {
        Path keys = Files.writeString(folder.resolve("my-keys"), "index: short\n");
        try (ChildSpean child = ChildSpean.launch(environment(Map.of("SPEAN_KEY_FILE", keys.toString())))) {
            assertThat(child.awaitExit()).isEqualTo(SETTINGS);
            assertThat(errors(child.printed()))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith(keys + ":"))
                    .noneMatch(line -> line.contains("short"));
            nothingIsLeft(child);
        }
    }

    @Test
    void aRedisThatWantsAPasswordIsNamed() throws IOException {
        Path other =
                folder.resolve("a-folder-whose-name-is-too-long-for-a-socket-so-that-redis-takes-a-port-and-password");
        try (EmbeddedRedis redis = EmbeddedRedis.start(other, RedisBinary.choose(other, Optional.empty(), ""))) {
            String address = "redis://127.0.0.1:" + redis.uri().getPort();
            String line = refused(REFUSED, "SPEAN_REDIS_URL", Map.of("SPEAN_REDIS_URL", address));
            assertThat(line).contains(address).containsIgnoringCase("password");
            String wrong = "redis://:wrong-secret@127.0.0.1:" + redis.uri().getPort();
            line = refused(REFUSED, "SPEAN_REDIS_URL", Map.of("SPEAN_REDIS_URL", wrong));
            assertThat(line).containsIgnoringCase("password").doesNotContain("wrong-secret");
        }
    }

    @Test
    void aRedisThatIsNotThereIsNamed() throws IOException {
        String address = "redis://127.0.0.1:" + ChildSpean.freePort();
        assertThat(refused(REFUSED, "SPEAN_REDIS_URL", Map.of("SPEAN_REDIS_URL", address)))
                .contains(address);
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        refused(REFUSED, file.toString(), Map.of("SPEAN_DATA_DIR", file.toString(), "SPEAN_KEY_FILE", keys()));
    }

    @Test
    void aDataFolderInUseIsNamed() {
        try (RunningSpean first = RunningSpean.start(
                Map.of("SPEAN_DATA_DIR", folder.resolve("data").toString()))) {
            Map<String, String> same = environment(Map.of());
            try (ChildSpean second = ChildSpean.launch(same)) {
                assertThat(second.awaitExit()).isEqualTo(REFUSED);
                assertThat(oneLine(second.printed())).contains("in use").contains("SPEAN_DATA_DIR");
            }
            assertThat(first.newPhone().text("MENU").messages()).isNotEmpty();
        }
    }

    @Test
    void liveModeSaysEverythingThatIsMissingAtOnce() {
        try (ChildSpean child = ChildSpean.launch(environment(Map.of("SPEAN_MODE", "live")))) {
            assertThat(child.awaitExit()).isEqualTo(SETTINGS);
            List<String> errors = errors(child.printed());
            assertThat(errors)
                    .anyMatch(line -> line.startsWith("SPEAN_PUBLIC_URL"))
                    .anyMatch(line -> line.startsWith("SPEAN_GATEWAY_KIND"))
                    .anyMatch(line -> line.startsWith("SPEAN_KEY_FILE"));
            nothingIsLeft(child);
        }
        Map<String, String> twilio = Map.of(
                "SPEAN_MODE", "live",
                "SPEAN_PUBLIC_URL", "https://hotline.example.org",
                "SPEAN_KEY_FILE", keys(),
                "SPEAN_GATEWAY_KIND", "twilio");
        try (ChildSpean child = ChildSpean.launch(environment(twilio))) {
            assertThat(child.awaitExit()).isEqualTo(SETTINGS);
            assertThat(errors(child.printed()))
                    .anyMatch(line -> line.startsWith("SPEAN_GATEWAY_ACCOUNT_SID"))
                    .anyMatch(line -> line.startsWith("SPEAN_GATEWAY_AUTH_TOKEN"))
                    .anyMatch(line -> line.startsWith("SPEAN_GATEWAY_SENDER"));
            nothingIsLeft(child);
        }
    }

    /** The pack as delivered has no number that somebody called, and says so for every country. */
    @Test
    void liveModeNeedsAVerifiedEmergencyNumberOfEveryCountry() {
        try (ChildSpean child = ChildSpean.launch(environment(live(keys())))) {
            assertThat(child.awaitExit()).isEqualTo(SETTINGS);
            assertThat(errors(child.printed()))
                    .allMatch(line -> line.contains("emergency") || line.contains("second factor"))
                    .as("nobody is there who could answer people")
                    .anyMatch(line -> line.contains("staff add NAME --roles worker"))
                    .anyMatch(line -> line.contains("Cambodia"))
                    .anyMatch(line -> line.contains("Thailand"));
            nothingIsLeft(child);
        }
    }

    @Test
    void aCommandThatDoesNotExistIsRefused() {
        try (ChildSpean child = ChildSpean.launch(environment(Map.of()), "sevre")) {
            assertThat(child.awaitExit()).isNotZero();
            assertThat(child.printed()).contains("sevre").doesNotContain("\tat ");
        }
    }

    static Map<String, String> live(String keyFile) {
        return Map.of(
                "SPEAN_MODE", "live",
                "SPEAN_LOG_FORMAT", "text",
                "SPEAN_PUBLIC_URL", "https://hotline.example.org",
                "SPEAN_KEY_FILE", keyFile,
                "SPEAN_GATEWAY_KIND", "twilio",
                "SPEAN_GATEWAY_ACCOUNT_SID", "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "SPEAN_GATEWAY_AUTH_TOKEN", "12345",
                "SPEAN_GATEWAY_SENDER", "1294");
    }

    private String keys() {
        Path data = folder.resolve("for-keys");
        RunningSpean.start(Map.of("SPEAN_DATA_DIR", data.toString())).stop();
        return data.resolve("keys").toString();
    }

    private Map<String, String> environment(Map<String, String> variables) {
        Map<String, String> all =
                new HashMap<>(Map.of("SPEAN_DATA_DIR", folder.resolve("data").toString()));
        all.putAll(variables);
        return all;
    }

    /** Starts it, and wants one line that holds {@code what}. */
    private String refused(int code, String what, Map<String, String> variables, String... arguments) {
        try (ChildSpean child = ChildSpean.launch(environment(variables), arguments)) {
            assertThat(child.awaitExit()).as(child.printed()).isEqualTo(code);
            String line = oneLine(child.printed());
            assertThat(line).contains(what);
            nothingIsLeft(child);
            return line;
        }
    }

    private static String oneLine(String printed) {
        List<String> errors = errors(printed);
        assertThat(errors).as("all of it:\n" + printed).hasSize(1);
        return errors.getFirst();
    }

    /** What is neither a warning about the pack nor the log of how far it came. */
    private static List<String> errors(String printed) {
        assertThat(printed).doesNotContain("\tat ").doesNotContain("Exception in thread");
        return printed.lines()
                .filter(line -> !line.isBlank())
                .filter(line -> !line.contains(": warning: "))
                .filter(line -> !line.matches("[0-9:]{8} (INFO|WARN) .*"))
                .toList();
    }

    private void nothingIsLeft(ChildSpean child) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(Signals.processesOf(folder.resolve("data"))).isEmpty());
        assertThat(ChildSpean.listens(child.port())).isFalse();
        assertThat(ChildSpean.listens(child.managementPort())).isFalse();
    }
}
