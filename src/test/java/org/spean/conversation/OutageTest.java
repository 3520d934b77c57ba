package org.spean.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.conversation.TestLine.SOKHA;
import static org.spean.conversation.TestLine.said;
import static org.spean.conversation.TestLine.text;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.dialogue.Input.AnsweredByPlatform;
import org.spean.model.PhoneNumber;
import org.spean.redis.Answers;

/** Never nothing: Redis stopped, frozen or slow. */
class OutageTest {
    private static final PhoneNumber IN_THAILAND = TestLine.number("+66812000001");

    private final TestLine line = new TestLine();
    private boolean frozen;

    @AfterEach
    void close() {
        thaw();
        line.close();
    }

    @Test
    void aFrozenRedisStillGivesTheSafetyAnswerWithinASecondAndKeepsTheText() {
        freeze();
        long start = System.nanoTime();
        Answer answer = line.answer(text("E1", "ជួយខ្ញុំផង"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.SAFETY);
        assertThat(said(answer)).contains("សូមទូរស័ព្ទ").contains("117").doesNotContain("please call");
        assertThat(line.spool.size()).isEqualTo(1);
        assertThat(line.meter("spean_degraded")).isEqualTo(1);
    }

    @Test
    void aKilledRedisGivesTheSafetyAnswerAtOnce() {
        line.redis.kill();
        await().pollInterval(Duration.ofMillis(2)).until(() -> !line.link.looksAlive());
        long start = System.nanoTime();
        Answer answer = line.answer(text("E1", "hello"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.SAFETY);
        assertThat(said(answer)).as("both languages for a stranger").contains("ទូរស័ព្ទ", "call");
    }

    @Test
    void aSlowRedisGivesTheSafetyAnswerWithinASecond() {
        line.ask(Request.cmd(Command.CLIENT).arg("PAUSE").arg(1500).arg("ALL"));
        long start = System.nanoTime();
        Answer answer = line.answer(text("E1", "hello"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.SAFETY);
    }

    @Test
    void theNumbersAreThoseOfTheCountryTheTextComesFrom() {
        freeze();
        assertThat(said(line.answer(text(IN_THAILAND, "E1", "help me"))))
                .contains("1300")
                .doesNotContain("117");
    }

    @Test
    void whatThePlatformAnsweredIsNotAnsweredAgainButKept() {
        freeze();
        Answer answer = line.answer(platform("E1", AnsweredByPlatform.Kind.STOP));
        assertThat(answer.replies()).isEmpty();
        thaw();
        line.replayer().start();
        await().until(() -> line.spool.size() == 0);
        assertThat(line.optedOut(SOKHA)).isTrue();
    }

    @Test
    void aStopThatMetADeadRedisIsPromisedAndKept() {
        freeze();
        assertThat(said(line.answer(text("E1", "STOP")))).contains("stop texting you");
        thaw();
        replayAll();
        assertThat(line.optedOut(SOKHA)).isTrue();
        assertThat(line.sent).as("nothing goes to somebody who said STOP").isEmpty();
    }

    @Test
    void aStopThatCouldNotBeKeptAnywhereIsNotPromised() throws IOException {
        Files.delete(line.folder);
        freeze();
        Answer answer = line.answer(text("E1", "STOP"));
        Files.createDirectory(line.folder);
        assertThat(answer.kind()).isEqualTo(Answer.Kind.SAFETY);
        assertThat(said(answer)).contains("text again later").doesNotContain("stop texting you");
    }

    @Test
    void aReportThatMetADeadRedisIsKeptAndItsRealAnswerLeavesOnce() {
        line.answer(text("A1", "ENGLISH"));
        line.answer(text("A2", "REPORT"));
        String asks = said(line.answer(text("A3", "1")));
        assertThat(asks).contains("What happened?");
        freeze();
        assertThat(line.answer(text("A4", "The boss keeps my pay")).kind()).isEqualTo(Answer.Kind.SAFETY);
        assertThat(line.answer(text("A4", "The boss keeps my pay")).kind()).isEqualTo(Answer.Kind.SAFETY);
        thaw();
        replayAll();
        await().until(() -> !line.sent.isEmpty());
        assertThat(line.caseTexts()).singleElement().asString().contains("The boss keeps my pay");
        assertThat(line.sentBodies()).singleElement().asString().contains("Where");
        assertThat(line.answer(text("A4", "The boss keeps my pay")).replies())
                .as("the same webhook again, after its answer left by SMS")
                .isEmpty();
        assertThat(said(line.answer(text("A5", "skip")))).contains("What is the name");
    }

    @Test
    void aCommitThatTookPlaceAfterWeGaveUpIsAnsweredOnce() {
        line.answer(text("A1", "ENGLISH"));
        line.around(store -> TestLine.freezingInTheMiddle(store, line.redis));
        frozen = true;
        Answer answer = line.answer(text("A2", "MENU"));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.SAFETY);
        line.around(store -> store);
        thaw();
        await().until(() -> line.keys("*:e:*").size() == 2); // it was written after all
        replayAll();
        await().until(() -> !line.sent.isEmpty());
        Answers.of(line.worker.stop());
        assertThat(line.sentBodies()).singleElement().asString().contains("Working abroad");
    }

    @Test
    void twentyOfTheSameWebhookDuringAnOutageAreKeptOnce() {
        freeze();
        List<Future<Answer>> all = IntStream.range(0, 20)
                .mapToObj(i -> line.conversations.answer(text("E1", "hello")))
                .toList();
        assertThat(all).extracting(Answers::of).extracting(Answer::kind).containsOnly(Answer.Kind.SAFETY);
        assertThat(line.spool.size()).isEqualTo(1);
    }

    @Test
    void whoGetsTheRealAnswerFromTheSameWebhookAgainDoesNotGetItBySms() {
        line.answer(text("A1", "ENGLISH"));
        freeze();
        line.answer(text("A2", "MENU"));
        thaw();
        await().until(line.link::looksAlive);
        assertThat(said(line.answer(text("A2", "MENU")))).contains("Working abroad");
        assertThat(line.spool.size()).isZero();
        replayAll();
        Answers.of(line.worker.stop());
        assertThat(line.sent).isEmpty();
    }

    @Test
    void aTextThatWasAnsweredJustBeforeTheOutageGetsTheSameAnswerInIt() {
        Answer first = line.answer(text("A1", "ENGLISH"));
        freeze();
        Answer second = line.answer(text("A1", "ENGLISH"));
        assertThat(second).isEqualTo(new Answer(Answer.Kind.REPEATED, first.replies()));
        assertThat(line.spool.size()).isZero();
    }

    @Test
    void theFallbackAnswersWithoutAskingRedisAndTheRealAnswerFollows() {
        freeze();
        long start = System.nanoTime();
        Answer answer = Answers.of(line.conversations.answerFromMemory(text("E1", "MENU")));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(450));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.SAFETY);
        thaw();
        replayAll();
        await().until(() -> line.sent.size() == 1);
    }

    @Test
    void aRedisThatRefusesWritesIsAnOutageToo() {
        line.redis.command("CONFIG SET maxmemory 1");
        Answer answer = line.answer(text("E1", "SOS"));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.SAFETY);
        assertThat(line.spool.size()).isEqualTo(1);
        line.redis.command("CONFIG SET maxmemory 0");
        replayAll();
        assertThat(line.keys("*:kq")).as("danger waits for a person").hasSize(1);
    }

    private void replayAll() {
        Replayer replayer = line.replayer();
        replayer.start();
        await().atMost(Duration.ofSeconds(15)).until(() -> line.spool.size() == 0);
        replayer.stop();
    }

    private static Arrival platform(String event, AnsweredByPlatform.Kind kind) {
        return TestLine.arrival(SOKHA, event, new AnsweredByPlatform(kind));
    }

    private void freeze() {
        line.redis.freeze();
        frozen = true;
    }

    private void thaw() {
        if (frozen) {
            line.redis.thaw();
            frozen = false;
        }
    }
}
