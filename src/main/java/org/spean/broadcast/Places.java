package org.spean.broadcast;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.spean.model.ContactId;

/**
 * Where rows may wait: partitions of the alerts that may go out. A partition that was found dry is left alone until somebody says that
 * rows wait there. Not thread-safe.
 */
final class Places {
    private final int first;
    private final Map<BroadcastId, ArrayDeque<Integer>> wet = new HashMap<>();
    private List<SendingAlert> alerts = List.of();

    record Place(SendingAlert alert, int partition) {}

    /** @param first partition to begin with, another one at each instance */
    Places(int first) {
        this.first = first;
    }

    /** These may go out now, the first of them first. */
    void keep(List<SendingAlert> now) {
        if (now.isEmpty() && alerts.isEmpty()) {
            return;
        }
        alerts = now;
        wet.keySet().retainAll(now.stream().map(SendingAlert::id).toList());
        now.forEach(alert -> wet.computeIfAbsent(alert.id(), id -> all()));
    }

    boolean may(BroadcastId id) {
        return alerts.stream().anyMatch(alert -> alert.id().equals(id));
    }

    /** The place to look at; the same until it is dry. */
    Optional<Place> next() {
        for (SendingAlert alert : alerts) {
            Integer partition = wet.getOrDefault(alert.id(), new ArrayDeque<>()).peekFirst();
            if (partition != null) {
                return Optional.of(new Place(alert, partition));
            }
        }
        return Optional.empty();
    }

    void dry(Place place) {
        Optional.ofNullable(wet.get(place.alert().id())).ifPresent(left -> left.remove(place.partition()));
    }

    /** Rows wait there. */
    void wet(BroadcastId id, int partition) {
        ArrayDeque<Integer> left = wet.get(id);
        if (left != null && !left.contains(partition)) {
            left.addLast(partition);
        }
    }

    private ArrayDeque<Integer> all() {
        List<Integer> all = new ArrayList<>(IntStream.range(0, ContactId.PARTITIONS)
                .mapToObj(i -> (first + i) % ContactId.PARTITIONS)
                .toList());
        return new ArrayDeque<>(all);
    }
}
