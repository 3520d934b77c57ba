package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.AlertNumbers;
import org.spean.broadcast.BroadcastId;
import org.spean.calls.ReadingSheet;
import org.spean.model.Language;

/**
 * The numbers of alerts on the recording line, in memory, beside those of the reading sheet. A new number is known everywhere after
 * {@link #EVERY}: nobody dials faster. Safe from any thread.
 */
final class AlertSheet implements ReadingSheet {
    static final Duration EVERY = Duration.ofSeconds(3);

    /** What stands before the id of an alert where a prompt has its id. */
    private static final String PREFIX = "alert.";

    private static final Logger LOG = LoggerFactory.getLogger(AlertSheet.class);

    private final Refresh refresh;
    private final AlertNumbers numbers;
    private final ReadingSheet prompts;
    private final InstantSource clock;
    private volatile Map<Integer, BroadcastId> known = Map.of();

    /** @param prompts asked for every other number */
    AlertSheet(Vertx vertx, AlertNumbers numbers, ReadingSheet prompts, InstantSource clock) {
        this.refresh = new Refresh(vertx, EVERY, this::read);
        this.numbers = numbers;
        this.prompts = prompts;
        this.clock = clock;
    }

    /** See {@link Refresh#start}. */
    Future<Void> start() {
        return refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    @Override
    public Optional<Script> script(Language language, int number) {
        return number < AlertNumbers.FIRST
                ? prompts.script(language, number)
                : Optional.ofNullable(known.get(number))
                        .map(alert -> new Script(language, number, PREFIX + alert.value(), ""));
    }

    /** The alert that was recorded; empty for a prompt of the pack. */
    static Optional<BroadcastId> alert(Script script) {
        return Optional.of(script.promptId())
                .filter(id -> id.startsWith(PREFIX))
                .map(id -> id.substring(PREFIX.length()))
                .filter(BroadcastId::fits)
                .map(BroadcastId::new);
    }

    private Future<?> read() {
        return numbers.all(clock.instant())
                .onSuccess(all -> known = all)
                .onFailure(away -> LOG.debug(
                        "numbers of alerts were not read: {}", away.getClass().getSimpleName()));
    }
}
