package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.Outgoing;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.SentList.Sought;
import org.spean.outbox.Settlement;
import org.spean.outbox.UnknownReplies;

/** A reply that was perhaps sent is looked up, and never sent again. */
class UnknownRepliesTest {
    private static final Instant LATER = NOON.plusSeconds(1);

    private final Stage stage = Stage.open();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final AtomicReference<Sought> list = new AtomicReference<>(new Sought.NotThere());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final UnknownReplies replies = new UnknownReplies(
            stage.vertx,
            new RedisUnknownSends(stage.link, stage.crypto),
            stage.outbox,
            (gateway, to, bodies, since) -> {
                asked.add(gateway + " " + to.masked() + " " + bodies + " " + since);
                return Future.succeededFuture(list.get());
            },
            clock::get);

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
        assertThat(asked).containsExactly("main +855…01 [hello] " + LATER);
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
        look(LATER.plus(Duration.ofMinutes(13)));
        assertThat(asked).hasSize(2);
        look(LATER.plus(Duration.ofMinutes(61)));
        assertThat(asked).as("too late to matter").hasSize(2);
        assertThat(unknowns()).isEqualTo(1);
    }

    @Test
    void aReceiptSettlesItAndNobodyAsks() {
        MessageId id = unknown();
        Answers.of(stage.outbox.receipt(id, Receipt.SENT, LATER));
        look(LATER.plusSeconds(120));
        assertThat(asked).isEmpty();
    }

    private MessageId unknown() {
        MessageId id = stage.queue("E1", "hello", NOON);
        Outgoing message = stage.claim("w1", LATER).getFirst();
        Answers.of(stage.outbox.settle(message, "w1", new Settlement.Unknown("timeout"), LATER));
        return id;
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
