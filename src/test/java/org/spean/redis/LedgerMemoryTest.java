package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.AlertStage.NOON;
import static org.spean.redis.AlertStage.PARTITION;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertRows;
import org.spean.broadcast.AlertRows.Claim;
import org.spean.broadcast.RowSettlement;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;

/** Issue 5: what a row of the ledger costs in Redis, all in, is at most 120 bytes. */
class LedgerMemoryTest {
    /** What a partition has of an alert to 100,000 people. */
    private static final int PEOPLE = 390;

    private final AlertStage alert = new AlertStage();

    @AfterEach
    void close() {
        alert.close();
    }

    @Test
    void aRowTakesAtMost120Bytes() {
        alert.audience(PARTITION, PEOPLE);
        String sid = "SM" + "0123456789abcdef".repeat(2);
        for (Claim claim : alert.claim(PEOPLE, NOON)) {
            alert.settle(alert.sent(claim, NOON), new RowSettlement.Accepted(sid), NOON);
            Answers.of(alert.rows.receipt(
                    claim.row(),
                    AlertRows.ANY_ATTEMPT,
                    new ReceiptNews(Receipt.UNDELIVERED, "30005", Mark.NOTHING, Optional.empty()),
                    NOON));
        }
        long all = alert.stage.dump.keys().stream()
                .filter(key -> key.contains(":b:"))
                .mapToLong(this::bytes)
                .sum();
        System.out.printf("redis memory per ledger row: %d bytes%n", all / PEOPLE);
        assertThat(all / PEOPLE).isBetween(60L, 120L);
        assertThat(alert.stage.redis.command(
                        "OBJECT ENCODING " + alert.keys(PARTITION).chunkOf(0)))
                .contains("listpack");
    }

    private long bytes(String key) {
        String answer = alert.stage.redis.command("MEMORY USAGE " + key + " SAMPLES 0");
        return Long.parseLong(answer.lines()
                .filter(line -> line.startsWith(":"))
                .findFirst()
                .orElseThrow()
                .substring(1)
                .strip());
    }
}
