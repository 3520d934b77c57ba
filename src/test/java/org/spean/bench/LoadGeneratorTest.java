package org.spean.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The load generator must see what is wrong: a benchmark that cannot fail proves nothing. */
class LoadGeneratorTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    /** A closed loop ends when these are used up, however slow the machine is. */
    private static final int SENDERS = 1_500;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Integer> stepsOfSender = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void aServerThatCountsItsStepsIsRight() throws Exception {
        LoadResult result = load(serve(true), 0);
        assertThat(result.firstWrong()).isEmpty();
        assertThat(result.texts()).isPositive();
        assertThat(result.perSecond()).isPositive();
    }

    @Test
    void aServerThatPlaysRepeatsAgainIsCaught() throws Exception {
        LoadResult result = load(serve(false), 0);
        assertThat(result.repeats()).isPositive();
        assertThat(result.wrong()).isPositive();
        assertThat(result.firstWrong()).contains("step");
    }

    @Test
    void twoOfAHundredTextsAreRepeated() throws Exception {
        LoadResult result = load(serve(true), 0);
        assertThat((double) result.repeats() / result.texts()).isBetween(0.015, 0.025);
    }

    @Test
    void anOpenLoopIsNeverFasterThanItsRate() throws Exception {
        LoadResult result = load(serve(true), 500);
        assertThat(result.wrong()).isZero();
        assertThat(result.texts()).isBetween(1L, 201L);
        assertThat(result.latency().getTotalCount()).isEqualTo(result.texts());
    }

    @Test
    void onlyThisMachineIsCalled() {
        assertThatThrownBy(() -> new LoadGenerator(URI.create("http://192.0.2.1:80")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private LoadResult load(URI server, double perSecond) throws Exception {
        byte[][] expected = new byte[Walk.STEPS][];
        for (int step = 0; step < Walk.STEPS; step++) {
            expected[step] = ("step " + step).getBytes(StandardCharsets.UTF_8);
        }
        SignedTexts texts = new SignedTexts(server, 0, SENDERS);
        try (LoadGenerator load = new LoadGenerator(server)) {
            return perSecond == 0
                    ? load.closedLoop(texts, expected, LIMIT)
                    : load.openLoop(texts, expected, perSecond, SHORT);
        }
    }

    /** Answers "step N", N being how many texts of this sender came; remembers answers if {@code dedupes}. */
    private URI serve(boolean dedupes) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.setExpectMultipart(true).endHandler(end -> {
                    String message = request.getFormAttribute("MessageSid");
                    String sender = request.getFormAttribute("From");
                    String known = dedupes ? answers.get(message) : null;
                    String answer =
                            known != null ? known : "step " + (stepsOfSender.merge(sender, 1, Integer::sum) - 1);
                    answers.put(message, answer);
                    request.response().end(answer);
                }));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }
}
