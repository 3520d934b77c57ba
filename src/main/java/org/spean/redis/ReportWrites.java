package org.spean.redis;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.spean.conversation.Arrival;
import org.spean.dialogue.Effect;
import org.spean.model.ContactId;

/** The writes of a reported number. It lies with the person's keys, so that it is written with the turn and erased with them. */
final class ReportWrites {
    /** A report counts for half a year, as long as a case is kept. */
    static final Duration LIFE = Duration.ofDays(180);

    private ReportWrites() {}

    /** One report for each person and number: the latest counts. Whoever hides their number cannot be told apart, so is not counted. */
    static void add(Writes writes, Crypto crypto, ContactId contact, Arrival arrival, Effect.ReportNumber report) {
        if (arrival.from().isNobody()) {
            return;
        }
        String number = crypto.reported(report.number());
        String field = field(number, contact);
        String life = Long.toString(LIFE.toMillis());
        String key = Keys.reports(contact.partition());
        JsonObject entry = new JsonObject()
                .put("number", report.number().e164())
                .put("at", arrival.at().toEpochMilli())
                .put("case", report.caseId());
        writes.addSealed("HSET", key, crypto.sealText(label(field), entry.encode()), field);
        writes.add("PEXPIRE", key, life);
        writes.add("INCR", Keys.reportsVersion(contact.partition()));
        writes.add("SADD", Keys.reportsOf(contact), number);
        writes.add("PEXPIRE", Keys.reportsOf(contact), life);
    }

    static String field(String number, ContactId contact) {
        return number + " " + contact.value();
    }

    static String label(String field) {
        return "report/" + field;
    }
}
