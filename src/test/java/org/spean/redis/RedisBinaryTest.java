package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisBinaryTest {
    @TempDir
    Path dataDir;

    @Test
    void theBundledOneIsTakenWhenNothingElseIsThere() {
        RedisBinary binary = RedisBinary.choose(dataDir, Optional.empty(), "/nowhere");
        assertThat(binary.version()).isEqualTo(new RedisVersion(7, 0, 15));
        assertThat(binary.path()).startsWith(dataDir.resolve("redis/bin")).isExecutable();
    }

    @Test
    void anEquallyNewOrNewerOneOnThePathIsPreferred() throws IOException {
        Path same = fake("same", "Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.2.1 bits=64 build=0");
        Path newer = fake("newer", "Valkey server v=8.1.3 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=0");
        assertThat(onPath(same).path()).isEqualTo(same);
        assertThat(onPath(newer).version()).isEqualTo(new RedisVersion(8, 1, 3));
    }

    @Test
    void anOlderOrBrokenOneOnThePathIsLeftAlone() throws IOException {
        assertThat(onPath(fake("older", "Redis server v=7.0.14 sha=0")).path()).startsWith(dataDir.resolve("redis"));
        assertThat(onPath(fake("mute", "hello")).path()).startsWith(dataDir.resolve("redis"));
    }

    @Test
    void theOneNamedInTheSettingsWins() throws IOException {
        Path named = fake("named", "Redis server v=7.0.0 sha=0");
        assertThat(RedisBinary.choose(dataDir, Optional.of(named), "").path()).isEqualTo(named);
    }

    @Test
    void oneNamedInTheSettingsThatCannotBeUsedIsRefused() throws IOException {
        Path old = fake("old", "Redis server v=6.2.14 sha=0");
        assertThatThrownBy(() -> RedisBinary.choose(dataDir, Optional.of(old), ""))
                .isInstanceOf(RedisStartException.class)
                .hasMessageContaining("6.2.14")
                .hasMessageContaining("7.0.0 or newer");
        Path absent = dataDir.resolve("absent");
        assertThatThrownBy(() -> RedisBinary.choose(dataDir, Optional.of(absent), ""))
                .isInstanceOf(RedisStartException.class)
                .hasMessageContaining(absent.toString());
    }

    @Test
    void aChangedFileInTheDataFolderIsNeverRun() throws IOException {
        Path unpacked = TestRedis.bundled(dataDir).path();
        byte[] good = Files.readAllBytes(unpacked);
        byte[] changed = good.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(unpacked, changed);
        assertThat(TestRedis.bundled(dataDir).path()).hasBinaryContent(good);
    }

    @Test
    void anIntactFileIsNotWrittenAgain() throws IOException {
        Path unpacked = TestRedis.bundled(dataDir).path();
        Object before = Files.readAttributes(unpacked, java.nio.file.attribute.BasicFileAttributes.class)
                .fileKey();
        TestRedis.bundled(dataDir);
        assertThat(Files.readAttributes(unpacked, java.nio.file.attribute.BasicFileAttributes.class)
                        .fileKey())
                .isEqualTo(before);
    }

    @Test
    void everySupportedMachineHasItsOwnBinary() {
        assertThat(BundledRedis.resource("Linux", "amd64")).contains("redis-server-7.0.15-linux-amd64");
        assertThat(BundledRedis.resource("Linux", "aarch64")).contains("redis-server-7.0.15-linux-arm64");
        assertThat(BundledRedis.resource("Mac OS X", "x86_64")).contains("redis-server-7.0.15-darwin-amd64");
        assertThat(BundledRedis.resource("Mac OS X", "aarch64")).contains("redis-server-7.0.15-darwin-arm64");
        assertThat(BundledRedis.resource("Windows 11", "amd64")).isEmpty();
        assertThat(BundledRedis.resource("Linux", "i386")).isEmpty();
        for (String name : new String[] {"linux-amd64", "linux-arm64", "darwin-amd64", "darwin-arm64"}) {
            // Unpacking checks the pinned hash, also of those that cannot run here.
            assertThat(BundledRedis.unpack("redis-server-7.0.15-" + name, RedisFiles.in(dataDir)))
                    .exists();
        }
    }

    private RedisBinary onPath(Path binary) {
        return RedisBinary.choose(
                dataDir, Optional.empty(), "/nowhere:" + binary.getParent().toString());
    }

    private Path fake(String folder, String says) throws IOException {
        Path path = Files.createDirectories(dataDir.resolve(folder)).resolve("redis-server");
        Files.writeString(path, "#!/bin/sh\necho '" + says + "'\n");
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
}
