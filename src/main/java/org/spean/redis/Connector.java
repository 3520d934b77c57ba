package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a wire for one line and does not give up: at once, then after pauses that double up to two seconds, half a minute
 * when Redis refuses the password. All on the line's event loop.
 */
final class Connector {
    private static final Logger log = LoggerFactory.getLogger(Connector.class);

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final long REFUSED_PAUSE_MILLIS = 30_000;

    private final ContextInternal context;
    private final RedisAddress address;
    private final RedisOptions options;
    private final Consumer<Wire> opened;
    private final Consumer<String> failed;
    private @Nullable Redis attempt;
    private boolean trying;
    private boolean closed;
    private long nextPauseMillis;
    private String told = "";

    /**
     * @param opened gets the wire that stands
     * @param failed gets the reason, one sentence for an exception, each time a try fails; the next follows by itself
     */
    Connector(
            ContextInternal context,
            RedisAddress address,
            int mostWaiting,
            Consumer<Wire> opened,
            Consumer<String> failed) {
        this.context = context;
        this.address = address;
        this.options = address.options(CONNECT_LIMIT, mostWaiting);
        this.opened = opened;
        this.failed = failed;
    }

    /** Starts to connect, unless it already tries. */
    void connect() {
        if (!trying) {
            again(nextPauseMillis);
        }
    }

    private void again(long pauseMillis) {
        trying = true;
        if (pauseMillis == 0) {
            context.runOnContext(v -> attempt());
        } else {
            context.setTimer(pauseMillis, id -> attempt());
        }
    }

    private void attempt() {
        if (closed) {
            return;
        }
        Redis client = Redis.createClient(context.owner(), options);
        attempt = client;
        Wire.open(client, CONNECT_LIMIT).onComplete((wire, failure) -> {
            attempt = null;
            if (closed) {
                return; // close() has closed the client
            }
            if (wire != null) {
                succeed(wire);
            } else if (failure != null) {
                client.close();
                fail(failure);
            }
        });
    }

    private void succeed(Wire wire) {
        trying = false;
        nextPauseMillis = 0;
        if (!told.isEmpty()) {
            log.info("redis at {} is back", address);
            told = "";
        }
        opened.accept(wire);
    }

    private void fail(Throwable failure) {
        boolean refused = RedisErrors.isRefusedSignIn(failure);
        String why = refused ? "Redis refuses the user or password: check SPEAN_REDIS_URL" : "cannot connect to Redis";
        if (!told.equals(why)) {
            String cause = refused ? "" : failure.toString().replace('\n', ' ');
            log.warn("{}; address {}; {}", why, address, cause);
            told = why;
        }
        nextPauseMillis = Math.clamp(nextPauseMillis * 2, FIRST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
        failed.accept(why);
        again(refused ? REFUSED_PAUSE_MILLIS : nextPauseMillis);
    }

    /** No more tries. */
    Future<Void> close() {
        closed = true;
        return attempt == null ? Future.succeededFuture() : attempt.close();
    }
}
