package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.ChildSpean;
import org.spean.app.support.Folders;
import org.spean.app.support.RedisConsole;
import org.spean.redis.EmbeddedRedis;
import org.spean.redis.RedisBinary;

/** The process is killed in the middle of a backup or a restore: the old data, the new data, or a mark that nobody passes; never half. */
class RestoreDeathTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Path data;
    private Path words;
    private Path backup;

    @BeforeEach
    void makeOne() throws IOException {
        data = folder.resolve("data");
        words = Files.writeString(folder.resolve("words"), "six words that nobody else knows\n");
        backup = folder.resolve("one.backup");
        commands().must("staff", "add", "In Backup", "--roles", "worker");
        commands().must("backup", backup.toString(), "--passphrase-file", words.toString());
        commands().must("staff", "add", "Added Later", "--roles", "worker");
    }

    @Test
    void aKilledBackupLeavesNoFileOfItsName() {
        Path second = folder.resolve("two.backup");
        try (ChildSpean child = ChildSpean.launch(environment(Map.of()), arguments("backup", second))) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> Files.exists(folder.resolve(".two.backup.part")));
            child.kill();
            assertThat(child.awaitExit()).isEqualTo(137);
        }
        assertThat(second).doesNotExist();
        // Its Redis notices a little later that nobody is left.
        await().atMost(PATIENCE).until(() -> !EmbeddedRedis.isTaken(data));
        commands().must("backup", second.toString(), "--passphrase-file", words.toString());
        commands().must("backup", "--verify", second.toString(), "--passphrase-file", words.toString());
    }

    @Test
    void aKilledRestoreLeavesTheOldDataOrIsUndoneByTheNextOne() {
        List<Function<String, Boolean>> moments = List.of(
                said -> said.contains("reading the backup"),
                said -> said.contains("alerts paused"),
                said -> said.contains("call-backs given up"),
                said -> said.contains("goes to"));
        for (Function<String, Boolean> moment : moments) {
            try (ChildSpean child =
                    ChildSpean.launch(environment(Map.of()), arguments("restore", backup, "--replace"))) {
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> moment.apply(child.printed()));
                child.kill();
                child.awaitExit();
            }
            await().atMost(PATIENCE).until(() -> !EmbeddedRedis.isTaken(data));
            Commands.Ran list = commands().run("staff", "list");
            if (list.exit() == 0 && list.out().contains("added-later")) {
                assertThat(list.out()).contains("in-backup");
            } else if (list.exit() == 0) {
                assertThat(list.out()).as("it was done").contains("in-backup");
            } else {
                assertThat(list.err()).contains("restore");
                assertThat(list.out()).isEmpty();
            }
        }
        Commands.Ran ran =
                commands().must("restore", backup.toString(), "--replace", "--passphrase-file", words.toString());
        assertThat(ran.lastLine()).startsWith("restored");
        assertThat(commands().must("staff", "list").out()).contains("in-backup").doesNotContain("added-later");
    }

    /** As a death between the two moves leaves it. */
    @Test
    void noServerStartsOnDataOfARestoreThatDidNotEnd() throws IOException {
        Path redis = data.resolve("redis");
        Path aside = data.resolve("redis.before-x");
        Files.writeString(data.resolve("restore.journal"), redis + "\t" + aside + "\n");
        Files.move(redis, aside);
        try (ChildSpean child = ChildSpean.launch(environment(Map.of()))) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.printed().lines().filter(line -> line.startsWith("spean: ")))
                    .singleElement()
                    .asString()
                    .contains("restore", "again");
        }
        assertThat(redis).doesNotExist();

        Commands.Ran ran =
                commands().must("restore", backup.toString(), "--replace", "--passphrase-file", words.toString());
        assertThat(ran.err()).contains("undone");
        assertThat(commands().must("staff", "list").out()).contains("in-backup").doesNotContain("added-later");
    }

    @Test
    void anOutsideRedisIsFilledOnlyWhenItIsEmptyOrMayBeReplacedAndIsMarkedUntilItIsWhole() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Path mine = folder.resolve("mine");
        Files.createDirectory(mine);
        Files.copy(data.resolve("keys"), mine.resolve("keys"));
        try (EmbeddedRedis redis =
                EmbeddedRedis.start(elsewhere, RedisBinary.choose(elsewhere, java.util.Optional.empty(), ""))) {
            Commands outside = Commands.of(folder, mine, "redis: {url: \"" + redis.uri() + "\"}\n");
            String[] restore = {"restore", backup.toString(), "--passphrase-file", words.toString()};
            RedisConsole console = new RedisConsole(redis.uri());

            assertThat(outside.must(restore).lastLine()).startsWith("restored");
            assertThat(outside.must("staff", "list").out())
                    .contains("in-backup")
                    .doesNotContain("added-later");

            assertThat(outside.run(restore).err()).contains("--replace");
            outside.must("staff", "add", "Since Then", "--roles", "worker");
            Commands.Ran replaced =
                    outside.must("restore", backup.toString(), "--replace", "--passphrase-file", words.toString());
            assertThat(replaced.err()).contains("what was here is kept");
            assertThat(outside.must("staff", "list").out()).doesNotContain("since-then");
            Path kept;
            try (var files = Files.list(mine)) {
                kept = files.filter(file -> file.toString().endsWith(".backup"))
                        .findFirst()
                        .orElseThrow();
            }

            // As a death in the middle leaves it.
            console.ask("SET", "k:restoring", "1");
            console.ask("DEL", "{staff}:accounts");
            assertThat(outside.run("staff", "list").err()).contains("interrupted");
            outside.must("restore", kept.toString(), "--passphrase-file", words.toString());
            assertThat(outside.must("staff", "list").out()).contains("since-then");

            assertThat(outside.must(
                                    "backup",
                                    folder.resolve("outside.backup").toString(),
                                    "--passphrase-file",
                                    words.toString())
                            .exit())
                    .isZero();
        }
    }

    private Commands commands() {
        return Commands.of(folder, data);
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("SPEAN_DATA_DIR", data.toString());
        all.put("SPEAN_CONTENT_DIR", Folders.content().toString());
        return all;
    }

    private String[] arguments(String command, Path file, String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(command, file.toString(), "--passphrase-file", words.toString()),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
    }
}
