package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.ChildSpean;
import org.spean.app.support.FaultProxy;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.HttpLine;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.Signals;
import org.spean.app.support.TextForm;
import org.spean.app.support.Twiml;
import org.spean.redis.EmbeddedRedis;
import org.spean.redis.RedisBinary;

/** The service is killed, or told to stop, while people write (faults 1 and 28). */
class LifeAndDeathTest {
    private static final List<String> WALK = List.of("សួស្តី", "1", "1", "#", "2", "#", "#", "2");
    private static final int PEOPLE = 12;

    @TempDir
    private Path folder;

    @Test
    void killedHardInTheMiddleNothingIsLostOrDoneTwice() throws Exception {
        List<Walker> walkers = new ArrayList<>();
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            try (ChildSpean first = ChildSpean.start(variables())) {
                warm(first);
                for (int i = 0; i < PEOPLE; i++) {
                    walkers.add(new Walker(first.demo().phone(i), answered));
                }
                List<Future<?>> walks = walk(threads, walkers, first.demo());
                await().pollInterval(Duration.ofMillis(5)).until(() -> answered.get() > PEOPLE * 3);
                long redis = Signals.redisOf(folder.resolve("data"));
                first.signal("KILL");
                assertThat(first.awaitExit()).isEqualTo(137);
                await().atMost(Duration.ofSeconds(15))
                        .until(() -> ProcessHandle.of(redis)
                                .filter(ProcessHandle::isAlive)
                                .isEmpty());
                for (Future<?> walk : walks) {
                    walk.get(30, TimeUnit.SECONDS);
                }
            }
            assertThat(walkers).as("people whom the death met in the middle").anyMatch(walker -> !walker.done());
            try (ChildSpean second = ChildSpean.start(variables())) {
                warm(second);
                for (Future<?> walk : walk(threads, walkers, second.demo())) {
                    walk.get(60, TimeUnit.SECONDS);
                }
                List<String> undisturbed = new Walker(second.demo().phone(90), answered).go(second.demo());
                for (Walker walker : walkers) {
                    assertThat(walker.answers).isEqualTo(undisturbed);
                }
            }
        }
    }

    @Test
    void toldToStopItAnswersWhatIsUnderWayAndLeavesNothing() throws Exception {
        Path redisFolder = folder.resolve("redis");
        try (EmbeddedRedis redis = EmbeddedRedis.start(
                        redisFolder, RedisBinary.choose(redisFolder, java.util.Optional.empty(), ""));
                FaultProxy line = FaultProxy.before(redis.uri());
                ChildSpean child = ChildSpean.start(
                        Map.of("SPEAN_DATA_DIR", folder.resolve("data").toString(), "SPEAN_REDIS_URL", line.url()));
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            child.demo().phone(0).text("MENU");
            line.slow(Duration.ofMillis(200));
            List<Future<HttpAnswer>> underWay = new ArrayList<>();
            for (int i = 1; i <= 8; i++) {
                Phone phone = child.demo().phone(i);
                underWay.add(threads.submit(() -> child.demo().send(phone.form("សួស្តី"))));
            }
            // All nine have arrived; over the slow line none of the eight can be answered yet.
            await().pollInterval(Duration.ofMillis(5)).until(() -> received(child) == 9);
            long told = System.nanoTime();
            child.signal("TERM");
            for (Future<HttpAnswer> answer : underWay) {
                assertThat(Twiml.of(answer.get(20, TimeUnit.SECONDS)).messages())
                        .isNotEmpty();
            }
            assertThat(child.awaitExit()).isIn(0, 143);
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(15));
            assertThat(ChildSpean.listens(child.port())).isFalse();
            assertThat(ChildSpean.listens(child.managementPort())).isFalse();
            assertThat(child.printed()).doesNotContain("ERROR").doesNotContain("\tat ");
        }
    }

    @Test
    void toldToStopUnderLoadNoTextIsLost() throws Exception {
        List<Walker> walkers = new ArrayList<>();
        AtomicInteger answered = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            long redis;
            try (ChildSpean first = ChildSpean.start(variables())) {
                redis = Signals.redisOf(folder.resolve("data"));
                warm(first);
                for (int i = 0; i < PEOPLE; i++) {
                    walkers.add(new Walker(first.demo().phone(i), answered));
                }
                List<Future<?>> walks = walk(threads, walkers, first.demo());
                await().pollInterval(Duration.ofMillis(5)).until(() -> answered.get() > PEOPLE * 3);
                long told = System.nanoTime();
                first.signal("TERM");
                assertThat(first.awaitExit()).isIn(0, 143);
                assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(15));
                for (Future<?> walk : walks) {
                    walk.get(30, TimeUnit.SECONDS);
                }
                assertThat(walkers).extracting(walker -> walker.halfAnswers).containsOnly(0);
            }
            assertThat(ProcessHandle.of(redis).filter(ProcessHandle::isAlive))
                    .as("its Redis")
                    .isEmpty();
            try (ChildSpean second = ChildSpean.start(variables())) {
                warm(second);
                for (Future<?> walk : walk(threads, walkers, second.demo())) {
                    walk.get(60, TimeUnit.SECONDS);
                }
                List<String> undisturbed = new Walker(second.demo().phone(90), answered).go(second.demo());
                for (Walker walker : walkers) {
                    assertThat(walker.answers).isEqualTo(undisturbed);
                }
            }
        }
    }

    @Test
    void aClientThatNeverEndsItsRequestDoesNotKeepItAlive() throws Exception {
        Map<String, String> fiveSeconds = new HashMap<>(variables());
        fiveSeconds.put("SPEAN_DRAIN_SECONDS", "5");
        try (ChildSpean child = ChildSpean.start(fiveSeconds);
                HttpLine half = HttpLine.open(Platform.loopback(child.port()))) {
            child.demo().phone(0).text("MENU");
            half.drip("POST /hooks/main/sms HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\n\r\nBody=");
            long told = System.nanoTime();
            child.signal("TERM");
            assertThat(child.awaitExit()).isIn(0, 143);
            assertThat(Duration.ofNanos(System.nanoTime() - told)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static double received(ChildSpean child) {
        return child.metric("spean_messages_total{direction=\"in\",status=\"received\"}");
    }

    private Map<String, String> variables() {
        // One address for both lives: what was signed for the first is repeated to the second.
        return Map.of("SPEAN_DATA_DIR", folder.resolve("data").toString(), "SPEAN_PUBLIC_URL", "http://127.0.0.1:8080");
    }

    /** A new process on a busy machine may be slower than its patience with Redis; here only the death is to disturb. */
    private static void warm(ChildSpean child) {
        for (int i = 0; i < 20; i++) {
            child.demo().phone(80).text("MENU " + i);
        }
    }

    private static List<Future<?>> walk(ExecutorService threads, List<Walker> walkers, Platform platform) {
        List<Future<?>> walks = new ArrayList<>();
        walkers.forEach(walker -> walks.add(threads.submit(() -> walker.go(platform))));
        return walks;
    }

    /** Somebody who sends one text after the other, and what was not answered again, with the same MessageSid. */
    private static final class Walker {
        private final Phone phone;
        private final AtomicInteger answered;
        private final List<String> answers = new ArrayList<>();
        private TextForm pending;
        private int halfAnswers;

        Walker(Phone phone, AtomicInteger answered) {
            this.phone = phone;
            this.answered = answered;
        }

        boolean done() {
            return answers.size() == WALK.size();
        }

        /** Walks on, to the end or until nobody answers. */
        List<String> go(Platform platform) {
            while (!done()) {
                if (pending == null) {
                    pending = phone.form(WALK.get(answers.size()));
                }
                HttpAnswer answer;
                try {
                    answer = platform.send(pending);
                } catch (UncheckedIOException noAnswer) {
                    IOException cause = noAnswer.getCause();
                    halfAnswers += String.valueOf(cause.getMessage()).contains("half") ? 1 : 0;
                    return answers;
                }
                answers.add(Twiml.of(answer).all());
                answered.incrementAndGet();
                pending = null;
            }
            return answers;
        }
    }
}
