package org.spean.redis;

import java.time.Instant;
import java.time.YearMonth;
import org.spean.broadcast.BroadcastId;
import org.spean.model.PhnomPenh;

/** The names of the keys of alerts as staff handle them; all in one slot, for they are few and change together. See {@link Keys}. */
final class BroadcastKeys {
    /** Ids of alerts by time of creation. Entries leave after two years, when a new one comes; the set itself stays. */
    static final String INDEX = "{broadcasts}:index";

    /** Ids of alerts somebody has to look after. Entries leave when an alert is over and done with; the set itself stays. */
    static final String ALIVE = "{broadcasts}:alive";

    /**
     * Ids of alerts that are over, by the time (ms) after which nobody waits for their receipts any more. Entries leave when that is
     * done; the set itself stays.
     */
    static final String UNHEARD = "{broadcasts}:unheard";

    /** That everything is stopped: who, when, why, and who asked to start again. Lives until two people start again. */
    static final String STOPPED = "{broadcasts}:stopped";

    private BroadcastKeys() {}

    /** An alert: version, and all of it sealed. Two years from its last change. */
    static String record(BroadcastId id) {
        return "{broadcasts}:b:" + id.value();
    }

    /** Approved alerts that go to those this one did not reach. Two years from the last approval. */
    static String resends(BroadcastId of) {
        return "{broadcasts}:resends:" + of.value();
    }

    /** How many people of an alert stand where, once no receipt is waited for. A day. */
    static String counts(BroadcastId id) {
        return "{broadcasts}:counts:" + id.value();
    }

    /** What alerts approved on that day in Phnom Penh may cost or have cost, by alert. 70 days from the last approval. */
    static String spentOnDay(Instant when) {
        return "{broadcasts}:spent:" + PhnomPenh.dateAt(when);
    }

    /** The same of the month. 70 days from the last approval. */
    static String spentInMonth(Instant when) {
        return "{broadcasts}:spent:" + YearMonth.from(PhnomPenh.dateAt(when));
    }
}
