package org.spean.redis;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The one way to Redis: a held, pipelined connection per event loop, opened at its first command and opened again by
 * itself when lost (dependencies.md section 3). Every command ends within the time limit:
 *
 * <ul>
 *   <li>an answer, also Redis's own error answers as they are;
 *   <li>{@link RedisUnavailable}: it did not happen; at once when not connected or not answering;
 *   <li>{@link RedisUnknownOutcome}: sent, no answer: it may have happened.
 * </ul>
 *
 * <p>Callable from any thread; the future completes on the caller's context. Not for commands that block on purpose
 * (XREADGROUP BLOCK): give those a link of their own with a longer limit.
 */
public final class RedisLink {
    private final VertxInternal vertx;
    private final RedisAddress address;
    private final Duration limit;
    private final CommandTimer timer;
    private final Map<EventLoop, Line> lines = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * @param limit for every command, from the call to the answer; 500 ms for arrivals, 2 s for the console
     */
    public RedisLink(Vertx vertx, RedisAddress address, Duration limit, CommandTimer timer) {
        this.vertx = (VertxInternal) vertx;
        this.address = address;
        this.limit = limit;
        this.timer = timer;
        // So that nothing connects anew while Vert.x closes its sockets.
        this.vertx.addCloseHook(done -> close().onComplete(done));
    }

    /** With the limit for arrivals, 500 ms (reliability M6), unmeasured. */
    public RedisLink(Vertx vertx, RedisAddress address) {
        this(vertx, address, Duration.ofMillis(500), CommandTimer.NONE);
    }

    /** Sends one command. The answer is {@code null} when Redis says nil. */
    public Future<Response> send(Request request) {
        ContextInternal here = vertx.getOrCreateContext();
        if (closed) {
            return here.failedFuture(new RedisUnavailable("the link to Redis is closed"));
        }
        EventLoop loop = here.nettyEventLoop();
        Line line = lines.computeIfAbsent(loop, this::open);
        var promise = here.<Response>promise();
        Pending pending = new Pending(request, promise);
        if (loop.inEventLoop()) {
            line.accept(pending);
        } else {
            loop.execute(() -> line.accept(pending));
        }
        return promise.future();
    }

    private Line open(EventLoop loop) {
        return new Line(vertx.contextBuilder().withEventLoop(loop).build(), address, limit, timer);
    }

    /** Whether Redis answers now, asked on this caller's connection. */
    public Future<Void> ping() {
        return send(Request.cmd(Command.PING)).mapEmpty();
    }

    /**
     * Waits until Redis answers on this caller's connection: at start-up, and in the start of each verticle so that the
     * first arrival finds its connection open (the first in a cold JVM can take half a second).
     *
     * @return fails with the last failure when {@code patience} is over
     */
    public Future<Void> awaitAnswer(Duration patience) {
        return awaitAnswer(System.nanoTime() + patience.toNanos());
    }

    private Future<Void> awaitAnswer(long endNanos) {
        return ping().recover(failure -> System.nanoTime() > endNanos
                ? Future.failedFuture(failure)
                : vertx.timer(50, TimeUnit.MILLISECONDS).compose(v -> awaitAnswer(endNanos)));
    }

    /** False while a connection that was used is lost or not answering. Costs nothing, asks nobody. */
    public boolean looksAlive() {
        return lines.values().stream().noneMatch(Line::troubled);
    }

    /** Closes all connections. Commands without an answer end as {@link RedisUnknownOutcome}. */
    public Future<Void> close() {
        closed = true;
        List<Future<Void>> all = lines.values().stream().map(Line::close).toList();
        return Future.join(all).mapEmpty();
    }
}
