package org.spean.cases;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.spean.content.CaseKind;

/**
 * Every open case, in memory: a page of the inbox costs the store nothing. Whoever starts it has each partition looked at
 * again and again; a change made here is seen at once by {@link #renew}. Any thread.
 */
public final class Inbox {
    /** Every partition is looked at so often: a claim is seen by others within two seconds, a new case within five (A3 #13, #14). */
    public static final Duration ROUND = Duration.ofMillis(1500);

    private static final Comparator<CaseSummary> DANGER_THEN_OLDEST = Comparator.comparing(
                    (CaseSummary one) -> !one.danger())
            .thenComparing(one -> one.waiting().isEmpty())
            .thenComparing(one -> one.waiting().orElse(one.since()))
            .thenComparing(one -> one.id().value());

    private final CaseStore store;
    private final InstantSource clock;
    private final Map<Integer, Part> parts = new ConcurrentHashMap<>();

    private record Part(long version, List<CaseSummary> cases) {}

    public Inbox(CaseStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Who waits for an answer: an open case that has its answer is not among them.
     *
     * @param longest how long the first of them has; zero when nobody does
     */
    public record Waiting(long many, Duration longest) {}

    /** As it was last read; costs the store nothing. */
    public Waiting waiting() {
        List<Instant> since =
                all().stream().flatMap(one -> one.waiting().stream()).toList();
        Instant now = clock.instant();
        Duration longest = since.stream()
                .map(first -> Duration.between(first, now))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return new Waiting(since.size(), longest);
    }

    /**
     * Part of the list.
     *
     * @param all how many there are on all pages
     */
    public record Page(List<CaseSummary> cases, int all) {
        public Page {
            cases = List.copyOf(cases);
        }
    }

    /** What is shown: everything, or what is narrowed down. */
    public record Filter(Optional<CaseKind> kind, Optional<String> heldBy, boolean onlyWaiting) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), false);
    }

    /** Danger on top, then who waits longest; those who have their answer come last. {@code from} counts from 0. */
    public Page page(Filter filter, int from, int most) {
        List<CaseSummary> all = all().stream()
                .filter(one -> filter.kind().isEmpty()
                        || one.asked().containsKey(filter.kind().get()))
                .filter(one ->
                        filter.heldBy().isEmpty() || one.holder(clock.instant()).equals(filter.heldBy()))
                .filter(one -> !filter.onlyWaiting() || one.waiting().isPresent())
                .sorted(DANGER_THEN_OLDEST)
                .toList();
        return new Page(all.stream().skip(from).limit(most).toList(), all.size());
    }

    /** Who stands before and after somebody in the list of all. */
    public record Beside(Optional<CaseId> before, Optional<CaseId> after) {
        public static final Beside NOBODY = new Beside(Optional.empty(), Optional.empty());
    }

    /** Nobody on both sides of one that is not open. */
    public Beside beside(CaseId id) {
        List<CaseId> ids = page(Filter.ALL, 0, Integer.MAX_VALUE).cases().stream()
                .map(CaseSummary::id)
                .toList();
        int at = ids.indexOf(id);
        return at < 0 ? Beside.NOBODY : new Beside(at(ids, at - 1), at(ids, at + 1));
    }

    /** Open cases that name a number this one names too; empty for one that is not open. */
    public List<CaseSummary> duplicates(CaseId id) {
        Optional<CaseSummary> here = find(id);
        return all().stream()
                .filter(one -> !one.id().equals(id))
                .filter(one ->
                        here.isPresent() && meet(one.reported(), here.get().reported()))
                .sorted(DANGER_THEN_OLDEST)
                .toList();
    }

    /** As it was last read; empty for one that is not open. */
    public Optional<CaseSummary> find(CaseId id) {
        return of(id.partition()).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** How many wait, those in danger first, and changes with every change: for the doorbell, without content. */
    public long version() {
        return parts.values().stream().mapToLong(Part::version).sum();
    }

    /** Open cases of a partition as last read, in no order. */
    public List<CaseSummary> of(int partition) {
        Part part = parts.get(partition);
        return part == null ? List.of() : part.cases();
    }

    /** Looks at a partition; one small command where nothing changed. */
    public Future<Void> renew(int partition) {
        return store.version(partition).compose(version -> {
            Part known = parts.get(partition);
            if (known != null && known.version() == version) {
                return Future.succeededFuture();
            }
            return store.open(partition, clock.instant())
                    .onSuccess(cases -> parts.put(partition, new Part(version, List.copyOf(cases))))
                    .mapEmpty();
        });
    }

    private List<CaseSummary> all() {
        return parts.values().stream().flatMap(part -> part.cases().stream()).toList();
    }

    private static Optional<CaseId> at(List<CaseId> ids, int place) {
        return place >= 0 && place < ids.size() ? Optional.of(ids.get(place)) : Optional.empty();
    }

    private static boolean meet(Set<String> ones, Set<String> others) {
        Set<String> both = new HashSet<>(ones);
        both.retainAll(others);
        return !both.isEmpty();
    }
}
