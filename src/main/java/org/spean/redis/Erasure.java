package org.spean.redis;

import java.util.List;
import java.util.Optional;
import org.spean.model.ContactId;

/**
 * Forgets a person: session, number, preferences, subscription, cases with their texts, and what waits to be sent. What stays is
 * the opt-out mark, a keyed pseudonym that keeps us from texting them again (console-reliability-security.md C4), and the marks
 * and answers of their events, which name an event and no person, until they expire.
 *
 * @param cases ids of the cases the person opened
 * @param messages ids of what was queued for them
 * @param reported pseudonyms of the numbers they reported: their reports no longer count
 * @param call id of the latest try to call them
 * @param live CallSids of the calls that may be under way: they go on with somebody we know nothing of
 */
record Erasure(
        ContactId contact,
        StoredContact stored,
        List<String> cases,
        List<String> messages,
        List<String> reported,
        Optional<String> call,
        List<String> live) {
    void addTo(Writes writes) {
        int partition = contact.partition();
        new SubscriptionWrites(contact, stored).remove(writes);
        for (String id : cases) {
            writes.add("DEL", Keys.caseRecord(partition, id));
            writes.add("DEL", Keys.caseTexts(partition, id));
            writes.add("DEL", Keys.caseSounds(partition, id));
            writes.add("DEL", CaseKeys.log(partition, id));
            writes.add("DEL", CaseKeys.notes(partition, id));
            writes.add("ZREM", Keys.caseQueue(partition), id);
        }
        if (!cases.isEmpty()) {
            writes.add("INCR", CaseKeys.version(partition));
        }
        for (String id : messages) {
            writes.add("DEL", Keys.message(partition, id));
            writes.add("ZREM", Keys.due(partition), id);
            writes.add("ZREM", Keys.leased(partition), id);
            writes.add("ZREM", Keys.unknown(partition), id);
        }
        live.forEach(sid -> writes.add("DEL", Keys.call(contact, sid)));
        for (String number : reported) {
            writes.add("HDEL", Keys.reports(partition), ReportWrites.field(number, contact));
            writes.add("INCR", Keys.reportsVersion(partition));
        }
        writes.add("DEL", Keys.reportsOf(contact));
        writes.add("DEL", Keys.live(contact));
        writes.add("DEL", Keys.left(contact));
        call.ifPresent(id -> writes.add("DEL", Keys.callTry(partition, id)));
        writes.add("ZREM", Keys.callDue(partition), contact.value());
        writes.add("ZREM", Keys.callsUnderWay(partition), contact.value());
        writes.add("DEL", Keys.callBack(contact));
        writes.add("DEL", Keys.casesOf(contact));
        writes.add("DEL", Keys.messagesOf(contact));
        writes.add("DEL", Keys.contact(contact));
        if (stored.optedOut()) {
            writes.add("HSET", Keys.contact(contact), "o", "1", "ot", Long.toString(stored.optedAt()));
        }
    }
}
