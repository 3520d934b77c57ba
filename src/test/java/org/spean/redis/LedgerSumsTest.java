package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.AlertStage.NOON;
import static org.spean.redis.AlertStage.PARTITION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.broadcast.AlertRows.Begun;
import org.spean.broadcast.AlertRows.Claim;
import org.spean.broadcast.Counts;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RecipientPage.Recipient;
import org.spean.broadcast.RowSettlement;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;

/** Whatever happens in whatever order, planned is the sum of all outcomes, and no receipt is ever taken back. */
class LedgerSumsTest {
    private static final int PEOPLE = 6;
    private static final int STEPS = 16;

    private static AlertStage alert;

    private final List<Claim> claims = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private Instant now = NOON;

    @BeforeContainer
    static void open() {
        alert = new AlertStage();
    }

    @AfterContainer
    static void close() {
        alert.close();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void plannedIsTheSumAtEveryInstant(
            @ForAll @Size(min = 5, max = 60) List<@IntRange(min = 0, max = STEPS * 64 - 1) Integer> steps) {
        alert.alert = AlertStage.alert("aaaaaaaaaaaa");
        alert.stage.redis.flush();
        alert.audience(PARTITION, PEOPLE);
        List<Recipient> before = people();
        for (int step : steps) {
            step(step % STEPS, step / STEPS);
            List<Recipient> after = people();
            Counts counts = Answers.of(alert.ledger.counts(alert.alert.id(), PARTITION));
            assertThat(counts.planned()).isEqualTo(PEOPLE);
            assertThat(counts.by()).isEqualTo(counted(after));
            for (int row = 0; row < PEOPLE; row++) {
                // Taken or sent in vain may wait for one more try; what arrived, or did not for good, stays.
                boolean sentAgain = after.get(row).outcome() == Outcome.PENDING && rank(before.get(row)) < 3;
                if (!sentAgain) {
                    assertThat(rank(after.get(row))).isGreaterThanOrEqualTo(rank(before.get(row)));
                }
            }
            before = after;
        }
    }

    private void step(int which, int random) {
        switch (which) {
            case 0, 1 -> claims.addAll(alert.claim(1 + random % 3, now));
            case 2, 3, 4 -> begin(random);
            case 5 -> settle(random, new RowSettlement.Accepted("SM" + random));
            case 6 -> settle(random, new RowSettlement.Again(now.plusSeconds(random), "20429"));
            case 7 -> settle(random, new RowSettlement.Unknown(now.plusSeconds(120)));
            case 8 -> settle(random, new RowSettlement.OnceMore(now));
            case 9 -> settle(random, new RowSettlement.GivenUp());
            case 10 -> settle(random, new RowSettlement.Rejected("21211", Mark.BAD_NUMBER));
            case 11 -> now = now.plus(Duration.ofSeconds(random));
            case 12 -> alert.expire(now);
            case 13, 14 -> receipt(random);
            default -> rare(random);
        }
    }

    private void rare(int random) {
        if (!claims.isEmpty() && random % 8 != 0) {
            Answers.of(alert.rows.giveBack(claims.get(random % claims.size()), now));
        } else if (random % 16 == 0) {
            Answers.of(alert.ledger.skipRest(alert.alert.id(), PARTITION, "cancelled"));
        }
    }

    private void begin(int random) {
        if (claims.isEmpty()) {
            return;
        }
        switch (alert.begin(claims.get(random % claims.size()), now)) {
            case Begun.Send send -> attempts.add(send.attempt());
            case Begun.Skipped skipped -> {}
            case Begun.Lost lost -> {}
        }
    }

    private void settle(int random, RowSettlement settlement) {
        if (!attempts.isEmpty()) {
            alert.settle(attempts.get(random % attempts.size()), settlement, now);
        }
    }

    private void receipt(int random) {
        Receipt receipt = Receipt.values()[random % Receipt.values().length];
        Optional<Duration> again = random % 7 == 0 ? Optional.of(Duration.ofSeconds(random)) : Optional.empty();
        Answers.of(alert.rows.receipt(
                alert.row(random % PEOPLE), 1 + random % 2, new ReceiptNews(receipt, "", Mark.NOTHING, again), now));
    }

    /** Only this partition: who has as many as wanted looks no further. */
    private static List<Recipient> people() {
        return Answers.of(alert.ledger.recipients(alert.alert.id(), Optional.empty(), Optional.empty(), PEOPLE))
                .people();
    }

    private static Map<Outcome, Long> counted(List<Recipient> rows) {
        Map<Outcome, Long> counted = new EnumMap<>(Outcome.class);
        rows.forEach(row -> counted.merge(row.outcome(), 1L, Long::sum));
        return counted;
    }

    /** How far receipts brought a row; one that we gave up had none. */
    private static int rank(Recipient row) {
        return switch (row.outcome()) {
            case PENDING, CLAIMED, UNKNOWN, REJECTED, SKIPPED -> 0;
            case ACCEPTED -> 1;
            case SENT -> 2;
            case UNDELIVERED -> 3;
            case FAILED -> row.reason().equals(Optional.of("unknown")) ? 0 : 3;
            case DELIVERED -> 4;
        };
    }
}
