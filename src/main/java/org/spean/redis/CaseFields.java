package org.spean.redis;

import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.spean.cases.Case;
import org.spean.cases.CaseSummary;
import org.spean.cases.Outcome;
import org.spean.cases.Verdict;
import org.spean.content.CaseKind;
import org.spean.model.ContactId;

/** The record of a case, field by field (see {@link CaseWrites} and the scripts). */
final class CaseFields {
    private final Map<String, Response> fields = new TreeMap<>();

    /** @param all an {@code HGETALL}; empty when the record is gone */
    CaseFields(Response all) {
        for (String key : all.getKeys()) {
            fields.put(key, all.get(key));
        }
    }

    boolean gone() {
        return !fields.containsKey("c");
    }

    ContactId contact() {
        return new ContactId(text("c").orElseThrow());
    }

    String gateway() {
        return text("g").orElse("");
    }

    Optional<String> text(String field) {
        return Optional.ofNullable(fields.get(field)).map(Response::toString);
    }

    Optional<Instant> time(String field) {
        return text(field).map(Long::parseLong).map(Instant::ofEpochMilli);
    }

    int number(String field) {
        return text(field).map(Integer::parseInt).orElse(0);
    }

    /** When each kind was asked for. */
    Map<CaseKind, Instant> asked() {
        Map<CaseKind, Instant> asked = new EnumMap<>(CaseKind.class);
        for (CaseKind kind : CaseKind.values()) {
            time("k:" + kind).ifPresent(at -> asked.put(kind, at));
        }
        return asked;
    }

    /** Its place when it is in no queue: the most urgent of its kinds, or of what raised it. */
    CaseKind rank() {
        for (CaseKind kind : CaseKind.values()) {
            if (fields.containsKey("k:" + kind) || fields.containsKey("u:" + kind)) {
                return kind;
            }
        }
        return CaseKind.FLAG;
    }

    Optional<CaseSummary.Claim> claim() {
        return text("cb").flatMap(by -> time("ct").map(at -> new CaseSummary.Claim(by, at)));
    }

    Map<String, Instant> read() {
        Map<String, Instant> read = new HashMap<>();
        under("rd:").forEach((who, at) -> read.put(who, Instant.ofEpochMilli(at.toLong())));
        return read;
    }

    Optional<Verdict> verdict() {
        return text("vd").flatMap(Verdict::ofWord);
    }

    /** What the flow asked for, by slot; of two answers the later one. */
    Map<String, String> facts(Crypto crypto, String caseId) {
        Map<String, Response> times = under("t:");
        Map<String, String> facts = new TreeMap<>();
        under("f:").entrySet().stream()
                .sorted(Comparator.comparingLong(one -> at(times.get(one.getKey()))))
                .forEach(one -> new JsonObject(
                                crypto.openText("case/" + caseId, one.getValue().toBytes()))
                        .forEach(fact -> facts.put(fact.getKey(), String.valueOf(fact.getValue()))));
        return facts;
    }

    private static long at(@Nullable Response time) {
        return time == null ? 0 : time.toLong();
    }

    /** Ids and lengths of voice messages. */
    Map<String, Integer> recordings() {
        Map<String, Integer> recordings = new TreeMap<>();
        under("r:").forEach((id, seconds) -> recordings.put(id, seconds.toInteger()));
        return recordings;
    }

    List<Case.ConsentAnswer> consents() {
        List<Case.ConsentAnswer> consents = new ArrayList<>();
        under("v:").forEach((question, answer) -> {
            String text = answer.toString();
            int end = text.lastIndexOf(':');
            consents.add(new Case.ConsentAnswer(question, text.substring(0, end), text.endsWith(":yes")));
        });
        consents.sort(Comparator.comparing(Case.ConsentAnswer::question));
        return consents;
    }

    Optional<Case.Closed> closed() {
        if (!text("st").equals(Optional.of("closed"))) {
            return Optional.empty();
        }
        return Optional.of(new Case.Closed(
                time("ca").orElse(Instant.EPOCH),
                text("cw").orElse(""),
                text("co").flatMap(Outcome::ofWord).orElse(Outcome.HELPED)));
    }

    Optional<Case.SaidSafe> safe() {
        return text("sw").flatMap(by -> time("sa").map(at -> new Case.SaidSafe(at, by)));
    }

    /** When they said that it is not safe to write to them, unless staff noted since that they said it is. */
    Optional<Instant> notSafe() {
        return time("ns")
                .filter(no -> safe().filter(yes -> yes.at().isAfter(no)).isEmpty());
    }

    private Map<String, Response> under(String prefix) {
        Map<String, Response> found = new TreeMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                found.put(field.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
