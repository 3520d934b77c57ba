package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.LEASE;
import static org.spean.redis.Stage.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.Outgoing;
import org.spean.outbox.Settlement;

/** Receipts, the answer of the API and the end of the lease come in any order: a state only moves forward. */
class ReceiptOrderTest {
    private static final Instant LATER = NOON.plusSeconds(1);

    private final Stage stage = Stage.open();
    private int events;

    @AfterEach
    void close() {
        stage.close();
    }

    /** What may happen to one message after its POST. */
    private sealed interface Step {
        record Got(Receipt receipt) implements Step {}

        record Settled(Settlement settlement) implements Step {}

        record Lapsed() implements Step {}
    }

    @Test
    void whateverTheOrderTheFurthestReceiptWinsAndNothingIsSentTwice() {
        Random random = new Random(7);
        for (Receipt end : List.of(Receipt.DELIVERED, Receipt.UNDELIVERED, Receipt.FAILED)) {
            for (Settlement outcome : List.of(
                    new Settlement.Accepted("SM1"),
                    new Settlement.Unknown("timeout"),
                    new Settlement.Again(LATER, "x"))) {
                for (int i = 0; i < 12; i++) {
                    List<Step> steps = new ArrayList<>(List.of(
                            new Step.Got(Receipt.QUEUED),
                            new Step.Got(Receipt.SENT),
                            new Step.Got(end),
                            new Step.Settled(outcome),
                            new Step.Lapsed()));
                    do {
                        Collections.shuffle(steps, random);
                    } while (outcome instanceof Settlement.Again && steps.getFirst() instanceof Step.Settled);
                    MessageId id = play(steps);
                    assertThat(stage.state(id)).as("%s", steps).isEqualTo(end.name());
                    assertThat(stage.claim("w2", LATER.plusSeconds(9999)))
                            .as("%s", steps)
                            .isEmpty();
                    assertThat(stage.dump.keys())
                            .as("%s", steps)
                            .noneMatch(key -> key.endsWith(":unknown") || key.endsWith(":lease"));
                    assertThat(stage.dump.hash(Keys.message(id.partition(), id.value())))
                            .doesNotContainKey("b");
                }
            }
        }
    }

    @Test
    void anEarlierReceiptDoesNotCountAsAMove() {
        MessageId id = stage.queue("E1", "hello", NOON);
        stage.claim("w1", LATER);
        assertThat(receipt(id, Receipt.SENT)).isTrue();
        assertThat(receipt(id, Receipt.QUEUED)).isFalse();
        assertThat(receipt(id, Receipt.SENT)).isFalse();
        assertThat(receipt(id, Receipt.DELIVERED)).isTrue();
        assertThat(receipt(id, Receipt.FAILED)).as("an end is an end").isFalse();
        assertThat(stage.state(id)).isEqualTo("DELIVERED");
    }

    @Test
    void aReceiptBeforeTheAnswerOfTheApiIsNotOverwritten() {
        MessageId id = stage.queue("E1", "hello", NOON);
        Outgoing message = stage.claim("w1", LATER).getFirst();
        receipt(id, Receipt.DELIVERED);
        Answers.of(stage.outbox.settle(message, "w1", new Settlement.Accepted("SM1"), LATER));
        assertThat(stage.state(id)).isEqualTo("DELIVERED");
        assertThat(stage.dump.hash(Keys.message(id.partition(), id.value()))).containsEntry("sid", "SM1");
    }

    private MessageId play(List<Step> steps) {
        stage.redis.flush();
        MessageId id = stage.queue("E" + ++events, "hello", NOON);
        Outgoing message = stage.claim("w1", LATER).getFirst();
        for (Step step : steps) {
            switch (step) {
                case Step.Got got -> receipt(id, got.receipt());
                case Step.Settled settled ->
                    Answers.of(stage.outbox.settle(message, "w1", settled.settlement(), LATER));
                case Step.Lapsed lapsed ->
                    Answers.of(stage.outbox.expire(
                            id.partition(), LATER.plus(LEASE).plusSeconds(1)));
            }
        }
        return id;
    }

    private boolean receipt(MessageId id, Receipt receipt) {
        return Answers.of(stage.outbox.receipt(id, receipt, LATER));
    }
}
