package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Response;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisScriptTest {
    private final TestRedis redis = TestRedis.shared();
    private final RedisScript script = RedisScript.load("test-count");
    private Vertx vertx;
    private RedisLink link;

    @BeforeEach
    void start() {
        redis.flush();
        vertx = Vertx.vertx();
        link = redis.link(vertx);
    }

    @AfterEach
    void stop() {
        Answers.of(vertx.close());
    }

    @Test
    void aServerThatDoesNotKnowItGetsTheTextOnceAndThenOnlyTheHash() {
        redis.command("CONFIG RESETSTAT");
        for (int i = 1; i <= 3; i++) {
            assertThat(run(1).get(0).toInteger()).isEqualTo(i);
        }
        String stats = redis.command("INFO commandstats");
        assertThat(stats).containsPattern("cmdstat_eval:calls=1,");
        assertThat(stats).containsPattern("cmdstat_evalsha:calls=3,");
    }

    @Test
    void aServerThatForgotItGetsItAgain() {
        run(1);
        redis.command("SCRIPT FLUSH");
        assertThat(run(41).get(0).toInteger()).isEqualTo(42);
    }

    @Test
    void textsNumbersAndBytesArriveAsTheyAre() {
        Response answer = run(5);
        assertThat(answer.get(1).toString()).isEqualTo("ស្ពាន");
        assertThat(answer.get(2).toBytes()).containsExactly(0, -1, 13, 10, 127);
    }

    @Test
    void anErrorInsideTheScriptIsPassedOnAndNotRunTwice() {
        redis.command("SET counter text");
        assertThat(Answers.failureOf(script.run(link, List.of("counter"), args(1))))
                .isNotInstanceOf(RedisFailure.class)
                .hasMessageContaining("not an integer");
    }

    @Test
    void aScriptThatIsNotThereIsNoticedAtStart() {
        assertThatThrownBy(() -> RedisScript.load("absent")).hasMessageContaining("absent.lua");
    }

    private Response run(long add) {
        return Answers.of(script.run(link, List.of("counter"), args(add)));
    }

    private static List<Arg> args(long add) {
        return List.of(Arg.of(add), Arg.of("ស្ពាន"), Arg.of(new byte[] {0, -1, 13, 10, 127}));
    }
}
