package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Folders;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.RawRequest;
import org.spean.app.support.RedisConsole;
import org.spean.content.PromptState;
import org.spean.model.Language;
import org.spean.pack.PromptFiles;
import org.spean.redis.TestRedis;

/** Every instance serves every sound: from memory, else from the Redis they share (issue 3, item 4). */
class ClipCopiesTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final long A_DAY = 86_400;

    @TempDir
    private static Path folder;

    private static TestRedis redis;
    private static RunningSpean recorded;
    private static RunningSpean bare;
    private static byte[] sound;
    private static String path;

    @BeforeAll
    static void start() throws Exception {
        redis = TestRedis.own();
        Path content = Folders.copy(Folders.content(), folder.resolve("content"));
        Studio.record(
                content,
                Language.KM,
                PromptState.RECORDED,
                script -> script.id().startsWith("n"));
        sound = Files.readAllBytes(PromptFiles.sound(content, Language.KM, "n7"));
        path = "/prompts/" + PromptFiles.hash(sound) + ".wav";
        recorded = instance("one", content);
        bare = instance("two", Folders.content());
    }

    @AfterAll
    static void stop() {
        bare.stop();
        recorded.stop();
        redis.close();
    }

    @Test
    void whatOneInstanceHasTheOtherServesByteForByteAndMemoryDoesNotNeedRedis() {
        await().atMost(SOON).until(() -> get(bare).status() == 200);
        HttpAnswer borrowed = get(bare);
        assertThat(borrowed.body()).isEqualTo(sound);
        assertThat(borrowed.header("cache-control")).contains("public, max-age=31536000, immutable");
        assertThat(bare.open(RawRequest.get(path).header("Range", "bytes=10-19"))
                        .body())
                .isEqualTo(java.util.Arrays.copyOfRange(sound, 10, 20));
        String key = "prompt:a:" + PromptFiles.hash(sound);
        assertThat((Long) new RedisConsole(redis.uri()).ask("TTL", key)).isBetween(29 * A_DAY, 30 * A_DAY);

        redis.freeze();
        try {
            assertThat(get(recorded).body()).isEqualTo(sound);
            HttpAnswer away = get(bare);
            assertThat(away.status()).isEqualTo(404);
            assertThat(away.took()).isLessThan(Duration.ofSeconds(5));
        } finally {
            redis.thaw();
        }
        await().atMost(SOON).until(() -> get(bare).status() == 200);
    }

    private static RunningSpean instance(String name, Path content) {
        return RunningSpean.start(Map.of(
                "SPEAN_REDIS_URL", redis.uri().toString(),
                "SPEAN_DATA_DIR", folder.resolve(name).toString(),
                "SPEAN_KEY_FILE", folder.resolve("one/keys").toString(),
                "SPEAN_CONTENT_DIR", content.toString()));
    }

    private static HttpAnswer get(RunningSpean spean) {
        return spean.open(RawRequest.get(path));
    }
}
