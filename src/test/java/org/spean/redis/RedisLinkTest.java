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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisLinkTest {
    private final TestRedis redis = TestRedis.shared();
    private Vertx vertx;

    @BeforeEach
    void start() {
        redis.flush();
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    }

    @AfterEach
    void stop() {
        Answers.of(vertx.close());
    }

    @Test
    void answersComeBackInOrderFromManyAtOnce() {
        RedisLink link = redis.link(vertx);
        List<Future<Response>> all = IntStream.range(0, 2_000)
                .mapToObj(i -> link.send(Request.cmd(Command.ECHO).arg("n" + i)))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            assertThat(Answers.of(all.get(i)).toString()).isEqualTo("n" + i);
        }
        assertThat(link.looksAlive()).isTrue();
    }

    @Test
    void oneConnectionIsHeldForEachEventLoop() {
        RedisLink link = redis.link(vertx);
        for (int i = 0; i < 4; i++) {
            Answers.of(vertx.deployVerticle(context -> link.ping().compose(v -> link.ping())));
        }
        await().until(() -> clients() == 3); // two loops and the connection that asks
    }

    @Test
    void theAnswerComesOnTheContextOfTheCaller() {
        RedisLink link = redis.link(vertx);
        Queue<Boolean> same = new ConcurrentLinkedQueue<>();
        var context = vertx.getOrCreateContext();
        context.runOnContext(v -> {
            var here = Vertx.currentContext();
            link.ping().onComplete(done -> same.add(Vertx.currentContext() == here));
        });
        await().until(() -> !same.isEmpty());
        assertThat(same).containsExactly(true);
    }

    @Test
    void nilIsNullAndAnErrorAnswerIsPassedOn() {
        RedisLink link = redis.link(vertx);
        assertThat(Answers.of(link.send(Request.cmd(Command.GET).arg("absent"))))
                .isNull();
        Answers.of(link.send(Request.cmd(Command.SET).arg("text").arg("x")));
        assertThat(Answers.failureOf(link.send(Request.cmd(Command.INCR).arg("text"))))
                .isNotInstanceOf(RedisFailure.class)
                .hasMessageContaining("not an integer");
    }

    @Test
    void everyCommandIsTimed() {
        Queue<Boolean> timed = new ConcurrentLinkedQueue<>();
        RedisLink link =
                new RedisLink(vertx, RedisAddress.parse(redis.uri().toString()), Duration.ofSeconds(5), (nanos, ok) -> {
                    assertThat(nanos).isPositive();
                    timed.add(ok);
                });
        Answers.of(link.ping());
        Answers.failureOf(link.send(Request.cmd(Command.INCR).arg("a").arg("too many")));
        Answers.of(link.ping());
        await().until(() -> timed.size() == 3);
        assertThat(timed).containsExactly(true, false, true);
    }

    @Test
    void aRefusedWriteIsNotDoneRatherThanAnAnswer() {
        try (TestRedis full = TestRedis.own()) {
            RedisLink link = full.link(vertx);
            full.command("CONFIG SET maxmemory 1");
            assertThat(Answers.failureOf(
                            link.send(Request.cmd(Command.SET).arg("a").arg("b"))))
                    .isInstanceOf(RedisUnavailable.class)
                    .hasMessageContaining("OOM");
        }
    }

    @Test
    void aLinkThatIsClosedSendsNothingMore() {
        RedisLink link = redis.link(vertx);
        Answers.of(link.ping());
        Answers.of(link.close());
        assertThat(Answers.failureOf(link.ping())).isInstanceOf(RedisUnavailable.class);
        await().until(() -> clients() == 1);
    }

    private long clients() {
        return redis.command("CLIENT LIST")
                .lines()
                .filter(line -> line.contains("id="))
                .count();
    }
}
