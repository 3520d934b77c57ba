package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.spean.outbox.OutgoingSwitch;

/**
 * What may go out just now, in memory. Whoever starts it has it {@link #read} every {@link #EVERY}; what it knew before counts for
 * {@link #TRUSTED}, so that a stop reaches every instance within two seconds, also one that has lost the store. Asked from any thread.
 */
public final class SendingAlerts implements Supplier<List<SendingAlert>>, OutgoingSwitch {
    public static final Duration EVERY = Duration.ofMillis(500);
    /** With the time of a reading, less than the two seconds of the contract. */
    static final Duration TRUSTED = Duration.ofMillis(1500);

    private static final Comparator<Broadcast> URGENT_FIRST = Comparator.comparing(
                    (Broadcast alert) -> alert.draft().urgentReason().isEmpty())
            .thenComparing(alert -> alert.startedAt().orElse(Instant.MAX));

    private final BroadcastStore store;
    private final StopStore stops;
    private final AlertRules rules;
    private final InstantSource clock;
    private final AtomicLong readings = new AtomicLong();
    private volatile Seen seen = new Seen(0, Instant.MIN, true, List.of());

    /** @param reading the how manieth it was, by its beginning: of two at once the later one counts, whichever ends first */
    private record Seen(long reading, Instant at, boolean stopped, List<Going> sending) {}

    /** Made once a reading: {@link #get} is asked several times a message. */
    private record Going(SendingAlert alert, boolean urgent) {}

    public SendingAlerts(BroadcastStore store, StopStore stops, AlertRules rules, InstantSource clock) {
        this.store = store;
        this.stops = stops;
        this.rules = rules;
        this.clock = clock;
    }

    /** Reads it again; a failed reading changes nothing. */
    public Future<Void> read() {
        long reading = readings.incrementAndGet();
        Instant now = clock.instant();
        return stops.read(now)
                .compose(stop -> stop.isPresent()
                        ? Future.succeededFuture(new Seen(reading, now, true, List.of()))
                        : store.alive().map(alive -> new Seen(reading, now, false, sending(alive))))
                .onSuccess(this::take)
                .mapEmpty();
    }

    private synchronized void take(Seen fresh) {
        if (fresh.reading() > seen.reading()) {
            seen = fresh;
        }
    }

    /** Alerts that may go out now, the urgent before the others, then the oldest first. Empty when everything is stopped, and when the store is away. */
    @Override
    public List<SendingAlert> get() {
        Seen known = seen;
        Instant now = clock.instant();
        if (known.sending().isEmpty() || !isTrusted(known, now)) {
            return List.of();
        }
        boolean quiet = rules.quietHours().quiet(now);
        List<SendingAlert> open = new ArrayList<>(known.sending().size());
        for (Going going : known.sending()) {
            if ((!quiet || going.urgent()) && now.isBefore(going.alert().until())) {
                open.add(going.alert());
            }
        }
        return open;
    }

    /** Whether replies and call-backs may go out: not before the first reading, and not while everything is stopped. */
    @Override
    public boolean mayGo() {
        return !seen.stopped();
    }

    @Override
    public boolean isFresh() {
        return isTrusted(seen, clock.instant());
    }

    private static boolean isTrusted(Seen known, Instant now) {
        return !now.isAfter(known.at().plus(TRUSTED));
    }

    private List<Going> sending(List<Broadcast> alive) {
        return alive.stream()
                .filter(alert -> alert.state() == BroadcastState.SENDING && Life.fits(alert.draft(), rules.mode()))
                .sorted(URGENT_FIRST)
                .flatMap(alert -> going(alert).stream())
                .toList();
    }

    private static Optional<Going> going(Broadcast alert) {
        return alert.startedAt()
                .map(start -> new SendingAlert(
                        alert.id(),
                        alert.draft().channel(),
                        alert.draft().bodies(),
                        start,
                        start.plus(alert.draft().validFor())))
                .map(sending -> new Going(sending, alert.draft().urgentReason().isPresent()));
    }
}
