package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.broadcast.AlertRows.Begun;
import org.spean.broadcast.AlertRows.Claim;
import org.spean.broadcast.Audience;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.Counts;
import org.spean.broadcast.Draft;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RecipientPage.Recipient;
import org.spean.broadcast.RowSettlement;
import org.spean.broadcast.SendingAlert;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** One alert and its people in a real Redis: snapshots as approval writes them, and short words for what a worker does. */
final class AlertStage implements AutoCloseable {
    static final Instant NOON = Stage.NOON;
    static final Instant LEASE_END = NOON.plusSeconds(60);
    static final int PARTITION = 0;

    final Stage stage = Stage.open();
    final RedisAlertRows rows = new RedisAlertRows(stage.link, stage.crypto);
    final RedisLedger ledger = new RedisLedger(stage.link, stage.crypto);
    SendingAlert alert = alert("aaaaaaaaaaaa");

    static SendingAlert alert(String id) {
        return new SendingAlert(
                new BroadcastId(id),
                Map.of(Language.KM, "ព្រំដែនបិទ", Language.EN, "The border is closed."),
                NOON,
                NOON.plus(Duration.ofHours(2)));
    }

    /** The person of this row of the partition. */
    static ContactId contact(int partition, int row) {
        String letters = "abcdefghijklmnopqrstuvwxyz234567";
        char[] id = "a".repeat(26).toCharArray();
        id[0] = letters.charAt(partition / 32);
        id[1] = letters.charAt(partition % 32);
        for (int i = 25, rest = row; rest > 0; i--, rest /= 32) {
            id[i] = letters.charAt(rest % 32);
        }
        return new ContactId(new String(id));
    }

    static PhoneNumber number(int partition, int row) {
        return PhoneNumber.ofE164("+85512%03d%03d".formatted(partition, row)).orElseThrow();
    }

    /** So many people of the partition asked for alerts, and get this one. */
    void audience(int partition, int people) {
        StringBuilder snapshot = new StringBuilder();
        List<Future<?>> written = new ArrayList<>();
        for (int row = 0; row < people; row++) {
            ContactId contact = contact(partition, row);
            snapshot.append(contact.value());
            written.add(stage.link.send(Request.cmd(Command.HSET)
                    .arg(Keys.contact(contact))
                    .arg("n")
                    .arg(io.vertx.core.buffer.Buffer.buffer(stage.crypto.sealNumber(contact, number(partition, row))))
                    .arg("sl")
                    .arg("km")
                    .arg("sp")
                    .arg("all")));
        }
        Answers.of(Future.all(written));
        snapshot(partition, snapshot.toString());
    }

    /** What approval writes. */
    private void snapshot(int partition, String ids) {
        LedgerKeys keys = keys(partition);
        long people = ids.length() / LedgerKeys.ROW;
        Answers.of(stage.link.send(Request.cmd(Command.SET).arg(keys.snapshot()).arg(ids)));
        Answers.of(stage.link.send(Request.cmd(Command.HSET)
                .arg(keys.counts())
                .arg("planned")
                .arg(people)
                .arg("pending")
                .arg(people)
                .arg("cursor")
                .arg(0)));
        Answers.of(
                stage.link.send(Request.cmd(Command.PEXPIRE).arg(keys.counts()).arg(RedisLedger.LIFE.toMillis())));
    }

    LedgerKeys keys(int partition) {
        return new LedgerKeys(partition, alert.id().value());
    }

    void person(int row, String field, String value) {
        Answers.of(stage.link.send(Request.cmd(Command.HSET)
                .arg(Keys.contact(contact(PARTITION, row)))
                .arg(field)
                .arg(value)));
    }

    String person(int row, String field) {
        return stage.dump.hash(Keys.contact(contact(PARTITION, row))).getOrDefault(field, "");
    }

    AlertRow row(int row) {
        return new AlertRow(alert.id(), PARTITION, row);
    }

    List<Claim> claim(int most, Instant now) {
        return Answers.of(rows.claim(alert.id(), PARTITION, most, now.plusSeconds(60), now));
    }

    Begun begin(Claim claim, Instant now) {
        return Answers.of(rows.begin(claim, alert, "main", now));
    }

    /** Claims one row and begins it. */
    Attempt attempt(Instant now) {
        return sent(claim(1, now).getFirst(), now);
    }

    /** Begins it; it must be one that may be sent. */
    Attempt sent(Claim claim, Instant now) {
        return switch (begin(claim, now)) {
            case Begun.Send send -> send.attempt();
            case Begun.Skipped skipped -> throw new AssertionError("skipped: " + skipped.reason());
            case Begun.Lost lost -> throw new AssertionError("lost");
        };
    }

    boolean settle(Attempt attempt, RowSettlement settlement, Instant now) {
        return Answers.of(rows.settle(attempt, settlement, now));
    }

    /** What a sweep does with leases that ran out. */
    int expire(Instant now) {
        List<Integer> lapsed = Answers.of(rows.due(alert.id(), PARTITION, now)).lapsed();
        return Answers.of(rows.expire(alert.id(), PARTITION, lapsed, now.plusSeconds(120), now));
    }

    Counts counts() {
        return Answers.of(ledger.counts(alert.id()));
    }

    /** Without those that nobody is in. */
    Map<Outcome, Long> by() {
        Map<Outcome, Long> by = new EnumMap<>(counts().by());
        by.values().removeIf(people -> people == 0);
        return by;
    }

    List<Recipient> people() {
        return Answers.of(ledger.recipients(alert.id(), Optional.empty(), Optional.empty(), 100_000))
                .people();
    }

    Outcome outcome(int row) {
        return people().get(row).outcome();
    }

    Optional<String> reason(int row) {
        return people().get(row).reason();
    }

    @Override
    public void close() {
        stage.close();
    }

    /** The alert as staff see it, begun at {@code start}. */
    Broadcast broadcast(Channel channel, BroadcastState state, Instant start) {
        return new Broadcast(
                alert.id(),
                1,
                state,
                new Draft(
                        "Border",
                        alert.texts(),
                        channel,
                        Audience.Rule.ALL,
                        Optional.empty(),
                        Duration.ofHours(2),
                        Optional.empty(),
                        false,
                        false),
                "a",
                start,
                Set.of("a"),
                Optional.of("a"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("b"),
                Optional.of(start),
                Optional.of(start),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
