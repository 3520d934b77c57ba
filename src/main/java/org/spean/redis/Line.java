package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
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

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration MUTE_LIMIT = Duration.ofSeconds(10);

    private enum State {
        NEW,
        OPENING,
        OPEN,
        DOWN,
        CLOSED
    }

    private final Vertx vertx;
    private final ContextInternal context;
    private final RedisAddress address;
    private final RedisOptions options;
    private final CommandTimer timer;
    private final long limitNanos;
    private final long tickMillis;
    private final Reconnect reconnect = new Reconnect();

    /** In the order of arrival, which is the order of their time limits. */
    private final Deque<Pending> watched = new ArrayDeque<>();

    private final List<Pending> firsts = new ArrayList<>();
    private State state = State.NEW;
    private @Nullable Wire wire;
    private @Nullable Redis attempt;
    private boolean connecting;
    private boolean mute;
    private long muteSince;
    private long probedAt;
    private boolean ticking;
    private String reason = "not connected to Redis";
    private volatile boolean troubled;

    Line(Vertx vertx, ContextInternal context, RedisAddress address, Duration limit, CommandTimer timer) {
        this.vertx = vertx;
        this.context = context;
        this.address = address;
        this.options = address.options(CONNECT_LIMIT, MOST_WAITING);
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
                connectAfter(0);
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

    private void connectAfter(long millis) {
        if (connecting || state == State.CLOSED) {
            return;
        }
        connecting = true;
        if (millis == 0) {
            context.runOnContext(v -> connect());
        } else {
            context.setTimer(millis, id -> connect());
        }
    }

    private void connect() {
        if (state == State.CLOSED) {
            return;
        }
        Redis client = Redis.createClient(vertx, options);
        attempt = client;
        Wire.open(client, CONNECT_LIMIT).onComplete((opened, failure) -> {
            connecting = false;
            attempt = null;
            if (state == State.CLOSED) {
                return; // close() has closed the client
            }
            if (opened != null) {
                opened(opened);
            } else if (failure != null) {
                client.close();
                failed(failure);
            }
        });
    }

    private void opened(Wire fresh) {
        Wire before = wire;
        if (before != null) {
            // Only a cluster swaps: what is under way to its healthy nodes may still be answered.
            context.setTimer(MUTE_LIMIT.toMillis(), id -> before.close());
        }
        if (state == State.DOWN) {
            log.info("redis at {} is back", address);
        }
        wire = fresh;
        state = State.OPEN;
        mute = false;
        troubled = false;
        reconnect.succeeded();
        fresh.connection().endHandler(v -> lost(fresh));
        fresh.connection().exceptionHandler(e -> log.debug("redis connection: {}", e.toString()));
        List<Pending> waiting = List.copyOf(firsts);
        firsts.clear();
        waiting.stream().filter(pending -> !pending.settled()).forEach(this::transmit);
    }

    private void failed(Throwable failure) {
        boolean refused = RedisErrors.isRefusedSignIn(failure);
        String why = refused ? "Redis refuses the user or password: check SPEAN_REDIS_URL" : "cannot connect to Redis";
        if (state != State.DOWN || !why.equals(reason)) {
            log.warn("{}; address {}; {}", why, address, refused ? "" : failure.toString());
        }
        reason = why;
        if (wire == null) {
            state = State.DOWN;
        }
        troubled = true;
        firsts.stream()
                .filter(pending -> !pending.settled())
                .forEach(pending -> pending.fail(new RedisUnavailable(why)));
        firsts.clear();
        connectAfter(reconnect.pauseMillis(refused));
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
        connectAfter(reconnect.pauseMillis(false));
    }

    Future<Void> close() {
        Promise<Void> done = context.promise();
        context.runOnContext(v -> {
            state = State.CLOSED;
            reason = "the link to Redis is closed";
            firsts.stream().filter(p -> !p.settled()).forEach(p -> p.fail(new RedisUnavailable(reason)));
            firsts.clear();
            List<Future<Void>> ends = new ArrayList<>();
            if (attempt != null) {
                ends.add(attempt.close());
            }
            if (wire != null) {
                ends.add(wire.close());
                wire = null;
            }
            Future.join(ends).<Void>mapEmpty().onComplete(done);
        });
        return done.future();
    }
}
