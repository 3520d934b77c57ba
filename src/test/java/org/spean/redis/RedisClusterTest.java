package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Response;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.broadcast.Audience;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Consent;
import org.spean.model.Channel;
import org.spean.model.Language;

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

    @Test
    void subscribersAreTakenInCountedWrittenDownAndErasedOnEveryNode(@TempDir Path folder) throws Exception {
        Vertx vertx = Vertx.vertx();
        try (TestCluster cluster = new TestCluster(folder)) {
            RedisLink link = new RedisLink(
                    vertx, RedisAddress.parse(cluster.setting()), Duration.ofSeconds(5), CommandTimer.NONE);
            Answers.of(link.awaitAnswer(Duration.ofSeconds(15)));
            Crypto crypto = BenchKeys.crypto(new SecureRandom());
            RedisSubscribers subscribers = new RedisSubscribers(link, crypto);
            RedisAudienceStore audiences = new RedisAudienceStore(link, new NoOtherAudiences());
            for (int i = 0; i < 40; i++) {
                Answers.of(subscribers.take(
                        new Consent(
                                Stage.number(i),
                                Language.KM,
                                "12",
                                new TreeSet<>(Set.of("border")),
                                "v1",
                                "PAPER",
                                Stage.NOON),
                        true));
            }
            Audience.Rule rule = new Audience.Rule(Set.of("12"), Set.of("border"), Set.of(Language.KM));
            assertThat(Answers.of(new RedisContactStore(link, crypto).erase(Stage.number(7))))
                    .isTrue();
            assertThat(Answers.of(audiences.count(rule, Channel.SMS)).people()).isEqualTo(39);
            assertThat(IntStream.range(0, 256)
                            .map(partition -> Answers.of(audiences.snapshot(
                                    new BroadcastId("aaaaaaaaaaaa"), 1, rule, Channel.SMS, partition)))
                            .sum())
                    .isEqualTo(39);
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
