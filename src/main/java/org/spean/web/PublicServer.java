package org.spean.web;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.spean.settings.Settings;

/** The public port: webhooks, prompts, console, API. One listener for each event loop, all on the same port. */
public final class PublicServer {
    /** What to change when the port is taken. */
    static final String PORT_VARIABLE = "SPEAN_HTTP_PORT";

    private final Queue<Listener> listeners;
    private final AtomicBoolean draining;

    private PublicServer(Queue<Listener> listeners, AtomicBoolean draining) {
        this.listeners = listeners;
        this.draining = draining;
    }

    /**
     * Starts listening.
     *
     * @param eventLoops how many event loops serve; no more than Vert.x has
     * @param mounts what answers; each is called once for each event loop
     * @param references makes short ids for error pages
     * @return fails with {@link StartFailure} when the port cannot be had
     */
    public static Future<PublicServer> start(
            Vertx vertx, Settings.Http http, int eventLoops, List<Mount> mounts, Supplier<String> references) {
        Queue<Listener> listeners = new ConcurrentLinkedQueue<>();
        AtomicBoolean draining = new AtomicBoolean();
        Supplier<Listener> make = () -> {
            Listener listener = new Listener(http, mounts, new ErrorPages(references), draining);
            listeners.add(listener);
            return listener;
        };
        return vertx.deployVerticle(make, new DeploymentOptions().setInstances(eventLoops))
                .recover(cause -> Future.failedFuture(StartFailure.of(http.host(), http.port(), PORT_VARIABLE, cause)))
                .map(deployment -> new PublicServer(listeners, draining));
    }

    /** The port in use: the one set, or the free one taken for 0. */
    public int port() {
        return listeners.element().port();
    }

    /**
     * Stops: takes no new connection, closes idle ones, lets running requests end. Completes when the last has ended or
     * {@code patience} is over; what runs then is cut.
     */
    public Future<Void> drain(Duration patience) {
        draining.set(true);
        return Future.join(listeners.stream()
                        .map(listener -> listener.shutdown(patience.toMillis(), TimeUnit.MILLISECONDS))
                        .toList())
                .mapEmpty();
    }
}
