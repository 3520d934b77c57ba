package org.spean.redis;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.broadcast.RowSettlement;
import org.spean.model.ContactId;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;

/** Writes what came of attempts, as we or as the gateway's receipts tell it. */
final class RowSettling {
    private final RedisLink link;
    private final RedisScript settle = RedisScript.load("rowsettle");
    private final RedisScript receipt = RedisScript.load("rowreceipt");

    RowSettling(RedisLink link) {
        this.link = link;
    }

    Future<Boolean> settle(Attempt attempt, RowSettlement settlement, Instant now) {
        return switch (settlement) {
            case RowSettlement.Accepted a -> settle(attempt, "a", a.sid(), now, Mark.NOTHING);
            case RowSettlement.Again a -> settle(attempt, "p", a.code(), a.due(), Mark.NOTHING);
            case RowSettlement.OnceMore o -> settle(attempt, "y", "unknown", o.due(), Mark.NOTHING);
            case RowSettlement.Rejected r -> settle(attempt, "r", r.code(), now, r.mark());
            case RowSettlement.Unknown u -> settle(attempt, "x", "", u.nextLook(), Mark.NOTHING);
            case RowSettlement.GivenUp g -> settle(attempt, "g", "unknown", now, Mark.NOTHING);
        };
    }

    private Future<Boolean> settle(Attempt attempt, String letter, String code, Instant at, Mark mark) {
        AlertRow row = attempt.row();
        return settle.run(
                        link,
                        keys(row, mark == Mark.NOTHING ? List.of() : marked(attempt.contact())),
                        List.of(
                                Arg.of(row.row()),
                                Arg.of(LedgerKeys.field(row.row())),
                                Arg.of(attempt.number()),
                                Arg.of(letter),
                                Arg.of(code),
                                Arg.of(at.toEpochMilli()),
                                Arg.of(mark.name()),
                                Arg.of(attempt.contact().value())))
                .map(written -> written.toInteger() == 1);
    }

    /** @param contact whose number the receipt says something about */
    Future<Boolean> receipt(AlertRow row, int attempt, ReceiptNews news, Optional<ContactId> contact, Instant now) {
        List<String> marked = contact.map(RowSettling::marked).orElse(List.of());
        return receipt.run(
                        link,
                        keys(row, marked),
                        List.of(
                                Arg.of(row.row()),
                                Arg.of(LedgerKeys.field(row.row())),
                                Arg.of(letter(news.receipt())),
                                Arg.of(news.code()),
                                Arg.of(now.toEpochMilli()),
                                Arg.of(contact.map(one -> news.mark())
                                        .orElse(Mark.NOTHING)
                                        .name()),
                                Arg.of(contact.map(ContactId::value).orElse("")),
                                Arg.of(attempt),
                                Arg.of(news.again()
                                        .map(wait ->
                                                Long.toString(now.plus(wait).toEpochMilli()))
                                        .orElse(""))))
                .map(moved -> moved.toInteger() == 1);
    }

    /** @param marked what a mark is written on; nothing without one */
    private static List<String> keys(AlertRow row, List<String> marked) {
        LedgerKeys keys = new LedgerKeys(row.partition(), row.broadcast().value());
        List<String> own = List.of(keys.chunkOf(row.row()), keys.hand(), keys.again(), keys.unknown(), keys.counts());
        return marked.isEmpty()
                ? own
                : Stream.concat(own.stream(), marked.stream()).toList();
    }

    /** What a mark is written on (contactmark.lua). */
    static List<String> marked(ContactId contact) {
        int partition = contact.partition();
        return List.of(
                Keys.contact(contact),
                Keys.optedOut(partition),
                SubscriberKeys.out(partition),
                SubscriberKeys.away(partition),
                SubscriberKeys.dead(partition));
    }

    private static String letter(Receipt kind) {
        return switch (kind) {
            case QUEUED -> "a";
            case SENT -> "s";
            case DELIVERED -> "d";
            case UNDELIVERED -> "u";
            case FAILED -> "f";
        };
    }
}
