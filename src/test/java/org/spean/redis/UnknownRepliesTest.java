package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.late;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.turn;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.model.PhoneNumber;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.Outgoing;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.SentList.Sought;
import org.spean.outbox.Settlement;
import org.spean.outbox.UnknownReplies;
import org.spean.outbox.UnknownSends.UnknownSend;

/** A reply that was perhaps sent is looked up, and never sent again. */
class UnknownRepliesTest {
    private static final Instant LATER = NOON.plusSeconds(1);

    private final Stage stage = Stage.open();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final AtomicReference<Sought> list = new AtomicReference<>(new Sought.NotThere());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger cases = new AtomicInteger();
    private final UnknownReplies replies = new UnknownReplies(
            stage.vertx,
            new RedisUnknownSends(stage.link, stage.crypto),
            stage.outbox,
            (gateway, to, bodies, since) -> {
                asked.add(gateway + " " + to.masked() + " " + bodies + " " + since);
                return Future.succeededFuture(list.get());
            },
            clock::get,
            () -> "case" + cases.incrementAndGet());
    private int events;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatTheListHasWasSent() {
        MessageId id = unknown();
        look(LATER.plusSeconds(119));
        assertThat(asked).as("too early").isEmpty();
        list.set(new Sought.Found("SM7"));
        look(LATER.plusSeconds(120));
        assertThat(asked).containsExactly("main 012 ••• •01 [hello] " + LATER);
        assertThat(stage.state(id)).isEqualTo("accepted");
        assertThat(unknowns()).isZero();
    }

    @Test
    void whatTheListSaysHasFailedIsNotAcceptedForGood() {
        MessageId id = unknown();
        list.set(new Sought.Found("SM7", new ReceiptNews(Receipt.FAILED, "30008", Mark.NOTHING, Optional.empty())));
        look(LATER.plusSeconds(120));
        assertThat(stage.state(id)).isEqualTo("FAILED");
        assertThat(unknowns()).isZero();
    }

    @Test
    void whatTheListDoesNotHaveStaysUnknownAndIsNotSentAgain() {
        MessageId id = unknown();
        look(LATER.plusSeconds(120));
        look(LATER.plusSeconds(125));
        assertThat(asked).as("by another instance").hasSize(1);
        assertThat(stage.state(id)).isEqualTo("unknown");
        assertThat(stage.claim("w2", LATER.plusSeconds(130))).isEmpty();
        look(LATER.plus(Duration.ofMinutes(7)));
        assertThat(asked).hasSize(2);
        assertThat(unknowns()).isEqualTo(1);
        assertThat(waiting()).as("cases").isEmpty();
    }

    @Test
    void staffAreAskedOnceAboutWhatNothingSettledAndItStillCountsAsUnknown() {
        MessageId id = unknown();
        look(LATER.plus(Duration.ofMinutes(14)));
        assertThat(waiting()).isEmpty();
        look(LATER.plus(Duration.ofMinutes(19)));
        String caseId = waiting().getFirst();
        look(LATER.plus(Duration.ofMinutes(40)));
        look(LATER.plus(Duration.ofHours(30)));
        assertThat(waiting()).containsExactly(caseId);
        assertThat(asked).as("the list").hasSize(2);
        assertThat(unknowns()).isEqualTo(1);
        int partition = id.partition();
        Map<String, String> record = stage.dump.hash(Keys.caseRecord(partition, caseId));
        assertThat(record).containsEntry("c", stage.contact().value()).containsKey("k:FLAG");
        assertThat(record.keySet()).anyMatch(field -> field.startsWith("f:unknown:"));
        assertThat(stage.dump.members(Keys.casesOf(stage.contact()))).containsExactly(caseId);
        assertThat(stage.dump.hash(Keys.message(partition, id.value()))).doesNotContainKey("b");
        Answers.of(stage.outbox.receipt(id, Receipt.DELIVERED, LATER));
        assertThat(stage.state(id)).isEqualTo("DELIVERED");
        assertThat(unknowns()).isZero();
    }

    @Test
    void whereThereIsNoListStaffAreAskedAllTheSame() {
        list.set(new Sought.NoList());
        unknown();
        look(LATER.plus(Duration.ofHours(3)));
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void severalAnswersToOnePersonAreOneCase() {
        unknown();
        unknown();
        look(LATER.plus(Duration.ofMinutes(20)));
        assertThat(waiting()).hasSize(1);
        String record = Keys.caseRecord(stage.contact().partition(), waiting().getFirst());
        assertThat(stage.dump.hash(record).keySet().stream().filter(field -> field.startsWith("f:")))
                .hasSize(2);
    }

    @Test
    void aSettlementInTheSameMomentLeavesNoCase() {
        MessageId id = unknown();
        RedisUnknownSends sends = new RedisUnknownSends(stage.link, stage.crypto);
        Instant late = LATER.plus(Duration.ofMinutes(20));
        UnknownSend send = Answers.of(sends.take(id.partition(), late.plusSeconds(60), late))
                .getFirst();
        Answers.of(stage.outbox.receipt(id, Receipt.SENT, late));
        assertThat(Answers.of(sends.askStaff(send, "case-one", late))).isFalse();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatIsUnknownIsForgottenWithItsRecord() {
        MessageId id = unknown();
        stage.redis.command("DEL " + Keys.message(id.partition(), id.value()));
        look(LATER.plusSeconds(120));
        assertThat(unknowns()).isZero();
        assertThat(asked).isEmpty();
    }

    @Test
    void manyThatStaffWereAskedAboutDoNotStandInTheWayOfANewOne() {
        stage.neighbours(20).forEach(this::unknown);
        look(LATER.plus(Duration.ofMinutes(20)));
        look(LATER.plus(Duration.ofMinutes(26)));
        assertThat(unknowns()).isEqualTo(20);
        asked.clear();
        unknown();
        look(LATER.plus(Duration.ofMinutes(27)));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aReceiptSettlesItAndNobodyAsks() {
        MessageId id = unknown();
        Answers.of(stage.outbox.receipt(id, Receipt.SENT, LATER));
        look(LATER.plusSeconds(120));
        assertThat(asked).isEmpty();
    }

    private MessageId unknown() {
        return unknown(Stage.SOKHA);
    }

    private MessageId unknown(PhoneNumber of) {
        stage.play(late(text(of, "E" + ++events, "x", NOON)), known -> turn(known.session(), "hello"));
        Outgoing message = stage.claim("w1", LATER).getFirst();
        Answers.of(stage.outbox.settle(message, "w1", new Settlement.Unknown("timeout"), LATER));
        return message.id();
    }

    private List<String> waiting() {
        return stage.dump.members(Keys.caseQueue(stage.contact().partition()));
    }

    private void look(Instant now) {
        clock.set(now);
        Answers.of(replies.once());
    }

    private long unknowns() {
        return Answers.of(stage.outbox.depth(List.of(stage.contact().partition()), clock.get()))
                .unknown();
    }
}
