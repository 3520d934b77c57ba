package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.Budget;
import org.spean.broadcast.Spending;

class RedisSpendingTest {
    private static final Instant NOW = Instant.parse("2026-11-30T18:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private RedisLink link;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        link = TestRedis.shared().link(vertx);
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @Test
    void nothingIsSpentAtFirstAndWithoutABudgetNoPartOfIt() {
        Spending spending = Answers.of(new RedisSpending(link).spent(NOW));
        assertThat(spending.dayUsd()).isZero();
        assertThat(spending.ofDay(Budget.NONE)).isZero();
    }

    @Test
    void allAlertsOfTheDayInPhnomPenhAreAddedUp() {
        // 18:00 UTC is the first of December there.
        spend("{broadcasts}:spent:2026-12-01", "a", 1_500_000);
        spend("{broadcasts}:spent:2026-12-01", "b", 2_500_000);
        spend("{broadcasts}:spent:2026-11-30", "c", 9_000_000);
        spend("{broadcasts}:spent:2026-12", "a", 8_000_000);
        Spending spending = Answers.of(new RedisSpending(link).spent(NOW));
        Budget budget = new Budget(BigDecimal.valueOf(5), BigDecimal.valueOf(100));
        assertThat(spending.dayUsd()).isEqualByComparingTo("4");
        assertThat(spending.ofDay(budget)).isEqualTo(0.8);
        assertThat(spending.ofMonth(budget)).isEqualTo(0.08);
    }

    private void spend(String key, String alert, long millionths) {
        Answers.of(link.send(Request.cmd(Command.HSET).arg(key).arg(alert).arg(millionths)));
    }
}
