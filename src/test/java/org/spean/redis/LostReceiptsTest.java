package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.AlertStage.NOON;
import static org.spean.redis.AlertStage.PARTITION;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertRows;
import org.spean.broadcast.Alerts;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.LostReceipts;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RowSettlement;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.SentList.Sought;

/** Rows the gateway took and never said a word about again come to an end, and nobody invents that they arrived. */
class LostReceiptsTest {
    private static final Instant TIME = Alerts.NOW.plus(LostReceipts.AFTER);

    private final AlertStage alert = new AlertStage();
    private final RedisBroadcastStore store = new RedisBroadcastStore(alert.stage.link, alert.stage.crypto);
    private final AtomicReference<Instant> clock = new AtomicReference<>(TIME);
    private final AtomicReference<Sought> list = new AtomicReference<>(new Sought.NotThere());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final LostReceipts lost = new LostReceipts(
            store,
            alert.rows,
            (gateway, to, bodies, since) -> {
                asked.add(gateway + " " + to.masked() + " " + since);
                return Future.succeededFuture(list.get());
            },
            List.of("main", "other"),
            clock::get);

    @BeforeEach
    void threePeopleAreSentItAndTheAlertEnds() {
        alert.alert = AlertStage.alert(Alerts.ID.value());
        alert.audience(PARTITION, 3);
        for (int row = 0; row < 3; row++) {
            alert.settle(alert.attempt(NOON), new RowSettlement.Accepted("SM" + row), NOON);
        }
        Answers.of(alert.rows.receipt(alert.row(0), AlertRows.ANY_ATTEMPT, ReceiptNews.of(Receipt.DELIVERED), NOON));
        Answers.of(alert.stage.contacts.erase(AlertStage.number(PARTITION, 2)));
        alert.stage.redis.command("DEL " + Keys.contact(AlertStage.contact(PARTITION, 2)));
        Broadcast draft = Alerts.in(BroadcastState.DRAFT, Alerts.draft());
        Broadcast sending = Alerts.in(BroadcastState.SENDING, Alerts.draft());
        Broadcast over = Alerts.in(BroadcastState.FINISHED, Alerts.draft());
        Answers.of(store.add(draft));
        Answers.of(store.change(draft, sending));
        Answers.of(store.change(sending, over));
        Answers.of(store.close(over, BigDecimal.ZERO));
    }

    @AfterEach
    void close() {
        assertThat(alert.counts().planned()).isEqualTo(3);
        alert.close();
    }

    @Test
    void beforeItsTimeNobodyIsAsked() {
        clock.set(TIME.minusMillis(1));
        Answers.of(lost.once());
        assertThat(asked).isEmpty();
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.DELIVERED, 1L, Outcome.ACCEPTED, 2L));
    }

    @Test
    void whatNoListKnowsEndsAsSentWithoutAReceipt() {
        Answers.of(lost.once());
        assertThat(asked)
                .as("each gateway once; who was erased cannot be asked for")
                .containsExactly("main 012 ••• •01 " + Alerts.NOW, "other 012 ••• •01 " + Alerts.NOW);
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.DELIVERED, 1L, Outcome.SENT, 2L));
        assertThat(alert.reason(1)).contains(LostReceipts.NO_RECEIPT);
        assertThat(alert.reason(2)).contains(LostReceipts.NO_RECEIPT);
    }

    @Test
    void afterThatTheAlertCostsNothing() {
        Answers.of(lost.once());
        asked.clear();
        clock.set(TIME.plus(LostReceipts.AFTER));
        Answers.of(lost.once());
        assertThat(asked).isEmpty();
        assertThat(alert.stage.dump.has(BroadcastKeys.UNHEARD)).isFalse();
    }

    @Test
    void whatTheListKnowsCountsAsItsReceipt() {
        list.set(new Sought.Found(
                "SM1", new ReceiptNews(Receipt.UNDELIVERED, "30005", Mark.BAD_NUMBER, Optional.empty())));
        Answers.of(lost.once());
        assertThat(alert.outcome(1)).isEqualTo(Outcome.UNDELIVERED);
        assertThat(alert.person(1, "mark")).isEqualTo("BAD_NUMBER");
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatTheListStillHasUnderWayEndsToo() {
        list.set(new Sought.Found("SM1"));
        Answers.of(lost.once());
        assertThat(alert.outcome(1)).isEqualTo(Outcome.SENT);
    }

    @Test
    void aReceiptThatComesAllTheSameCounts() {
        Answers.of(lost.once());
        assertThat(Answers.of(alert.rows.receipt(alert.row(1), 1, ReceiptNews.of(Receipt.DELIVERED), TIME)))
                .isTrue();
        assertThat(alert.outcome(1)).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void whoDiesInTheMiddleLeavesItToTheNext() {
        Broadcast taken =
                Answers.of(store.takeUnheard(TIME, TIME.plusSeconds(60))).orElseThrow();
        assertThat(taken.id()).isEqualTo(Alerts.ID);
        assertThat(Answers.of(store.takeUnheard(TIME, TIME.plusSeconds(60))))
                .as("somebody has it")
                .isEmpty();
        clock.set(TIME.plusSeconds(60));
        Answers.of(lost.once());
        assertThat(alert.counts().of(Outcome.SENT)).isEqualTo(2);
    }
}
