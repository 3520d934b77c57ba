package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.spean.cases.CaseId;
import org.spean.cases.CaseSummary;
import org.spean.content.CaseKind;
import org.spean.model.ContactId;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.MaskedNumber;
import org.spean.model.PhoneNumber;

/** Reads the lines of the inbox. */
final class CaseReader {
    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript gone = RedisScript.load("casegone");

    CaseReader(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    /** What is known of whom a case is about. */
    record Person(
            Optional<PhoneNumber> number, Optional<Language> language, Optional<Country> country, boolean optedOut) {}

    /** One case: its fields and what belongs to them. */
    record Read(CaseFields fields, CaseSummary summary, Person person) {}

    /** All that wait in a partition; what has expired is taken out of the queue. */
    Future<List<CaseSummary>> open(int partition, Instant now) {
        Future<Response> queue = link.send(Request.cmd(Command.ZRANGE)
                .arg(Keys.caseQueue(partition))
                .arg(0)
                .arg(-1)
                .arg("WITHSCORES"));
        return Future.all(queue, reported(partition)).compose(both -> {
            Map<String, Set<String>> reported = both.resultAt(1);
            List<Future<Optional<Read>>> each = new ArrayList<>();
            for (Scores.Entry entry : Scores.entries(queue.result())) {
                CaseId id = new CaseId(partition, entry.member());
                each.add(read(id, OptionalDouble.of(entry.score()), reported, now)
                        .compose(found -> found.isPresent() ? Future.succeededFuture(found) : drop(id).map(found)));
            }
            return Future.all(each)
                    .map(all -> each.stream()
                            .flatMap(one -> one.result().stream())
                            .map(Read::summary)
                            .toList());
        });
    }

    private Future<Response> drop(CaseId id) {
        return gone.run(
                link,
                List.of(Keys.caseRecord(id.partition(), id.id()), Keys.caseQueue(id.partition())),
                List.of(Arg.of(id.id())));
    }

    /** One, open or closed. */
    Future<Optional<Read>> read(CaseId id, Instant now) {
        Future<OptionalDouble> score = link.send(Request.cmd(Command.ZSCORE)
                        .arg(Keys.caseQueue(id.partition()))
                        .arg(id.id()))
                .map(CaseReader::score);
        return Future.all(score, reported(id.partition()))
                .compose(both -> read(id, score.result(), both.resultAt(1), now));
    }

    private static OptionalDouble score(@Nullable Response found) {
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(found.toString()));
    }

    private Future<Optional<Read>> read(
            CaseId id, OptionalDouble score, Map<String, Set<String>> reported, Instant now) {
        String key = Keys.caseRecord(id.partition(), id.id());
        Future<Response> record = link.send(Request.cmd(Command.HGETALL).arg(key));
        Future<Response> life = link.send(Request.cmd(Command.PTTL).arg(key));
        return Future.all(record, life).compose(both -> {
            CaseFields fields = new CaseFields(record.result());
            if (fields.gone()) {
                return Future.succeededFuture(Optional.empty());
            }
            Instant deleted = now.plusMillis(Math.max(0, life.result().toLong()));
            return person(fields.contact())
                    .map(person -> Optional.of(new Read(
                            fields,
                            summary(id, fields, person, score, reported.getOrDefault(id.id(), Set.of()), deleted),
                            person)));
        });
    }

    private CaseSummary summary(
            CaseId id, CaseFields fields, Person person, OptionalDouble score, Set<String> reported, Instant deleted) {
        Map<CaseKind, Instant> asked = fields.asked();
        Instant first = asked.values().stream().min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant since = score.isPresent() ? Instant.ofEpochMilli((long) score.getAsDouble() % CaseWrites.RANK) : first;
        boolean answered = fields.text("an").isPresent() && fields.text("w").isEmpty();
        Map<String, String> facts = fields.facts(crypto, id.id());
        return new CaseSummary(
                id,
                asked,
                score.isPresent() ? CaseKind.values()[(int) (score.getAsDouble() / CaseWrites.RANK)] : fields.rank(),
                since,
                answered || score.isEmpty()
                        ? Optional.empty()
                        : fields.time("w").or(() -> Optional.of(since)),
                fields.time("lt"),
                person.language(),
                person.country(),
                Optional.ofNullable(facts.getOrDefault("topic", facts.get("kind"))),
                person.number().map(PhoneNumber::masked).orElse(MaskedNumber.HIDDEN),
                fields.number("li") > fields.number("sn") || fields.text("sn").isEmpty(),
                fields.claim(),
                fields.read(),
                fields.recordings().size(),
                fields.number("es"),
                reported,
                fields.verdict(),
                deleted);
    }

    /** Of somebody who was erased nothing is known. */
    Future<Person> person(ContactId contact) {
        return link.send(Request.cmd(Command.HMGET)
                        .arg(Keys.contact(contact))
                        .arg("n")
                        .arg("l")
                        .arg("k")
                        .arg("o"))
                .map(known -> new Person(
                        Optional.ofNullable(known.get(0)).map(bytes -> crypto.openNumber(contact, bytes.toBytes())),
                        text(known.get(1)).flatMap(Language::ofCode),
                        text(known.get(2)).filter(Country::fits).map(Country::new),
                        known.get(3) != null));
    }

    private static Optional<String> text(@Nullable Response field) {
        return Optional.ofNullable(field).map(Response::toString);
    }

    /** Pseudonyms of numbers by the case that names them. */
    private Future<Map<String, Set<String>>> reported(int partition) {
        return link.send(Request.cmd(Command.HGETALL).arg(Keys.reports(partition)))
                .map(reports -> {
                    Map<String, Set<String>> byCase = new HashMap<>();
                    for (String field : reports.getKeys()) {
                        byte[] sealed =
                                Objects.requireNonNull(reports.get(field)).toBytes();
                        String caseId =
                                new JsonObject(crypto.openText(ReportWrites.label(field), sealed)).getString("case");
                        byCase.computeIfAbsent(caseId, none -> new HashSet<>())
                                .add(field.substring(0, field.indexOf(' ')));
                    }
                    return byCase;
                });
    }
}
