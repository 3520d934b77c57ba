package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.spean.redis.AlertStage.NOON;
import static org.spean.redis.AlertStage.PARTITION;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertRows;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.broadcast.AlertRows.Begun;
import org.spean.broadcast.AlertRows.Claim;
import org.spean.broadcast.Audience;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RecipientPage;
import org.spean.broadcast.RecipientPage.Recipient;
import org.spean.broadcast.RowSettlement;
import org.spean.model.Channel;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;

/** What staff see of a broadcast, how it ends, and what is made of it. */
class RedisLedgerTest {
    private static final BroadcastId NEXT = new BroadcastId("bbbbbbbbbbbb");

    private final AlertStage alert = new AlertStage();

    @AfterEach
    void close() {
        alert.close();
    }

    @Test
    void withoutASnapshotThereIsNothingToCount() {
        assertThat(alert.by()).isEmpty();
        assertThat(alert.counts().planned()).isZero();
        assertThat(alert.people()).isEmpty();
        assertThat(skipRest("cancelled")).isZero();
        assertThat(alert.claim(5, NOON)).isEmpty();
    }

    @Test
    void theRestIsSkippedAndStaysSkippedWhateverComesBack() {
        alert.audience(PARTITION, 6);
        List<Claim> claims = alert.claim(4, NOON);
        List<Attempt> begun =
                claims.subList(0, 3).stream().map(claim -> begin(claim)).toList();
        alert.settle(begun.get(0), new RowSettlement.Again(NOON, "20429"), NOON);
        assertThat(skipRest("cancelled")).isEqualTo(3);
        assertThat(skipRest("again")).isZero();
        assertThat(alert.claim(9, NOON)).isEmpty();
        alert.settle(begun.get(1), new RowSettlement.Again(NOON, "20429"), NOON);
        alert.settle(begun.get(2), new RowSettlement.Accepted("SM3"), NOON);
        assertThat(alert.begin(claims.get(3), NOON)).isEqualTo(new Begun.Skipped("cancelled"));
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.SKIPPED, 5L, Outcome.ACCEPTED, 1L));
        assertThat(alert.people().stream().map(Recipient::reason).distinct())
                .containsExactly(Optional.of("cancelled"), Optional.empty());
    }

    @Test
    void whoWasPerhapsSentItIsGivenUpAndNotCalledSkipped() {
        alert.audience(PARTITION, 2);
        Attempt first = alert.attempt(NOON);
        alert.settle(first, new RowSettlement.Unknown(NOON), NOON);
        alert.settle(first, new RowSettlement.OnceMore(NOON), NOON);
        skipRest("cancelled");
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.FAILED, 1L, Outcome.SKIPPED, 1L));
    }

    @Test
    void aCorrectionGoesToTheSamePeople() {
        alert.audience(PARTITION, 3);
        alert.settle(alert.attempt(NOON), new RowSettlement.Accepted("SM1"), NOON);
        assertThat(derive(new Audience.SameAs(alert.alert.id()))).isEqualTo(3);
        assertThat(derive(new Audience.SameAs(alert.alert.id())))
                .as("asked again")
                .isEqualTo(3);
        alert.alert = AlertStage.alert(NEXT.value());
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.PENDING, 3L));
        assertThat(alert.claim(3, NOON))
                .extracting(Claim::contact)
                .containsExactly(
                        AlertStage.contact(PARTITION, 0),
                        AlertStage.contact(PARTITION, 1),
                        AlertStage.contact(PARTITION, 2));
    }

    @Test
    void sendingAgainGoesExactlyToThoseItDidNotReach() {
        alert.audience(PARTITION, 250);
        List<Attempt> all = alert.claim(250, NOON).stream().map(this::begin).toList();
        for (Attempt attempt : all) {
            alert.settle(
                    attempt, new RowSettlement.Accepted("SM" + attempt.row().row()), NOON);
        }
        receipt(7, Receipt.UNDELIVERED);
        receipt(120, Receipt.FAILED);
        receipt(121, Receipt.DELIVERED);
        receipt(249, Receipt.UNDELIVERED);
        assertThat(derive(new Audience.NotReachedBy(alert.alert.id()))).isEqualTo(3);
        receipt(8, Receipt.UNDELIVERED);
        assertThat(derive(new Audience.NotReachedBy(alert.alert.id())))
                .as("written once")
                .isEqualTo(3);
        alert.alert = AlertStage.alert(NEXT.value());
        assertThat(alert.claim(9, NOON))
                .extracting(Claim::contact)
                .containsExactly(
                        AlertStage.contact(PARTITION, 7),
                        AlertStage.contact(PARTITION, 120),
                        AlertStage.contact(PARTITION, 249));
    }

    @Test
    void theCountsOfOneThatHasEndedAreKeptOnceNoReceiptIsWaitedFor() {
        alert.audience(PARTITION, 2);
        Attempt first = alert.attempt(NOON);
        alert.settle(first, new RowSettlement.Accepted("SM1"), NOON);
        skipRest("cancelled");
        assertThat(ended()).isEqualTo(Map.of(Outcome.ACCEPTED, 1L, Outcome.SKIPPED, 1L));
        receipt(first.row().row(), Receipt.DELIVERED);
        for (int i = 0; i < 2; i++) {
            assertThat(ended()).isEqualTo(Map.of(Outcome.DELIVERED, 1L, Outcome.SKIPPED, 1L));
        }
        assertThat(ttl(BroadcastKeys.counts(alert.alert.id())))
                .isBetween(Duration.ofHours(23).toMillis(), Duration.ofHours(24).toMillis());
    }

    private Map<Outcome, Long> ended() {
        Map<Outcome, Long> by = new HashMap<>(
                Answers.of(alert.ledger.countsOfEnded(alert.alert.id())).by());
        by.values().removeIf(people -> people == 0);
        return by;
    }

    @Test
    void aRuleDerivesFromNothing() {
        assertThatThrownBy(() -> derive(Audience.Rule.ALL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pagesGoThroughEverybodyOnceAndFilterByOutcome() {
        alert.audience(0, 100);
        alert.audience(3, 130);
        alert.audience(255, 1);
        alert.settle(alert.attempt(NOON), new RowSettlement.Rejected("21614", Mark.UNREACHABLE), NOON);
        List<Recipient> everybody = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            RecipientPage page = Answers.of(alert.ledger.recipients(alert.alert.id(), Optional.empty(), cursor, 40));
            assertThat(page.people()).hasSizeLessThanOrEqualTo(40);
            everybody.addAll(page.people());
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(everybody).hasSize(231).doesNotHaveDuplicates();
        assertThat(Answers.of(alert.ledger.recipients(
                                alert.alert.id(), Optional.of(Outcome.REJECTED), Optional.empty(), 40))
                        .people())
                .containsExactly(
                        new Recipient(Optional.of(AlertStage.number(0, 0)), Outcome.REJECTED, Optional.of("21614")));
        assertThat(Answers.of(alert.ledger.recipients(alert.alert.id(), Optional.empty(), Optional.of("no cursor"), 1))
                        .people())
                .hasSize(1);
    }

    @Test
    void everythingOfABroadcastExpiresWithIt() {
        alert.audience(PARTITION, 5);
        Attempt unknown = alert.attempt(NOON);
        alert.settle(unknown, new RowSettlement.Unknown(NOON), NOON);
        alert.settle(alert.attempt(NOON), new RowSettlement.Again(NOON.plusSeconds(9), "20429"), NOON);
        alert.claim(1, NOON);
        List<String> keys = alert.stage.dump.keys().stream()
                .filter(key -> key.contains(":b:") && !key.endsWith(":rows"))
                .toList();
        assertThat(keys)
                .hasSize(5)
                .allSatisfy(key -> assertThat(ttl(key))
                        .isBetween(
                                Duration.ofDays(89).toMillis(),
                                Duration.ofDays(90).toMillis()));
    }

    private long ttl(String key) {
        String answer = alert.stage.redis.command("PTTL " + key);
        return Long.parseLong(answer.substring(answer.indexOf(':') + 1, answer.indexOf('\r', answer.indexOf(':'))));
    }

    private Attempt begin(Claim claim) {
        return alert.sent(claim, NOON);
    }

    private void receipt(int row, Receipt receipt) {
        Answers.of(alert.rows.receipt(alert.row(row), AlertRows.ANY_ATTEMPT, ReceiptNews.of(receipt), NOON));
    }

    private int skipRest(String reason) {
        return Answers.of(alert.ledger.skipRest(alert.alert.id(), PARTITION, reason));
    }

    private int derive(Audience audience) {
        return Answers.of(alert.ledger.derive(alert.alert.id(), NEXT, 1, PARTITION, audience, Channel.SMS));
    }
}
