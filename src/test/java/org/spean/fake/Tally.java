package org.spean.fake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts what happened, exactly and without an end, in a few bytes a message. Not thread-safe. */
final class Tally {
    private final Map<Long, int[]> arrivals = new HashMap<>();
    private final Map<Long, int[]> copies = new HashMap<>();
    private final Set<Long> receivers = new HashSet<>();
    private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
    private final Map<String, Long> receipts = new HashMap<>();
    private long accepted;

    /** How often a request with this key has come before. */
    int arrived(long key) {
        return arrivals.computeIfAbsent(key, k -> new int[1])[0]++;
    }

    void met(Fate fate) {
        fates.merge(fate, 1L, Long::sum);
    }

    void accepted(Accepted message) {
        accepted++;
        receivers.add(Chance.key(message.to()));
        copies.computeIfAbsent(Chance.key(message.to(), message.body()), k -> new int[1])[0]++;
    }

    /** A receipt was answered with this; 0 if not at all. */
    void receipt(int status) {
        receipts.merge(status / 100 == 2 ? "taken" : status == 0 ? "unreachable" : "http-" + status, 1L, Long::sum);
    }

    Summary summary() {
        return new Summary(
                accepted, receivers.size(), accepted - copies.size(), Map.copyOf(fates), Map.copyOf(receipts));
    }
}
