package org.spean.console.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.spean.cases.CaseId;
import org.spean.console.Visit;
import org.spean.staff.ConsoleSessions;

/**
 * Which cases a session has opened on this instance: only those may be read again without a new entry in the audit trail. Lost at a
 * restart, which costs one entry more. Any thread.
 */
final class Looked {
    private static final int MANY = 5_000;
    private static final Duration LIFE = ConsoleSessions.LIFE;

    private final Map<Look, Instant> looks = new ConcurrentHashMap<>();

    private record Look(String session, CaseId id) {}

    void add(Visit visit, CaseId id) {
        if (looks.size() >= MANY) {
            looks.values().removeIf(at -> at.plus(LIFE).isBefore(visit.now()));
        }
        if (looks.size() >= MANY) {
            looks.clear();
        }
        looks.put(new Look(visit.signedIn().id(), id), visit.now());
    }

    boolean has(Visit visit, CaseId id) {
        return looks.containsKey(new Look(visit.signedIn().id(), id));
    }
}
