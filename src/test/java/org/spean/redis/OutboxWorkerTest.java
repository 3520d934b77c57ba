package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.late;
import static org.spean.redis.Stage.number;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.turn;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Turn;
import org.spean.outbox.MessageId;
import org.spean.outbox.OutboxWorker;
import org.spean.outbox.Outgoing;
import org.spean.outbox.OutgoingSwitch;
import org.spean.outbox.Paces;
import org.spean.outbox.Route;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SendOutcome.Mark;

/** The worker over a real Redis and a network end of ours. */
class OutboxWorkerTest {
    private final Stage stage = Stage.open();
    private final int partition = stage.contact().partition();
    private final RecordingMessenger network = new RecordingMessenger();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON.plusSeconds(1));
    private final List<SendOutcome> heard = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theDoorbellSendsAtOnceAndWritesWhatCameOfIt() {
        OutboxWorker worker = worker("w1", 100);
        MessageId id = stage.queue("E1", "hello", NOON);
        worker.ring(partition);
        await().until(() -> stage.state(id).equals("accepted"));
        assertThat(network.bodies()).containsExactly("hello");
        assertThat(heard).containsExactly(new SendOutcome.Accepted("SM" + id.value()));
    }

    @Test
    void whileEverythingIsStoppedNothingIsTakenAndWhatIsInHandGoesBack() {
        AtomicBoolean on = new AtomicBoolean(true);
        OutboxWorker worker = worker("w1", 2, on::get);
        network.answers(message -> {
            on.set(false);
            return Future.succeededFuture(new SendOutcome.Accepted("SM1"));
        });
        MessageId first = stage.queue("E1", "one", NOON);
        MessageId second = stage.queue("E2", "two", NOON);
        worker.ring(partition);
        await().until(() -> stage.state(first).equals("accepted"));
        await().until(() -> stage.state(second).equals("waiting"));
        MessageId third = stage.queue("E3", "three", NOON);
        worker.ring(partition);
        Answers.of(worker.stop());
        assertThat(stage.state(third)).isEqualTo("waiting");
        assertThat(network.bodies()).containsExactly("one");
    }

    @Test
    void nothingLeavesBeforeItIsKnownAgainWhetherEverythingIsStopped() {
        AtomicInteger asked = new AtomicInteger();
        OutboxWorker worker = worker("w1", 100, new OutgoingSwitch() {
            @Override
            public boolean mayGo() {
                return true;
            }

            @Override
            public boolean isFresh() {
                return asked.incrementAndGet() > 1;
            }
        });
        MessageId id = stage.queue("E1", "hello", NOON);
        worker.ring(partition);
        await().until(() -> asked.get() == 1 && stage.state(id).equals("waiting"));
        assertThat(network.sent).isEmpty();
        clock.set(NOON.plusSeconds(2));
        await().until(() -> stage.state(id).equals("accepted"));
        assertThat(network.bodies()).containsExactly("hello");
    }

    @Test
    void whatNobodyRangForIsFoundInItsTurn() {
        MessageId id = stage.queue("E1", "hello", NOON);
        worker("w1", 100).start();
        await().atMost(Duration.ofSeconds(20)).until(() -> stage.state(id).equals("accepted"));
    }

    @Test
    void twoWorkersOnOneRedisNeverSendAMessageTwice() {
        List<Integer> partitions = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            var from = number(i % 12);
            stage.play(late(text(from, "E" + i, "x", NOON)), known -> turn(known.session(), "hello"));
            partitions.add(stage.contact(from).partition());
        }
        Vertx elsewhere = Vertx.vertx();
        RedisOutbox same = new RedisOutbox(stage.redis.link(elsewhere, Duration.ofSeconds(5)), stage.crypto);
        OutboxWorker one = worker("w1", 500);
        OutboxWorker two = new OutboxWorker(
                elsewhere,
                same,
                Map.of("main", new Route(network, 500)),
                new RedisPaces(stage.link),
                clock::get,
                "w2",
                (m, o, t) -> {});
        for (int partition : partitions) {
            one.ring(partition);
            two.ring(partition);
        }
        await().until(() -> network.sent.size() >= 120);
        Answers.of(Future.join(one.stop(), two.stop()));
        Answers.of(elsewhere.close());
        assertThat(network.sent).extracting(Outgoing::id).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void aGatewayThatIsBusyIsTriedAgainWhenItSaid() {
        network.answers(new SendOutcome.TryLater("429", Optional.of(Duration.ofSeconds(90))));
        OutboxWorker worker = worker("w1", 100);
        MessageId id = stage.queue("E1", "hello", NOON);
        worker.ring(partition);
        await().until(() -> stage.state(id).equals("waiting") && network.sent.size() == 1);
        network.answers(new SendOutcome.Accepted("SM1"));
        clock.set(NOON.plusSeconds(90));
        worker.ring(partition);
        Answers.of(worker.stop());
        assertThat(network.sent).as("a second too early").hasSize(1);
        clock.set(NOON.plusSeconds(92));
        stage.redis.command("DEL " + Keys.pace("main")); // which waits by Redis' own clock
        OutboxWorker next = worker("w2", 100);
        next.ring(partition);
        await().until(() -> stage.state(id).equals("accepted"));
        assertThat(network.sent).extracting(Outgoing::attempt).containsExactly(1, 2);
    }

    @Test
    void aRetryThatIsDueNeedsNoDoorbell() {
        network.answers(message -> Future.succeededFuture(
                message.attempt() == 1
                        ? new SendOutcome.TryLater("429", Optional.empty())
                        : new SendOutcome.Accepted("SM1")));
        OutboxWorker worker = new OutboxWorker(
                stage.vertx,
                stage.outbox,
                Map.of("main", new Route(network, 100)),
                new RedisPaces(stage.link),
                Instant::now,
                "w1",
                (m, o, t) -> {});
        MessageId id = stage.queue("E1", "hello", Instant.now().minusSeconds(1));
        worker.ring(partition);
        await().atMost(Duration.ofSeconds(8)).until(() -> stage.state(id).equals("accepted"));
    }

    @Test
    void anAttemptWithoutAnAnswerIsUnknownAndNeverMadeAgain() {
        network.answers(message -> {
            if (message.body().equals("throws")) {
                throw new IllegalStateException("bug");
            }
            return Future.failedFuture("broken pipe");
        });
        OutboxWorker worker = worker("w1", 100);
        MessageId one = stage.queue("E1", "throws", NOON);
        MessageId two = stage.queue("E2", "fails", NOON);
        worker.ring(partition);
        await().until(() ->
                stage.state(one).equals("unknown") && stage.state(two).equals("unknown"));
        clock.set(NOON.plusSeconds(9999));
        worker.ring(partition);
        Answers.of(worker.stop());
        assertThat(network.sent).hasSize(2);
    }

    @Test
    void whatAVanishedWorkerWasSendingIsUnknownAndNotSentByTheNext() {
        network.answers(message -> Promise.<SendOutcome>promise().future());
        MessageId id = stage.queue("E1", "hello", NOON);
        worker("w1", 100).ring(partition);
        await().until(() -> network.sent.size() == 1);
        clock.set(NOON.plusSeconds(120));
        worker("w2", 100).start();
        await().atMost(Duration.ofSeconds(20)).until(() -> stage.state(id).equals("unknown"));
        assertThat(network.sent).hasSize(1);
    }

    @Test
    void whatAVanishedWorkerOnlyHeldInItsHandIsSentByTheNext() {
        Vertx elsewhere = Vertx.vertx();
        OutboxWorker dying = new OutboxWorker(
                elsewhere,
                new RedisOutbox(stage.redis.link(elsewhere, Duration.ofSeconds(5)), stage.crypto),
                Map.of("main", new Route(network, 0.9)),
                new RedisPaces(stage.link),
                clock::get,
                "w1",
                (m, o, t) -> {});
        MessageId first = stage.queue("E0", "m0", NOON);
        for (int i = 1; i < 4; i++) {
            stage.queue("E" + i, "m" + i, NOON.plusMillis(i));
        }
        dying.ring(partition);
        await().until(() -> stage.state(first).equals("accepted"));
        Answers.of(elsewhere.close());
        assertThat(stage.dump.members(Keys.leased(partition))).as("in hand").isNotEmpty();
        stage.redis.command("DEL " + Keys.pace("main"));
        clock.set(NOON.plusSeconds(40));
        worker("w2", 100).start();
        await().atMost(Duration.ofSeconds(20)).until(() -> network.sent.size() == 4);
        assertThat(network.bodies()).containsExactlyInAnyOrder("m0", "m1", "m2", "m3");
        assertThat(Answers.of(stage.outbox.depth(List.of(partition), clock.get()))
                        .unknown())
                .isZero();
    }

    @Test
    void waitingForAGatewayThatTakesNothingUsesUpNoAttempt() {
        RedisPaces paces = new RedisPaces(stage.link);
        MessageId id = stage.queue("E1", "hello", NOON);
        OutboxWorker worker = worker("w1", 100);
        Answers.of(paces.news("main", new Paces.News.Closed()));
        for (int i = 1; i <= 7; i++) {
            String waits = Integer.toString(i);
            worker.ring(partition);
            await().until(() -> stage.dump
                    .hash(Keys.message(partition, id.value()))
                    .getOrDefault("waits", "")
                    .equals(waits));
            clock.set(clock.get().plusSeconds(31));
        }
        stage.redis.command("DEL " + Keys.pace("main"));
        worker.ring(partition);
        await().until(() -> stage.state(id).equals("accepted"));
        assertThat(network.sent).extracting(Outgoing::attempt).containsExactly(1);
    }

    @Test
    void stoppingWaitsForWhatIsBeingSent() {
        Promise<SendOutcome> answer = Promise.promise();
        network.answers(message -> answer.future());
        OutboxWorker worker = worker("w1", 100);
        MessageId id = stage.queue("E1", "hello", NOON);
        worker.ring(partition);
        await().until(() -> network.sent.size() == 1);
        Future<Void> stopped = worker.stop();
        MessageId after = stage.queue("E2", "too late", NOON);
        worker.ring(partition);
        await().during(Duration.ofMillis(200)).until(() -> !stopped.isComplete());
        answer.complete(new SendOutcome.Accepted("SM1"));
        Answers.of(stopped);
        assertThat(stage.state(id)).isEqualTo("accepted");
        assertThat(stage.state(after)).isEqualTo("waiting");
        assertThat(network.sent).hasSize(1);
    }

    @Test
    void stoppingPutsBackWhatOnlyWaitsForItsSlot() {
        OutboxWorker worker = worker("w1", 0.9);
        for (int i = 0; i < 4; i++) {
            stage.queue("E" + i, "m" + i, NOON.plusMillis(i));
        }
        worker.ring(partition);
        await().until(() -> network.sent.size() == 1);
        Answers.of(worker.stop());
        assertThat(network.bodies()).containsExactly("m0");
        clock.set(NOON.plusSeconds(5));
        OutboxWorker next = worker("w2", 100);
        next.ring(partition);
        await().until(() -> network.sent.size() == 4);
        assertThat(new HashSet<>(network.bodies())).hasSize(4);
    }

    @Test
    void noMoreIsTakenThanTheGatewayCanSendSoon() {
        OutboxWorker worker = worker("w1", 1);
        for (int i = 0; i < 12; i++) {
            stage.queue("E" + i, "m" + i, NOON.plusMillis(i));
        }
        worker.ring(partition);
        await().until(() -> network.sent.size() == 1);
        long inHand = stage.dump.members(Keys.leased(partition)).size();
        assertThat(inHand).isLessThanOrEqualTo(5);
        assertThat(stage.dump.members(Keys.due(partition))).hasSizeGreaterThanOrEqualTo(6);
        Answers.of(worker.stop());
    }

    @Test
    void textsToOnePersonGoOneAfterTheOtherInTheirOrder() {
        List<Promise<SendOutcome>> answers = new CopyOnWriteArrayList<>();
        network.answers(message -> {
            Promise<SendOutcome> answer = Promise.promise();
            answers.add(answer);
            return answer.future();
        });
        OutboxWorker worker = worker("w1", 1000);
        stage.play(
                late(text("E1", "x", NOON)),
                known -> new Turn(
                        known.session(),
                        List.of(
                                new Reply.Message("a", "one"),
                                new Reply.Message("b", "two"),
                                new Reply.Message("c", "three")),
                        List.of()));
        worker.ring(partition);
        for (int i = 0; i < 3; i++) {
            int sent = i + 1;
            await().until(() -> answers.size() == sent);
            assertThat(network.sent).hasSize(sent);
            answers.get(i).complete(new SendOutcome.Accepted("SM" + i));
        }
        Answers.of(worker.stop());
        assertThat(network.bodies()).containsExactly("one", "two", "three");
    }

    @Test
    void aRefusalForSomebodyWhoStoppedIsKept() {
        network.answers(new SendOutcome.Refused("21610", Mark.OPTED_OUT, false));
        OutboxWorker worker = worker("w1", 100);
        stage.queue("E1", "hello", NOON);
        worker.ring(partition);
        await().until(() -> stage.dump.has(Keys.optedOut(partition)));
    }

    @Test
    void whoErasesWhileTheMessageWaitsDoesNotGetIt() {
        OutboxWorker worker = worker("w1", 100);
        stage.queue("E1", "hello", NOON);
        stage.cause(text("E2", "erase", NOON), new Effect.Erase());
        worker.ring(partition);
        Answers.of(worker.stop());
        assertThat(network.sent).isEmpty();
    }

    @Test
    void aMessageForAGatewayThatIsGoneFailsInsteadOfStaying() {
        OutboxWorker worker = new OutboxWorker(
                stage.vertx,
                stage.outbox,
                Map.of("other", new Route(network, 100)),
                new RedisPaces(stage.link),
                clock::get,
                "w1",
                (m, o, t) -> {});
        MessageId id = stage.queue("E1", "hello", NOON);
        worker.ring(partition);
        await().until(() -> stage.state(id).equals("failed"));
        assertThat(network.sent).isEmpty();
    }

    @Test
    void anOutcomeThatRedisCouldNotTakeIsWrittenWhenItCan() {
        Promise<SendOutcome> answer = Promise.promise();
        network.answers(message -> answer.future());
        OutboxWorker worker = worker("w1", 100);
        MessageId id = stage.queue("E1", "hello", NOON);
        worker.ring(partition);
        await().until(() -> network.sent.size() == 1);
        stage.redis.command("CONFIG SET maxmemory 1");
        try {
            answer.complete(new SendOutcome.Accepted("SM1"));
            await().until(() -> !heard.isEmpty());
        } finally {
            stage.redis.command("CONFIG SET maxmemory 0");
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> stage.state(id).equals("accepted"));
    }

    private OutboxWorker worker(String name, double perSecond) {
        return worker(name, perSecond, OutgoingSwitch.ON);
    }

    private OutboxWorker worker(String name, double perSecond, OutgoingSwitch outgoing) {
        return new OutboxWorker(
                stage.vertx,
                stage.outbox,
                Map.of("main", new Route(network, perSecond)),
                new RedisPaces(stage.link),
                clock::get,
                name,
                (message, outcome, took) -> heard.add(outcome),
                outgoing);
    }
}
