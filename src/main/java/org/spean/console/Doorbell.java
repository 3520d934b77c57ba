package org.spean.console;

import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.web.Bells;

/**
 * Tells open pages that a topic has changed, never what: the page asks again by itself, with the rights of who looks at it. Rung on any
 * thread, on any instance; heard on all of them within about a second.
 */
public final class Doorbell {
    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);
    private static final long LOOK_MILLIS = 1_000;

    private final Vertx vertx;
    private final Bells bells;
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Set<BiConsumer<String, Long>> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean looking;
    private long timer = -1;

    public Doorbell(Vertx vertx, Bells bells) {
        this.vertx = vertx;
        this.bells = bells;
    }

    /** @param topic one lower-case word, e.g. {@code people}; says nothing of anybody */
    public void ring(String topic) {
        bells.ring(topic)
                .onSuccess(rung -> look())
                .onFailure(failure -> LOG.atWarn()
                        .addKeyValue("event", "doorbell_silent")
                        .log("a change was not rung; open pages see it when they look by themselves"));
    }

    /** Begins to look what was rung elsewhere. */
    public void start() {
        timer = vertx.setPeriodic(LOOK_MILLIS, tick -> look());
    }

    public void stop() {
        vertx.cancelTimer(timer);
    }

    /** How often each topic was rung, as far as this instance knows. */
    Map<String, Long> versions() {
        return Map.copyOf(versions);
    }

    /** Calls {@code listener} with topic and version at each change, on some event loop, until the answer is run. */
    Runnable listen(BiConsumer<String, Long> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void look() {
        if (looking) {
            return;
        }
        looking = true;
        bells.all()
                .timeout(LOOK_MILLIS * 2, TimeUnit.MILLISECONDS)
                .onComplete(done -> looking = false)
                .onSuccess(all -> all.forEach((topic, version) -> {
                    Long before = versions.put(topic, version);
                    if (before == null || before < version) {
                        listeners.forEach(listener -> listener.accept(topic, version));
                    }
                }));
    }
}
