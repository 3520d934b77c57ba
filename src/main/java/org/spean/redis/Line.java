package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one event loop and what is on its way over it. All fields are touched on that loop only, except
 * {@link #troubled}.
 *
 * <p>A frozen Redis keeps its socket open, so silence is judged here: after one command without an answer the line is
 * <em>mute</em>, commands fail at once, and a PING is tried every quarter of the limit until one is answered in time. Mute
 * too long (half-open TCP) and the line connects anew. A cluster is not judged as a whole: its other nodes may be well.
 */
final class Line {
    private static final Logger log = LoggerFactory.getLogger(Line.class);

    /** Deep enough for a burst within one time limit; beyond it the client says "full": our back-pressure signal. */
    private static final int MOST_WAITING = 8_192;

    private static final Duration MUTE_LIMIT = Duration.ofSeconds(10);

    private enum State {
        NEW,
        OPENING,
        OPEN,
        DOWN,
        CLOSED
    }

    private final ContextInternal context;
    private final RedisAddress address;
    private final Connector connector;
    private final CommandTimer timer;
    private final long limitNanos;
    private final long tickMillis;

    /** In the order of arrival, which is the order of their time limits. */
    private final Deque<Pending> watched = new ArrayDeque<>();

    private final List<Pending> firsts = new ArrayList<>();
    private State state = State.NEW;
    private @Nullable Wire wire;
    private boolean mute;
    private long muteSince;
    private long probedAt;
    private boolean ticking;
    private String reason = "not connected to Redis";
    private volatile boolean troubled;

    Line(ContextInternal context, RedisAddress address, Duration limit, CommandTimer timer) {
        this.context = context;
        this.address = address;
        this.connector = new Connector(context, address, MOST_WAITING, this::opened, this::failed);
        this.timer = timer;
        this.limitNanos = limit.toNanos();
        this.tickMillis = Math.clamp(limit.toMillis() / 10, 5, 50);
    }

    /** Whether the last thing known is trouble. Any thread. */
    boolean troubled() {
        return troubled;
    }

    void accept(Pending pending) {
        switch (state) {
            case NEW -> {
                state = State.OPENING;
                hold(pending);
                connector.connect();
            }
            case OPENING -> hold(pending);
            case OPEN -> {
                if (mute) {
                    pending.fail(new RedisUnavailable("Redis does not answer"));
                } else {
                    transmit(pending);
                }
            }
            case DOWN, CLOSED -> pending.fail(new RedisUnavailable(reason));
        }
    }

    private void hold(Pending pending) {
        if (firsts.size() >= MOST_WAITING) {
            pending.fail(new RedisUnavailable("too many commands wait for the first connection to Redis"));
            return;
        }
        firsts.add(pending);
        watch(pending);
    }

    private void transmit(Pending pending) {
        Wire over = wire;
        if (over == null) {
            pending.fail(new RedisUnavailable(reason));
            return;
        }
        if (!pending.sent()) {
            pending.markSent();
            watch(pending);
        }
        over.send(pending.request()).onComplete((answer, failure) -> answered(pending, over, answer, failure));
    }

    private void answered(Pending pending, Wire over, @Nullable Response answer, @Nullable Throwable failure) {
        long took = pending.age(System.nanoTime());
        boolean heard = failure == null || RedisErrors.isAnswer(failure);
        if (heard && took < limitNanos && over == wire) {
            mute = false;
            troubled = false;
        }
        if (!pending.settled()) {
            timer.took(took, failure == null);
            if (failure == null) {
                pending.succeed(answer);
            } else {
                pending.fail(RedisErrors.translate(failure));
            }
        }
        dropSettled();
        if (failure != null && RedisErrors.isBroken(failure)) {
            lost(over);
        }
    }

    private void dropSettled() {
        for (Pending first = watched.peek(); first != null && first.settled(); first = watched.peek()) {
            watched.poll();
        }
    }

    // ---- time limits -------------------------------------------------------------------------------------------

    private void watch(Pending pending) {
        watched.add(pending);
        tickLater();
    }

    private void tickLater() {
        if (!ticking) {
            ticking = true;
            context.setTimer(tickMillis, id -> tick());
        }
    }

    private void tick() {
        ticking = false;
        long now = System.nanoTime();
        dropSettled();
        for (Pending first = watched.peek(); first != null && first.age(now) >= limitNanos; first = watched.peek()) {
            watched.poll();
            expire(first, now);
            dropSettled();
        }
        if (mute) {
            probe(now);
        }
        if (mute || !watched.isEmpty()) {
            tickLater();
        }
    }

    private void expire(Pending pending, long now) {
        if (!pending.sent()) {
            pending.fail(new RedisUnavailable("no connection to Redis in time"));
            return;
        }
        if (!mute && state == State.OPEN && !address.isCluster()) {
            log.warn("redis at {} does not answer in time", address);
            mute = true;
            muteSince = now;
            troubled = true;
        }
        timer.took(pending.age(now), false);
        pending.fail(new RedisUnknownOutcome("no answer from Redis in time"));
    }

    private void probe(long now) {
        Wire current = wire;
        if (current == null) {
            mute = false;
        } else if (now - muteSince > MUTE_LIMIT.toNanos()) {
            lost(current);
        } else if (now - probedAt > limitNanos / 4) {
            probedAt = now;
            transmit(new Pending(Request.cmd(Command.PING), Promise.promise()));
        }
    }

    // ---- the connection ----------------------------------------------------------------------------------------

    private void opened(Wire fresh) {
        Wire before = wire;
        if (before != null) {
            // Only a cluster swaps: what is under way to its healthy nodes may still be answered.
            context.setTimer(MUTE_LIMIT.toMillis(), id -> before.close());
        }
        wire = fresh;
        state = State.OPEN;
        mute = false;
        troubled = false;
        fresh.connection().endHandler(v -> lost(fresh));
        fresh.connection().exceptionHandler(e -> log.debug("redis connection: {}", e.toString()));
        List<Pending> waiting = List.copyOf(firsts);
        firsts.clear();
        waiting.stream().filter(pending -> !pending.settled()).forEach(this::transmit);
    }

    private void failed(String why) {
        reason = why;
        troubled = true;
        if (wire == null) {
            state = State.DOWN;
        }
        failFirsts();
    }

    private void failFirsts() {
        List<Pending> waiting = List.copyOf(firsts);
        firsts.clear();
        waiting.stream()
                .filter(pending -> !pending.settled())
                .forEach(pending -> pending.fail(new RedisUnavailable(reason)));
    }

    /** A cluster keeps its old connection, whose other nodes may be well, until a new one stands. */
    private void lost(Wire which) {
        if (which != wire || state != State.OPEN) {
            return;
        }
        troubled = true;
        if (!address.isCluster()) {
            log.warn("lost the connection to redis at {}", address);
            wire = null;
            state = State.DOWN;
            mute = false;
            reason = "not connected to Redis";
            which.close();
        }
        connector.connect();
    }

    Future<Void> close() {
        Promise<Void> done = context.promise();
        context.runOnContext(v -> {
            state = State.CLOSED;
            reason = "the link to Redis is closed";
            failFirsts();
            Wire last = wire;
            wire = null;
            Future<Void> wireEnd = last == null ? Future.succeededFuture() : last.close();
            Future.join(connector.close(), wireEnd).<Void>mapEmpty().onComplete(done);
        });
        return done.future();
    }
}
