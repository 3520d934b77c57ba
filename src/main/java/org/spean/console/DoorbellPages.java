package org.spean.console;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.spean.console.Answer.Bytes;
import org.spean.staff.ConsoleSessions;

/**
 * The bell as a browser hears it: a stream of {@code {topic, version}} (server-sent events), or all versions at once for a browser
 * that polls. A stream ends with its session, and does not keep it alive.
 */
public final class DoorbellPages implements Part {
    /** A browser has six connections to a host, shared by its tabs; three browsers are enough for anybody. */
    static final int MOST_STREAMS = 3;

    /** Below the idle time of the server (20 s), and how soon an ended session loses its stream (ASVS 7.4.1: 5 s). */
    private static final long LOOK_MILLIS = 4_000;

    private final Vertx vertx;
    private final Doorbell bell;
    private final ConsoleSessions sessions;
    private final InstantSource clock;
    private final Cookies cookies;
    private final Map<String, Integer> streams = new ConcurrentHashMap<>();

    public DoorbellPages(Vertx vertx, ConsolePorts ports, Doorbell bell) {
        this.vertx = vertx;
        this.bell = bell;
        this.sessions = ports.sessions();
        this.clock = ports.clock();
        this.cookies = new Cookies(ports.https());
    }

    @Override
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.get("/console/doorbell", PageRoute.ANYBODY, this::stream),
                PageRoute.get("/console/doorbell/now", PageRoute.ANYBODY, this::now));
    }

    private Future<Answer> now(Visit visit) {
        JsonObject versions = new JsonObject();
        bell.versions().forEach(versions::put);
        return Future.succeededFuture(new Bytes("application/json", versions.toBuffer(), ""));
    }

    private Future<Answer> stream(Visit visit) {
        return Future.succeededFuture(new Answer.Stream(request -> {
            if (streams.merge(visit.by(), 1, Integer::sum) > MOST_STREAMS) {
                streams.merge(visit.by(), -1, Integer::sum);
                // 204 tells an EventSource not to come again: the script goes on by polling.
                request.response().setStatusCode(204).end();
                return;
            }
            begin(visit, request);
        }));
    }

    private void begin(Visit visit, HttpServerRequest request) {
        HttpServerResponse response = request.response();
        Context loop = vertx.getOrCreateContext();
        AtomicBoolean ended = new AtomicBoolean();
        response.setChunked(true).putHeader("Content-Type", "text/event-stream; charset=utf-8");
        response.write("retry: 2000\n\n");
        bell.versions().forEach((topic, version) -> write(response, "event: now\n", topic, version));
        Runnable deaf = bell.listen((topic, version) -> loop.runOnContext(on -> {
            if (!ended.get()) {
                write(response, "", topic, version);
            }
        }));
        String cookie = cookies.session(request).orElse("");
        long timer = vertx.setPeriodic(
                LOOK_MILLIS,
                tick -> sessions.find(cookie, clock.instant(), false).onComplete(found -> {
                    boolean over = found.succeeded() && found.result().isEmpty();
                    if (over && !response.ended()) {
                        response.end();
                    } else if (!response.ended() && !response.closed()) {
                        response.write("event: here\ndata:\n\n");
                    }
                }));
        Runnable end = () -> {
            if (ended.compareAndSet(false, true)) {
                vertx.cancelTimer(timer);
                deaf.run();
                streams.merge(visit.by(), -1, (now, one) -> now + one <= 0 ? null : now + one);
            }
        };
        response.closeHandler(closed -> end.run());
        response.endHandler(done -> end.run());
    }

    /** @param event the line that says it is how things stand at the beginning; empty: it has just changed */
    private static void write(HttpServerResponse response, String event, String topic, long version) {
        if (response.ended() || response.closed() || response.writeQueueFull()) {
            return;
        }
        JsonObject bell = new JsonObject().put("topic", topic).put("version", version);
        response.write(Buffer.buffer(event + "data: " + bell.encode() + "\n\n"));
    }
}
