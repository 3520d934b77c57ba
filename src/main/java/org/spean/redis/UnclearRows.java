package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.broadcast.AlertRows.Person;
import org.spean.broadcast.AlertRows.Unclear;
import org.spean.broadcast.AlertRows.Unheard;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Outcome;
import org.spean.model.ContactId;
import org.spean.model.Language;

/** Reads what is needed to look up rows that were perhaps sent, or sent without another word. */
final class UnclearRows {
    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript look = RedisScript.load("rowlook");

    UnclearRows(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    /** See {@link org.spean.broadcast.AlertRows#unclear}. A number that cannot be read counts as erased. */
    Future<List<Unclear>> take(BroadcastId broadcast, int partition, int most, Instant nextLook, Instant now) {
        LedgerKeys keys = new LedgerKeys(partition, broadcast.value());
        return look.run(
                        link,
                        List.of(keys.unknown(), keys.snapshot()),
                        List.of(Arg.of(now.toEpochMilli()), Arg.of(nextLook.toEpochMilli()), Arg.of(most)))
                .compose(rows -> {
                    List<Future<Optional<Unclear>>> all = new ArrayList<>();
                    for (int i = 0; i < rows.size(); i += 2) {
                        AlertRow row =
                                new AlertRow(broadcast, partition, rows.get(i).toInteger());
                        all.add(read(row, new ContactId(rows.get(i + 1).toString())));
                    }
                    return Future.all(all)
                            .map(done -> all.stream()
                                    .flatMap(one -> one.result().stream())
                                    .toList());
                });
    }

    /** See {@link org.spean.broadcast.AlertRows#unheard}. */
    Future<List<Unheard>> taken(BroadcastId broadcast, int partition) {
        LedgerKeys keys = new LedgerKeys(partition, broadcast.value());
        Request accepted = Request.cmd(Command.HGET).arg(keys.counts()).arg(Outcome.ACCEPTED.word());
        return link.send(accepted)
                .compose(count -> count == null || count.toLong() == 0
                        ? Future.succeededFuture(List.of())
                        : link.send(Request.cmd(Command.GET).arg(keys.snapshot()))
                                .compose(ids -> ids == null
                                        ? Future.succeededFuture(List.of())
                                        : taken(broadcast, keys, ids.toString())));
    }

    private Future<List<Unheard>> taken(BroadcastId broadcast, LedgerKeys keys, String ids) {
        List<Future<List<Unheard>>> all = new ArrayList<>();
        int first = 0;
        for (String chunk : keys.chunks(ids.length() / LedgerKeys.ROW)) {
            int row = first;
            all.add(link.send(Request.cmd(Command.HGETALL).arg(chunk))
                    .compose(entries -> taken(broadcast, keys.partition(), ids, row, entries)));
            first += LedgerKeys.CHUNK;
        }
        return Future.all(all)
                .map(done -> all.stream().flatMap(one -> one.result().stream()).toList());
    }

    private Future<List<Unheard>> taken(BroadcastId broadcast, int partition, String ids, int first, Response entries) {
        List<Future<Unheard>> all = new ArrayList<>();
        for (String field : entries.getKeys()) {
            LedgerEntry entry = LedgerEntry.of(entries.get(field).toString());
            if (entry.outcome() == Outcome.ACCEPTED) {
                int row = first + Integer.parseInt(field);
                ContactId contact = new ContactId(ids.substring(row * LedgerKeys.ROW, (row + 1) * LedgerKeys.ROW));
                all.add(person(contact)
                        .map(to -> new Unheard(new AlertRow(broadcast, partition, row), entry.attempt(), to)));
            }
        }
        return Future.all(all).map(done -> all.stream().map(Future::result).toList());
    }

    private Future<Optional<Person>> person(ContactId contact) {
        return link.send(fields(contact)).map(fields -> person(contact, fields));
    }

    private static Request fields(ContactId contact) {
        return Request.cmd(Command.HMGET)
                .arg(Keys.contact(contact))
                .arg("n")
                .arg("l")
                .arg("sl");
    }

    private Future<Optional<Unclear>> read(AlertRow row, ContactId contact) {
        LedgerKeys keys = new LedgerKeys(row.partition(), row.broadcast().value());
        Future<Response> entry =
                link.send(Request.cmd(Command.HGET).arg(keys.chunkOf(row.row())).arg(LedgerKeys.field(row.row())));
        Future<Response> person = link.send(fields(contact));
        return Future.all(entry, person).map(both -> unclear(row, contact, entry.result(), person.result()));
    }

    /** Empty when somebody settled it meanwhile. */
    private Optional<Unclear> unclear(AlertRow row, ContactId contact, @Nullable Response stored, Response person) {
        if (stored == null) {
            return Optional.empty();
        }
        LedgerEntry entry = LedgerEntry.of(stored.toString());
        if (entry.letter() != 'x') {
            return Optional.empty();
        }
        return Optional.of(new Unclear(
                new Attempt(row, contact, entry.attempt(), entry.repeat()),
                person(contact, person),
                entry.gateway(),
                Instant.ofEpochSecond(entry.begun())));
    }

    private Optional<Person> person(ContactId contact, Response fields) {
        Optional<Language> language = Optional.ofNullable(fields.get(1) == null ? fields.get(2) : fields.get(1))
                .flatMap(code -> Language.ofCode(code.toString()));
        if (fields.get(0) == null || language.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Person(crypto.openNumber(contact, fields.get(0).toBytes()), language.get()));
        } catch (UnreadableValueException lost) {
            return Optional.empty();
        }
    }
}
