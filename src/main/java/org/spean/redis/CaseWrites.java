package org.spean.redis;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.spean.calls.RecordingJob;
import org.spean.content.CaseKind;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Effect;
import org.spean.model.ContactId;

/** The writes of cases: what staff will see. What the person said in them is sealed. Lives for one commit. */
final class CaseWrites {
    /** Cases are kept half a year (console-reliability-security.md C4). */
    static final Duration LIFE = Duration.ofDays(180);

    /** A case's place in the queue is the rank of its kind × this, and the time. */
    static final long RANK = 10_000_000_000_000L;

    /** Where the flows keep the answer to "is it safe to call or text you?". */
    private static final String SAFE = "safe";

    private final Crypto crypto;
    private final ContactId contact;
    private final Arrival arrival;
    private int facts;

    CaseWrites(Crypto crypto, ContactId contact, Arrival arrival) {
        this.crypto = crypto;
        this.contact = contact;
        this.arrival = arrival;
    }

    /** Opens the case, or raises it: every kind keeps its time, and the most urgent decides the place in the queue. */
    void open(Writes writes, Effect.OpenCase open) {
        String key = Keys.caseRecord(contact.partition(), open.caseId());
        reopen(writes, open.caseId());
        String at = Long.toString(arrival.at().toEpochMilli());
        writes.add("HSET", key, "c", contact.value(), "g", arrival.gateway(), "k:" + open.kind(), at);
        if (!open.facts().isEmpty()) {
            JsonObject said = new JsonObject();
            open.facts().forEach(said::put);
            String field = "f:" + arrival.event().value() + "#" + facts++;
            writes.addSealed("HSET", key, crypto.sealText("case/" + open.caseId(), said.encode()), field);
            writes.add("HSET", key, "t:" + field.substring("f:".length()), at);
            safety(writes, key, open.facts().getOrDefault(SAFE, ""), at);
        }
        writes.add("PEXPIRE", key, life());
        writes.add("ZADD", Keys.caseQueue(contact.partition()), "LT", score(open.kind()), open.caseId());
        writes.add("HSET", Keys.contact(contact), "oc", open.caseId());
        writes.add("SADD", Keys.casesOf(contact), open.caseId());
        writes.add("PEXPIRE", Keys.casesOf(contact), life());
    }

    /** Beside the sealed facts, for the script that lets staff answer: the time of a "no, it is not safe to write to me". */
    private static void safety(Writes writes, String key, String answer, String at) {
        switch (answer) {
            case "no" -> writes.add("HSET", key, "ns", at);
            case "yes" -> writes.add("HDEL", key, "ns");
            default -> {}
        }
    }

    /** Moves a case that waits up the queue, never down, and notes why it stands there. */
    void raise(Writes writes, Effect.RaiseCase raise) {
        String key = Keys.caseRecord(contact.partition(), raise.caseId());
        reopen(writes, raise.caseId());
        writes.add(
                "HSETNX", key, "u:" + raise.like(), Long.toString(arrival.at().toEpochMilli()));
        writes.add("PEXPIRE", key, life());
        writes.add("ZADD", Keys.caseQueue(contact.partition()), "XX", "LT", score(raise.like()), raise.caseId());
    }

    /** Notes which wording was answered, and how; the wording itself is kept once. */
    void consent(Writes writes, Effect.AnswerConsent answer) {
        String key = Keys.caseRecord(contact.partition(), answer.caseId());
        String version = answer.consent().version() + ":" + answer.language().code();
        writes.add("HSET", key, "v:" + answer.question(), version + ":" + (answer.agreed() ? "yes" : "no"));
        writes.add("PEXPIRE", key, life());
        writes.add(
                "HSETNX",
                Keys.consents(contact.partition()),
                answer.question() + "/" + version,
                answer.consent().wording());
    }

    /** Adds what the person wrote. */
    void add(Writes writes, Effect.AddToCase more) {
        String key = Keys.caseTexts(contact.partition(), more.caseId());
        reopen(writes, more.caseId());
        JsonObject entry = new JsonObject()
                .put("at", arrival.at().toEpochMilli())
                .put("label", more.label())
                .put("text", more.text());
        writes.addSealed("RPUSH", key, crypto.sealText("case/" + more.caseId(), entry.encode()));
        writes.add("PEXPIRE", key, life());
    }

    /** Notes the recording in the case, and that it must be fetched and deleted on the platform. */
    void keep(Writes writes, Effect.KeepRecording spoken) {
        int partition = contact.partition();
        String key = Keys.caseRecord(partition, spoken.caseId());
        reopen(writes, spoken.caseId());
        writes.add("HSET", key, "r:" + spoken.recording(), Integer.toString(spoken.seconds()));
        writes.add("PEXPIRE", key, life());
        RecordingJob job =
                new RecordingJob(partition, arrival.gateway(), spoken.caseId(), spoken.recording(), arrival.at());
        String due = Long.toString(arrival.at().toEpochMilli());
        writes.add("ZADD", Keys.recordingJobs(partition), "NX", due, RedisRecordingJobs.encode(job));
    }

    /** A closed case that its person goes on with waits again; and whoever looks at cases sees that this one changed. */
    private void reopen(Writes writes, String caseId) {
        int partition = contact.partition();
        writes.addWith(
                "REOPEN",
                Keys.caseRecord(partition, caseId),
                List.of(Keys.caseQueue(partition), Keys.contact(contact), CaseKeys.version(partition)),
                caseId,
                Long.toString(arrival.at().toEpochMilli()));
    }

    /** Most urgent first, then oldest first. */
    private String score(CaseKind kind) {
        return Long.toString(kind.ordinal() * RANK + arrival.at().toEpochMilli());
    }

    private static String life() {
        return Long.toString(LIFE.toMillis());
    }
}
