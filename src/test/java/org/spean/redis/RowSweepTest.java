package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.AlertStage.NOON;
import static org.spean.redis.AlertStage.PARTITION;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertRows;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.broadcast.AlertTimes;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RowSettlement;
import org.spean.broadcast.RowSweep;
import org.spean.model.Channel;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.SentList.Sought;

/** What becomes of rows that nobody holds any more, and of those that were perhaps sent. */
class RowSweepTest {
    private static final Instant LAPSED = NOON.plusSeconds(61);
    private static final Instant LOOK = LAPSED.plusSeconds(120);

    private final AlertStage alert = new AlertStage();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final AtomicReference<BroadcastState> state = new AtomicReference<>(BroadcastState.SENDING);
    private final AtomicReference<Sought> list = new AtomicReference<>(new Sought.NotThere());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Integer> waits = new CopyOnWriteArrayList<>();
    private final RowSweep sweep = new RowSweep(
            alert.stage.vertx,
            () -> Future.succeededFuture(List.of(broadcast())),
            alert.rows,
            (gateway, to, bodies, since) -> {
                asked.add(gateway + " " + to.masked() + " " + new TreeSet<>(bodies) + " " + since);
                return Future.succeededFuture(list.get());
            },
            clock::get,
            AlertTimes.USUAL,
            (id, partition) -> waits.add(partition));

    @BeforeEach
    void twoPeople() {
        alert.audience(PARTITION, 2);
    }

    @AfterEach
    void close() {
        assertThat(alert.counts().planned()).isEqualTo(2);
        alert.close();
    }

    @Test
    void whereRowsWaitIsSaid() {
        sweep(NOON);
        assertThat(waits).containsExactly(PARTITION);
    }

    @Test
    void rowsOfALostInstanceAreTakenOverAndAnAttemptIsLookedUpAndMadeOnceMore() {
        alert.attempt(NOON);
        alert.claim(1, NOON);
        sweep(LAPSED);
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.UNKNOWN, 1L, Outcome.PENDING, 1L));
        assertThat(waits).containsExactly(PARTITION);
        assertThat(asked).as("too early").isEmpty();
        sweep(LOOK);
        assertThat(asked).containsExactly("main 012 ••• •00 [The border is closed., ព្រំដែនបិទ] " + NOON);
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.PENDING, 2L));
        Attempt second = alert.claim(2, LOOK).stream()
                .map(claim -> alert.sent(claim, LOOK))
                .filter(Attempt::repeat)
                .findFirst()
                .orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        alert.settle(second, new RowSettlement.Unknown(LOOK.plusSeconds(120)), LOOK);
        list.set(new Sought.NoList());
        sweep(LOOK.plusSeconds(900));
        assertThat(alert.counts().of(Outcome.FAILED)).isEqualTo(1);
        assertThat(alert.reason(0)).contains("unknown");
    }

    @Test
    void whatTheListHasWasSent() {
        unknown();
        list.set(new Sought.Found("SM7"));
        sweep(LOOK);
        assertThat(alert.outcome(0)).isEqualTo(Outcome.ACCEPTED);
        assertThat(alert.stage.dump.hash(alert.keys(PARTITION).chunkOf(0))).containsEntry("0", "a1-SM7");
    }

    @Test
    void whoChangedTheLanguageSinceGetsNoSecondCopy() {
        unknown();
        alert.person(0, "sl", "en");
        sweep(LOOK);
        assertThat(asked).singleElement().asString().contains("ព្រំដែនបិទ");
    }

    @Test
    void whatTheListSaysHasFailedIsNotAcceptedForGood() {
        unknown();
        list.set(new Sought.Found(
                "SM7", new ReceiptNews(Receipt.UNDELIVERED, "30005", Mark.BAD_NUMBER, Optional.empty())));
        sweep(LOOK);
        assertThat(alert.outcome(0)).isEqualTo(Outcome.UNDELIVERED);
        assertThat(alert.reason(0)).contains("30005");
    }

    @Test
    void aReceiptSettlesItAndNobodyAsks() {
        unknown();
        Answers.of(alert.rows.receipt(alert.row(0), AlertRows.ANY_ATTEMPT, ReceiptNews.of(Receipt.DELIVERED), NOON));
        sweep(LOOK);
        assertThat(asked).isEmpty();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void withoutAListItWaitsForReceiptsAQuarterOfAnHour() {
        unknown();
        list.set(new Sought.NoList());
        sweep(LOOK);
        sweep(NOON.plusSeconds(899));
        assertThat(alert.outcome(0)).isEqualTo(Outcome.UNKNOWN);
        sweep(NOON.plusSeconds(960));
        assertThat(alert.outcome(0)).isEqualTo(Outcome.PENDING);
    }

    @Test
    void ofAnAlertThatIsOverNobodyIsSentASecondCopy() {
        unknown();
        state.set(BroadcastState.CANCELLED);
        sweep(LOOK);
        assertThat(alert.outcome(0)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aPersonWhoWasErasedIsNotLookedUp() {
        unknown();
        alert.stage.redis.command("DEL " + Keys.contact(AlertStage.contact(PARTITION, 0)));
        sweep(LOOK);
        assertThat(asked).isEmpty();
        assertThat(alert.counts().of(Outcome.FAILED)).isEqualTo(1);
    }

    @Test
    void aFinishedAlertCostsNothing() {
        state.set(BroadcastState.FINISHED);
        int before = alert.stage.commands.get();
        sweep(LOOK);
        assertThat(alert.stage.commands.get()).isEqualTo(before);
    }

    private void unknown() {
        Attempt attempt = alert.attempt(NOON);
        alert.settle(attempt, new RowSettlement.Unknown(NOON.plusSeconds(120)), NOON);
    }

    private void sweep(Instant now) {
        clock.set(now);
        Answers.of(sweep.once());
    }

    private Broadcast broadcast() {
        return alert.broadcast(Channel.SMS, state.get(), NOON);
    }
}
