package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
    @TempDir
    Path dataDir;

    @Test
    void keepsEveryWriteOnDiskBeforeItAnswersAndEvictsNothing() {
        try (TestRedis redis = TestRedis.own()) {
            assertThat(redis.command("CONFIG GET appendonly")).contains("yes");
            assertThat(redis.command("CONFIG GET appendfsync")).contains("always");
            assertThat(redis.command("CONFIG GET maxmemory-policy")).contains("noeviction");
        }
    }

    @Test
    void nobodyElseCanReachIt() throws IOException {
        try (TestRedis redis = TestRedis.own()) {
            assertThat(redis.uri().getScheme()).isEqualTo("unix");
            Path socket = Path.of(redis.uri().getPath());
            assertThat(mode(socket)).isEqualTo("rwx------");
            assertThat(mode(socket.getParent())).isEqualTo("rwx------");
            assertThat(redis.command("CONFIG GET port")).contains("$1\r\n0");
        }
    }

    @Test
    void longPathsGetALoopbackPortWithAPasswordInAFileNobodyElseCanRead() throws IOException {
        Path deep = dataDir.resolve("a".repeat(60)).resolve("b".repeat(60));
        try (EmbeddedRedis server = EmbeddedRedis.start(deep, TestRedis.bundled(deep))) {
            assertThat(server.uri().getScheme()).isEqualTo("redis");
            assertThat(server.uri().getHost()).isEqualTo("127.0.0.1");
            assertThat(server.uri().getUserInfo()).matches(":[0-9a-f]{48}");
            assertThat(mode(deep.resolve("redis/address"))).isEqualTo("rw-------");
            assertThat(mode(deep.resolve("redis/redis.conf"))).isEqualTo("rw-------");
            assertThat(EmbeddedRedis.running(deep)).contains(server.uri());
            Vertx vertx = Vertx.vertx();
            Answers.of(new RedisLink(vertx, RedisAddress.parse(server.uri().toString()))
                    .awaitAnswer(Duration.ofSeconds(10)));
            Answers.of(vertx.close());
        }
    }

    @Test
    void foldersWithSpacesAndKhmerNamesWork() {
        Path odd = dataDir.resolve("ទិន្នន័យ \"a b\"");
        try (EmbeddedRedis server = EmbeddedRedis.start(odd, TestRedis.bundled(odd))) {
            assertThat(EmbeddedRedis.running(odd)).contains(server.uri());
        }
    }

    @Test
    void killedItIsBackWithinFiveSecondsWithItsDataAtTheSameAddress() {
        try (TestRedis redis = TestRedis.own()) {
            redis.command("SET kept yes");
            long first = redis.server().pid();
            redis.kill();
            await().atMost(Duration.ofSeconds(5))
                    .ignoreExceptions()
                    .until(() -> redis.command("GET kept").contains("yes"));
            assertThat(redis.server().pid()).isNotEqualTo(first);
            assertThat(redis.server().restarts()).isEqualTo(1);
            assertThat(EmbeddedRedis.running(redis.dataDir())).contains(redis.uri());
        }
    }

    @Test
    void closedItLeavesNoProcessAndKeepsTheData() {
        TestRedis first = TestRedis.in(dataDir);
        first.command("SET kept yes");
        long pid = first.server().pid();
        assertThat(ProcessHandle.of(pid)).isPresent();
        first.server().close();
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(EmbeddedRedis.running(dataDir)).isEmpty();
        try (TestRedis second = TestRedis.in(dataDir)) {
            assertThat(second.command("GET kept")).contains("yes");
        }
    }

    @Test
    void aJvmKilledHardLeavesNoOrphan() throws Exception {
        Process jvm = jvm();
        long redis = redisOf(jvm);
        assertThat(EmbeddedRedis.running(dataDir)).isPresent();
        jvm.destroyForcibly();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> ProcessHandle.of(redis).isEmpty());
        assertThat(EmbeddedRedis.running(dataDir)).isEmpty();
    }

    @Test
    void aJvmThatHaltsLeavesNoOrphan() throws Exception {
        Process jvm = jvm("halt");
        long redis = redisOf(jvm);
        jvm.getOutputStream().close();
        assertThat(jvm.waitFor()).isEqualTo(3);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> ProcessHandle.of(redis).isEmpty());
    }

    @Test
    void aFrozenRedisGoesTooWhenItsJvmIsKilled() throws Exception {
        Process jvm = jvm();
        long redis = redisOf(jvm);
        TestRedis.signal("-STOP", redis);
        jvm.destroyForcibly();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ProcessHandle.of(redis).isEmpty());
    }

    @Test
    void afterAHardDeathTheFolderCanBeUsedAtOnce() throws Exception {
        Process jvm = jvm();
        redisOf(jvm);
        jvm.destroyForcibly().waitFor();
        try (EmbeddedRedis server = EmbeddedRedis.start(dataDir, TestRedis.bundled(dataDir))) {
            assertThat(EmbeddedRedis.running(dataDir)).contains(server.uri());
        }
    }

    @Test
    void aFolderInUseIsRefusedWithTheOwnerAndItsServerCanBeFound() throws Exception {
        Process jvm = jvm();
        redisOf(jvm);
        try {
            assertThatThrownBy(() -> EmbeddedRedis.start(dataDir, TestRedis.bundled(dataDir)))
                    .isInstanceOf(RedisStartException.class)
                    .hasMessageContaining("in use by another Spean (process " + jvm.pid() + ")")
                    .hasMessageContaining("SPEAN_DATA_DIR");
            assertThat(EmbeddedRedis.running(dataDir)).isPresent();
        } finally {
            jvm.destroyForcibly().waitFor();
        }
    }

    @Test
    void aServerThatCannotStartSaysWhyInOneLine() throws IOException {
        RedisBinary binary = TestRedis.bundled(dataDir);
        Files.createDirectories(dataDir.resolve("redis/appendonlydir"));
        Files.writeString(dataDir.resolve("redis/appendonlydir/appendonly.aof.manifest"), "rubbish\n");
        assertThatThrownBy(() -> EmbeddedRedis.start(dataDir, binary))
                .isInstanceOf(RedisStartException.class)
                .hasMessageContaining("did not start")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aFolderThatCannotBeMadeIsOneClearLine() throws IOException {
        Path file = Files.writeString(dataDir.resolve("file"), "x");
        assertThatThrownBy(() -> RedisBinary.choose(file, Optional.empty(), ""))
                .isInstanceOf(RedisStartException.class)
                .hasMessageContaining("Cannot unpack redis-server into")
                .hasMessageContaining("SPEAN_REDIS_URL");
        assertThatThrownBy(() -> EmbeddedRedis.start(file, TestRedis.bundled(dataDir)))
                .isInstanceOf(RedisStartException.class)
                .hasMessageContaining("writable");
    }

    private Process jvm(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                OrphanProbe.class.getName(),
                dataDir.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long redisOf(Process jvm) throws IOException {
        BufferedReader lines = jvm.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("pid=")) {
                return Long.parseLong(line.substring(4));
            }
        }
        throw new AssertionError("the other JVM did not start Redis");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
