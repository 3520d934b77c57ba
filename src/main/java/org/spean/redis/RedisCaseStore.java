package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.spean.cases.Case;
import org.spean.cases.CaseChange;
import org.spean.cases.CaseId;
import org.spean.cases.CaseResult;
import org.spean.cases.CaseStore;
import org.spean.cases.CaseSummary;
import org.spean.cases.LogEntry;
import org.spean.cases.Note;
import org.spean.cases.ReplyResult;
import org.spean.cases.StaffReply;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;

/** Cases in Redis, beside the keys of their contacts. */
public final class RedisCaseStore implements CaseStore {
    /** How old the time of somebody's reading may become before it is written again. */
    private static final Duration READING_WRITTEN = CaseSummary.READING.dividedBy(2);

    private final RedisLink link;
    private final Crypto crypto;
    private final CaseReader reader;
    private final CaseChanges changes;
    private final IntConsumer doorbell;
    private final RedisScript touch = RedisScript.load("casetouch");
    private final RedisScript escalate = RedisScript.load("caseescalate");
    private final RedisScript reveal = RedisScript.load("reveal");

    /**
     * @param messageIds unused ids for replies
     * @param doorbell told the partition when a reply was put into its outbox
     */
    public RedisCaseStore(RedisLink link, Crypto crypto, Supplier<String> messageIds, IntConsumer doorbell) {
        this.link = link;
        this.crypto = crypto;
        this.reader = new CaseReader(link, crypto);
        this.changes = new CaseChanges(link, crypto, messageIds);
        this.doorbell = doorbell;
    }

    @Override
    @SuppressWarnings("ConstantConditions") // nil is null
    public Future<Long> version(int partition) {
        return link.send(Request.cmd(Command.GET).arg(CaseKeys.version(partition)))
                .map(version -> version == null ? 0 : version.toLong());
    }

    @Override
    public Future<List<CaseSummary>> open(int partition, Instant now) {
        return reader.open(partition, now);
    }

    @Override
    public Future<Optional<Case>> find(CaseId id, Instant now) {
        return reader.read(id, now)
                .compose(read -> read.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : whole(id, read.get(), now).map(Optional::of));
    }

    private Future<Case> whole(CaseId id, CaseReader.Read read, Instant now) {
        int partition = id.partition();
        Future<List<String>> told = list(Keys.caseTexts(partition, id.id()), "case/" + id.id());
        Future<List<String>> notes = list(CaseKeys.notes(partition, id.id()), CaseChanges.label(id));
        Future<List<LogEntry>> log = list(CaseKeys.log(partition, id.id()), CaseLogWrites.label(id.id()))
                .compose(this::log);
        Future<Response> sounds = link.send(Request.cmd(Command.HKEYS).arg(Keys.caseSounds(partition, id.id())));
        Future<Response> life = link.send(Request.cmd(Command.PTTL).arg(CaseKeys.log(partition, id.id())));
        return Future.all(told, notes, log, sounds, life).map(all -> {
            List<String> here = new ArrayList<>();
            sounds.result().forEach(one -> here.add(one.toString()));
            List<Case.Recording> recordings = new ArrayList<>();
            read.fields()
                    .recordings()
                    .forEach((one, seconds) -> recordings.add(new Case.Recording(one, seconds, here.contains(one))));
            List<Note> written = notes.result().stream().map(CaseCodec::note).toList();
            long left = life.result().toLong();
            return new Case(
                    read.summary(),
                    read.fields().gateway(),
                    read.fields().facts(crypto, id.id()),
                    told.result().stream().map(CaseCodec::told).toList(),
                    log.result(),
                    read.fields().number("li"),
                    written,
                    recordings,
                    read.fields().consents(),
                    read.fields().closed(),
                    left > 0 ? Optional.of(now.plusMillis(left)) : Optional.empty(),
                    read.person().optedOut(),
                    read.person().number().filter(one -> !one.isNobody()).isPresent(),
                    read.fields().notSafe(),
                    read.fields().safe());
        });
    }

    private Future<List<LogEntry>> log(List<String> entries) {
        List<JsonObject> read = entries.stream().map(JsonObject::new).toList();
        Map<String, Future<Response>> asked = new HashMap<>();
        for (JsonObject entry : read) {
            CaseCodec.message(entry)
                    .ifPresent(id -> asked.put(
                            id,
                            link.send(Request.cmd(Command.HGET)
                                    .arg(Keys.message(Integer.parseInt(id.substring(0, 3)), id))
                                    .arg("st"))));
        }
        return Future.all(new ArrayList<>(asked.values())).map(all -> {
            Map<String, String> delivery = new HashMap<>();
            asked.forEach((id, state) ->
                    Optional.ofNullable(state.result()).ifPresent(known -> delivery.put(id, known.toString())));
            List<LogEntry> log = new ArrayList<>();
            for (JsonObject entry : read) {
                log.add(CaseCodec.entry(log.size() + 1, entry, delivery));
            }
            return log;
        });
    }

