package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisClusterTest {
    private final RedisScript script = RedisScript.load("test-count");

    @Test
    void scriptsRunOnEveryNodeAndHealthyPartitionsSurviveADeadOne(@TempDir Path folder) throws Exception {
        Vertx vertx = Vertx.vertx();
        try (TestCluster cluster = new TestCluster(folder)) {
            RedisLink link = new RedisLink(
                    vertx, RedisAddress.parse(cluster.setting()), Duration.ofSeconds(5), CommandTimer.NONE);
            Answers.of(link.awaitAnswer(Duration.ofSeconds(15)));
            for (int partition = 0; partition < 64; partition++) {
                assertThat(run(link, partition)).isEqualTo(1);
            }
            int healthy = partitionBelow(cluster, 8192, true);
            int dead = partitionBelow(cluster, 8192, false);
            cluster.killSecond();
            await().until(() -> !link.looksAlive());
            for (int i = 2; i < 100; i++) {
                assertThat(run(link, healthy)).isEqualTo(i);
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> Answers.failureOf(script.run(link, keys(dead), args())) instanceof RedisUnavailable);
            assertThat(run(link, healthy)).isEqualTo(100);
        } finally {
            Answers.of(vertx.close());
        }
    }

    private static int partitionBelow(TestCluster cluster, int slot, boolean below) {
        return IntStream.range(0, 64)
                .filter(partition -> cluster.slot(Keys.tag(partition)) < slot == below)
                .findFirst()
                .orElseThrow();
    }

    private int run(RedisLink link, int partition) {
        Response answer = Answers.of(script.run(link, keys(partition), args()));
        return answer.get(0).toInteger();
    }

    private static List<String> keys(int partition) {
        return List.of(Keys.tag(partition) + ":test");
    }

    private static List<Arg> args() {
        return List.of(Arg.of(1), Arg.of("t"), Arg.of(new byte[1]));
    }
}
