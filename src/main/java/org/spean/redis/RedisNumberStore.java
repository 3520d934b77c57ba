package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spean.conversation.NumberStore;
import org.spean.dialogue.KnownNumbers.Kind;
import org.spean.dialogue.KnownNumbers.Listed;
import org.spean.model.PhoneNumber;
import org.spean.rounds.Partitions;

/** Reported and listed numbers in Redis. Remembers the reports of each partition until its version changes. */
public final class RedisNumberStore implements NumberStore {
    private static final int AT_ONCE = 16;
    private static final String NEVER = "";

    private final RedisLink link;
    private final Crypto crypto;
    private final Map<Integer, Part> parts = new ConcurrentHashMap<>();

    public RedisNumberStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    /** One report of one person. */
    private record Report(String id, PhoneNumber number, long at, String caseId) {}

    private record Part(String version, List<Report> reports) {}

    @Override
    public Future<List<Entry>> all(Instant now) {
        Future<Map<String, Row>> listed = listed();
        Future<Map<String, Long>> removed = removed();
        return Future.all(listed, removed)
                .compose(both -> Partitions.each(AT_ONCE, this::renewOne))
                .map(done -> entries(now, listed.result(), removed.result()));
    }

    private List<Entry> entries(Instant now, Map<String, Row> listed, Map<String, Long> removed) {
        long oldest = now.minus(ReportWrites.LIFE).toEpochMilli();
        Map<String, List<Report>> byNumber = new HashMap<>();
        for (Part part : parts.values()) {
            for (Report report : part.reports()) {
                if (report.at() > Math.max(oldest, removed.getOrDefault(report.id(), 0L))) {
                    byNumber.computeIfAbsent(report.id(), id -> new ArrayList<>())
                            .add(report);
                }
            }
        }
        List<Entry> entries = new ArrayList<>();
        byNumber.forEach((id, reports) -> {
            List<String> cases =
                    reports.stream().map(Report::caseId).distinct().sorted().toList();
            Optional<Listed> row = Optional.ofNullable(listed.get(id)).map(Row::listed);
            entries.add(new Entry(reports.getFirst().number(), reports.size(), cases, row));
        });
        listed.forEach((id, row) -> {
            if (!byNumber.containsKey(id)) {
                entries.add(new Entry(row.number(), 0, List.of(), Optional.of(row.listed())));
            }
        });
        entries.sort(Comparator.comparingInt(Entry::reporters)
                .reversed()
                .thenComparing(entry -> entry.number().e164()));
        return entries;
    }

    @Override
    public Future<Void> list(List<Row> rows) {
        if (rows.isEmpty()) {
            return Future.succeededFuture();
        }
        Request all = Request.cmd(Command.HSET).arg(Keys.NUMBERS_LISTED);
        for (Row row : rows) {
            String id = crypto.reported(row.number());
            JsonObject entry = new JsonObject()
                    .put("number", row.number().e164())
                    .put("kind", row.listed().kind().name())
                    .put("note", row.listed().note())
                    .put("source", row.listed().source())
                    .put("date", row.listed().date().toString());
            all.arg(id).arg(Buffer.buffer(crypto.sealText(label(id), entry.encode())));
        }
        return link.send(all).mapEmpty();
    }

    @Override
    public Future<Void> remove(PhoneNumber number, Instant now) {
        String id = crypto.reported(number);
        Future<Response> off =
                link.send(Request.cmd(Command.HDEL).arg(Keys.NUMBERS_LISTED).arg(id));
        return off.compose(done -> link.send(Request.cmd(Command.HSET)
                        .arg(Keys.NUMBERS_REMOVED)
                        .arg(id)
                        .arg(now.toEpochMilli())))
                .mapEmpty();
    }

    private Future<Map<String, Row>> listed() {
        return link.send(Request.cmd(Command.HGETALL).arg(Keys.NUMBERS_LISTED)).map(fields -> {
            Map<String, Row> rows = new HashMap<>();
            for (String id : fields.getKeys()) {
                JsonObject row =
                        new JsonObject(crypto.openText(label(id), fields.get(id).toBytes()));
                rows.put(
                        id,
                        new Row(
                                PhoneNumber.ofE164(row.getString("number")).orElseThrow(),
                                new Listed(
                                        Kind.valueOf(row.getString("kind")),
                                        row.getString("note"),
                                        row.getString("source"),
                                        LocalDate.parse(row.getString("date")))));
            }
            return rows;
        });
    }

    private Future<Map<String, Long>> removed() {
        return link.send(Request.cmd(Command.HGETALL).arg(Keys.NUMBERS_REMOVED)).map(fields -> {
            Map<String, Long> times = new HashMap<>();
            for (String id : fields.getKeys()) {
                times.put(id, fields.get(id).toLong());
            }
            return times;
        });
    }

    private Future<Void> renewOne(int partition) {
        return link.send(Request.cmd(Command.GET).arg(Keys.reportsVersion(partition)))
                .compose(stored -> {
                    String version = stored == null ? NEVER : stored.toString();
                    Part known = parts.getOrDefault(partition, new Part(NEVER, List.of()));
                    if (version.equals(known.version())) {
                        return Future.succeededFuture();
                    }
                    return link.send(Request.cmd(Command.HGETALL).arg(Keys.reports(partition)))
                            .map(fields -> {
                                parts.put(partition, new Part(version, reports(fields)));
                                return null;
                            });
                });
    }

    private List<Report> reports(Response fields) {
        List<Report> reports = new ArrayList<>();
        for (String field : fields.getKeys()) {
            JsonObject entry = new JsonObject(
                    crypto.openText(ReportWrites.label(field), fields.get(field).toBytes()));
            PhoneNumber number = PhoneNumber.ofE164(entry.getString("number")).orElseThrow();
            String id = field.substring(0, field.indexOf(' '));
            reports.add(new Report(id, number, entry.getLong("at"), entry.getString("case")));
        }
        return reports;
    }

    private static String label(String id) {
        return "number/" + id;
    }
}