    private Future<List<String>> list(String key, String label) {
        return link.send(Request.cmd(Command.LRANGE).arg(key).arg(0).arg(-1)).map(entries -> {
            List<String> open = new ArrayList<>();
            for (Response entry : entries) {
                open.add(crypto.openText(label, entry.toBytes()));
            }
            return open;
        });
    }

    @Override
    public Future<Optional<CaseResult>> change(CaseChange change, boolean really) {
        return contact(change.id())
                .compose(contact -> contact.isEmpty()
                        ? Future.succeededFuture(Optional.of(new CaseResult.NotFound()))
                        : changes.make(change, contact.get(), really));
    }

    @Override
    public Future<Optional<ReplyResult>> reply(StaffReply reply, boolean really) {
        return contact(reply.id()).compose(contact -> {
            if (contact.isEmpty()) {
                return Future.succeededFuture(Optional.of(new ReplyResult.NotNow(new CaseResult.NotFound())));
            }
            return changes.reply(reply, contact.get(), really).onSuccess(sent -> {
                if (really) {
                    doorbell.accept(reply.id().partition());
                }
            });
        });
    }

    @Override
    public Future<Void> reading(CaseId id, String who, Instant now, int seen, boolean acted) {
        return touch.run(
                        link,
                        keys(id),
                        List.of(
                                Arg.of(who),
                                Arg.of(now.toEpochMilli()),
                                Arg.of(CaseSummary.IDLE.toMillis()),
                                Arg.of(seen),
                                Arg.of(acted ? "1" : ""),
                                Arg.of(READING_WRITTEN.toMillis())))
                .mapEmpty();
    }

    @Override
    @SuppressWarnings("ConstantConditions") // nil is null
    public Future<Optional<byte[]>> sound(CaseId id, String recording) {
        return link.send(Request.cmd(Command.HGET)
                        .arg(Keys.caseSounds(id.partition(), id.id()))
                        .arg(recording))
                .map(found -> found == null
                        ? Optional.empty()
                        : Optional.of(crypto.open(RedisRecordingJobs.label(id.id(), recording), found.toBytes())));
    }

    @Override
    public Future<Optional<PhoneNumber>> number(CaseId id) {
        return contact(id)
                .compose(contact -> contact.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : reader.person(contact.get()).map(CaseReader.Person::number));
    }

    @Override
    public Future<Boolean> mayReveal(String who, String operation, int most, Duration window, Instant now) {
        return reveal.run(
                        link,
                        List.of(CaseKeys.reveals(who)),
                        List.of(Arg.of(now.toEpochMilli()), Arg.of(window.toMillis()), Arg.of(most), Arg.of(operation)))
                .map(counted -> counted.toInteger() == 1);
    }

    @Override
    public Future<Boolean> escalate(CaseId id, int step, Duration lease, Instant now) {
        return escalate.run(link, keys(id), escalation(now, step, lease.toMillis()))
                .map(mine -> mine.toInteger() == 1);
    }

    @Override
    public Future<Void> escalated(CaseId id, int step) {
        return escalate.run(link, keys(id), escalation(Instant.EPOCH, step, 0)).mapEmpty();
    }

    private static List<Arg> escalation(Instant now, int step, long lease) {
        return List.of(Arg.of(now.toEpochMilli()), Arg.of(CaseSummary.IDLE.toMillis()), Arg.of(step), Arg.of(lease));
    }

    @Override
    public Future<Map<String, Long>> cannedUsed() {
        return link.send(Request.cmd(Command.HGETALL).arg(CaseKeys.CANNED_USED)).map(counts -> {
            Map<String, Long> used = new HashMap<>();
            counts.getKeys().forEach(id -> used.put(id, counts.get(id).toLong()));
            return used;
        });
    }

    @Override
    public Future<Void> cannedUsed(String id) {
        return link.send(Request.cmd(Command.HINCRBY)
                        .arg(CaseKeys.CANNED_USED)
                        .arg(id)
                        .arg(1))
                .mapEmpty();
    }

    @SuppressWarnings("ConstantConditions") // nil is null
    private Future<Optional<ContactId>> contact(CaseId id) {
        return link.send(Request.cmd(Command.HGET)
                        .arg(Keys.caseRecord(id.partition(), id.id()))
                        .arg("c"))
                .map(owner -> owner == null ? Optional.empty() : Optional.of(new ContactId(owner.toString())));
    }

    private static List<String> keys(CaseId id) {
        return List.of(Keys.caseRecord(id.partition(), id.id()), CaseKeys.version(id.partition()));
    }
}
