package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a caller sees when Redis dies, freezes, wants a password or is not there. */
class RedisLinkFaultTest {
    private final TestRedis redis = TestRedis.own();
    private Vertx vertx;
    private RedisLink link;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        link = redis.link(vertx, Duration.ofMillis(500));
    }

    @AfterEach
    void stop() {
        Answers.of(vertx.close());
        redis.close();
    }

    @Test
    void whenRedisIsGoneItFailsAtOnce() {
        redis.server().close();
        await().until(() -> !link.looksAlive());
        long start = System.nanoTime();
        assertThat(Answers.failureOf(link.send(set("b", "1")))).isInstanceOf(RedisUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(400));
    }

    @Test
    void afterAKillItIsBackWithTheDataByItself() {
        Answers.of(link.send(set("a", "1")));
        redis.kill();
        await().pollInterval(Duration.ofMillis(2)).until(() -> !link.looksAlive());
        Answers.of(link.awaitAnswer(Duration.ofSeconds(5)));
        assertThat(link.looksAlive()).isTrue();
        assertThat(Answers.of(get("a")).toString()).isEqualTo("1");
    }

    @Test
    void aFrozenRedisGivesUnknownOnceAndThenFailsFast() {
        Answers.of(link.ping());
        redis.freeze();
        try {
            long start = System.nanoTime();
            assertThat(Answers.failureOf(link.send(set("a", "late")))).isInstanceOf(RedisUnknownOutcome.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(499), Duration.ofMillis(1_500));
            assertThat(link.looksAlive()).isFalse();
            long second = System.nanoTime();
            assertThat(Answers.failureOf(link.ping())).isInstanceOf(RedisUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - second)).isLessThan(Duration.ofMillis(250));
        } finally {
            redis.thaw();
        }
        await().atMost(Duration.ofSeconds(3)).until(link::looksAlive);
        // What timed out was done after all: unknown is not "not done".
        assertThat(Answers.of(get("a")).toString()).isEqualTo("late");
    }

    @Test
    void lateAnswersNeverEndUpAtTheWrongCommand() {
        Answers.of(link.ping());
        redis.freeze();
        try {
            List<Future<Response>> lost = IntStream.range(0, 50)
                    .mapToObj(i -> link.send(Request.cmd(Command.ECHO).arg("old" + i)))
                    .toList();
            lost.forEach(future -> assertThat(Answers.failureOf(future)).isInstanceOf(RedisUnknownOutcome.class));
        } finally {
            redis.thaw();
        }
        await().until(link::looksAlive);
        for (int i = 0; i < 100; i++) {
            assertThat(Answers.of(link.send(Request.cmd(Command.ECHO).arg("new" + i)))
                            .toString())
                    .isEqualTo("new" + i);
        }
    }

    @Test
    void aKillWhileACommandIsUnderWayLeavesItsOutcomeUnknown() {
        Answers.of(link.ping());
        redis.freeze();
        Future<Response> underWay = link.send(set("a", "1"));
        await().pollDelay(Duration.ofMillis(50)).until(() -> true); // let it be written
        redis.kill();
        assertThat(Answers.failureOf(underWay)).isInstanceOf(RedisUnknownOutcome.class);
    }

    @Test
    void aRedisThatIsFrozenBeforeTheFirstCommandIsNotWaitedFor() {
        RedisLink cold = redis.unopenedLink(vertx, Duration.ofMillis(500));
        redis.freeze();
        try {
            long start = System.nanoTime();
            assertThat(Answers.failureOf(cold.ping())).isInstanceOf(RedisUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_500));
        } finally {
            redis.thaw();
        }
        Answers.of(cold.awaitAnswer(Duration.ofSeconds(6)));
    }

    @Test
    void waitingForAnAnswerEndsWithTheReasonWhenPatienceIsOver() {
        RedisLink nowhere = new RedisLink(vertx, RedisAddress.parse("redis://127.0.0.1:1"));
        assertThat(Answers.failureOf(nowhere.awaitAnswer(Duration.ofMillis(200))))
                .isInstanceOf(RedisUnavailable.class)
                .hasMessageContaining("cannot connect");
    }

    @Test
    void noServerAtAllIsUnavailable() {
        RedisLink nowhere = new RedisLink(vertx, RedisAddress.parse("redis://127.0.0.1:1"));
        assertThat(Answers.failureOf(nowhere.ping())).isInstanceOf(RedisUnavailable.class);
        assertThat(Answers.failureOf(nowhere.ping())).isInstanceOf(RedisUnavailable.class);
        assertThat(nowhere.looksAlive()).isFalse();
    }

    @Test
    void aWrongPasswordIsToldAndNotTriedAgainAndAgain() {
        redis.command("CONFIG SET requirepass right");
        String place = "unix://" + redis.uri().getPath();
        RedisLink none = new RedisLink(vertx, RedisAddress.parse(place));
        RedisLink wrong = new RedisLink(vertx, RedisAddress.parse(place + "?password=wrong"));
        RedisLink right = new RedisLink(vertx, RedisAddress.parse(place + "?password=right"));
        for (RedisLink refused : List.of(none, wrong)) {
            assertThat(Answers.failureOf(refused.ping()))
                    .isInstanceOf(RedisUnavailable.class)
                    .hasMessageContaining("check SPEAN_REDIS_URL");
        }
        Answers.of(right.awaitAnswer(Duration.ofSeconds(5)));
        long before = connections(right);
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        assertThat(connections(right)).isEqualTo(before);
    }

    private long connections(RedisLink asking) {
        String info =
                Answers.of(asking.send(Request.cmd(Command.INFO).arg("stats"))).toString();
        return info.lines()
                .filter(line -> line.startsWith("total_connections_received:"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .sum();
    }

    private static Request set(String key, String value) {
        return Request.cmd(Command.SET).arg(key).arg(value);
    }

    private Future<Response> get(String key) {
        return link.send(Request.cmd(Command.GET).arg(key));
    }
}
