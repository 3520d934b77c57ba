package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.model.Mode;
import org.spean.model.Problem;

class KeyFileTest {
    private static final String GOOD = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    Path folder;

    @Test
    void demoMakesItOnceForItsOwnerOnlyAndReadsItAfterwards() throws IOException {
        KeyFile.Opened.Ready first = ready(open(Mode.DEMO));
        KeyFile.Opened.Ready second = ready(open(Mode.LIVE));
        assertThat(first.made()).isTrue();
        assertThat(second.made()).isFalse();
        assertThat(second.warnings()).isEmpty();
        assertThat(second.keys().index()).isEqualTo(first.keys().index());
        assertThat(second.keys().cookie()).isEqualTo(first.keys().cookie());
        assertThat(second.keys().encryption())
                .usingRecursiveComparison()
                .isEqualTo(first.keys().encryption());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void theThreeKeysDiffer() {
        KeyRing keys = ready(open(Mode.DEMO)).keys();
        assertThat(keys.index()).isNotEqualTo(keys.cookie());
        assertThat(keys.index()).isNotEqualTo(keys.encryption().getFirst());
    }

    @Test
    void liveDoesNotMakeOne() {
        assertThat(problems(open(Mode.LIVE)))
                .singleElement()
                .asString()
                .contains("key file is missing")
                .contains(file().toString());
        assertThat(file()).doesNotExist();
    }

    @Test
    void severalEncryptionKeysAreKeptInOrder() throws IOException {
        String other = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());
        write("index: " + GOOD + "\nencryption: " + other + "\n\n# old\nencryption: " + GOOD + "\ncookie: " + GOOD);
        List<byte[]> keys = ready(open(Mode.LIVE)).keys().encryption();
        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst()).startsWith("0123".getBytes());
    }

    @Test
    void everyBadLineIsNamedAndNoKeyIsRepeated() throws IOException {
        write("index: AAAA\nencryption: not*base64\ncookie: " + GOOD + "\ncookie: " + GOOD + "\nsecret " + GOOD);
        List<Problem> problems = problems(open(Mode.LIVE));
        assertThat(problems.stream().map(Problem::line)).containsExactly(1, 2, 4, 5, 0, 0);
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.toString())
                        .doesNotContain(GOOD)
                        .doesNotContain("AAAA")
                        .doesNotContain("not*base64"));
    }

    @Test
    void aFileThatOthersCanReadIsWarnedAbout() throws IOException {
        open(Mode.DEMO);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(ready(open(Mode.LIVE)).warnings()).singleElement().asString().contains("chmod 600");
    }

    @Test
    void aFolderInItsPlaceIsOneClearProblem() throws IOException {
        Files.createDirectories(file());
        assertThat(problems(open(Mode.DEMO))).singleElement().asString().contains("cannot be read");
    }

    @Test
    void aKeyRingDoesNotPrintItsKeys() {
        KeyRing keys = ready(open(Mode.DEMO)).keys();
        assertThat(keys.toString()).isEqualTo("KeyRing[1 encryption keys]");
    }

    private Path file() {
        return folder.resolve("data").resolve("keys");
    }

    private KeyFile.Opened open(Mode mode) {
        return new KeyFile(file(), new SecureRandom()).open(mode);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    private static KeyFile.Opened.Ready ready(KeyFile.Opened opened) {
        assertThat(opened).isInstanceOf(KeyFile.Opened.Ready.class);
        return (KeyFile.Opened.Ready) opened;
    }

    private static List<Problem> problems(KeyFile.Opened opened) {
        assertThat(opened).isInstanceOf(KeyFile.Opened.Refused.class);
        return ((KeyFile.Opened.Refused) opened).problems();
    }
}
