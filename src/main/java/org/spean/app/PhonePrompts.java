package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.content.PhoneRecording;
import org.spean.content.PromptBook;
import org.spean.model.Mode;
import org.spean.redis.RedisTakes;

/**
 * The recordings of the pack together with those made by telephone, as every instance plays them. Asks the store every few seconds
 * whether there are others; when it is away, what was read before stays. {@link #book} and {@link #shelf} are safe from any thread.
 */
final class PhonePrompts {
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(PhonePrompts.class);

    private final Refresh refresh;
    private final LivePack live;
    private final RedisTakes takes;
    private final Mode mode;
    private volatile Made made = new Made(-1, List.of(), Map.of());
    private volatile Merged merged;

    /** What was recorded by telephone. */
    private record Made(long version, List<PhoneRecording> recordings, Map<String, Buffer> sounds) {}

    /** Both together; good while neither half is replaced. */
    private record Merged(PromptBook of, Made with, PromptBook book, ClipShelf shelf) {}

    PhonePrompts(Vertx vertx, LivePack live, RedisTakes takes, Mode mode) {
        this.refresh = new Refresh(vertx, EVERY, this::look);
        this.live = live;
        this.takes = takes;
        this.mode = mode;
        this.merged = merge(made);
    }

    /** See {@link Refresh#start}. */
    Future<Void> start() {
        return refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    /** All prompts of the pack of now. */
    PromptBook book() {
        return merged().book();
    }

    /** The sounds of {@link #book} that callers may hear. */
    ClipShelf shelf() {
        return merged().shelf();
    }

    private Merged merged() {
        Merged now = merged;
        if (now.of() != live.prompts() || now.with() != made) {
            now = merge(made);
            merged = now;
        }
        return now;
    }

    private Merged merge(Made with) {
        PromptBook book = live.prompts();
        if (with.recordings().isEmpty()) {
            return new Merged(book, with, book, live.clips());
        }
        Map<String, Buffer> clips = new HashMap<>(live.clips().clips());
        clips.putAll(with.sounds());
        PromptBook both = book.with(with.recordings());
        return new Merged(book, with, both, ClipShelf.joining(live.pack(), both, mode, clips));
    }

    private Future<?> look() {
        return takes.version()
                .compose(version -> version == made.version() ? Future.succeededFuture() : read(version))
                .onFailure(away -> LOG.debug("recordings made by telephone were not read: {}", name(away)));
    }

    private Future<Void> read(long version) {
        return takes.approved()
                .compose(approved -> takes.waiting().compose(waiting -> {
                    List<PhoneRecording> all = new ArrayList<>(approved);
                    all.addAll(waiting);
                    return sounds(all)
                            .onSuccess(sounds -> made = new Made(version, List.copyOf(all), sounds))
                            .mapEmpty();
                }));
    }

    /** One after the other: arrivals share the connection. */
    private Future<Map<String, Buffer>> sounds(List<PhoneRecording> all) {
        Map<String, Buffer> before = made.sounds();
        Map<String, Buffer> sounds = new HashMap<>();
        Future<Void> next = Future.succeededFuture();
        for (PhoneRecording one : all) {
            String hash = one.recording().hash();
            if (one.recording().state().mayPlay(mode)) {
                next = next.compose(v -> Optional.ofNullable(before.get(hash))
                        .map(here -> Future.succeededFuture(Optional.of(here)))
                        .orElseGet(() -> takes.sound(hash).map(found -> found.map(Buffer::buffer)))
                        .onSuccess(found -> found.ifPresent(sound -> sounds.put(hash, sound)))
                        .mapEmpty());
            }
        }
        return next.map(sounds);
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
