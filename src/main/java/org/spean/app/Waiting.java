package org.spean.app;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.spean.redis.RedisAddress;
import org.spean.redis.RedisLink;

/** Blocking on futures, allowed at start-up and in the command line only (design section 5, Futures). */
final class Waiting {
    private static final long PAUSE_MILLIS = 50;

    private Waiting() {}

    /** The result, or a one-line refusal. */
    static <T> T get(Future<T> future, Duration limit) throws StartException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw StartException.refused(Lines.oneLine(cause == null ? failed : cause));
        } catch (TimeoutException late) {
            throw StartException.refused("No answer within " + limit.toSeconds() + " s.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StartException.refused("Interrupted.");
        }
    }

    /**
     * Pings until Redis answers, says for good that it will not (a wrong or missing password), or the limit is over.
     */
    static void untilRedisAnswers(RedisLink link, RedisAddress address, Duration limit) throws StartException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                get(link.ping(), limit);
                return;
            } catch (StartException refused) {
                String reason = String.valueOf(refused.getMessage());
                if (reason.matches(".*(WRONGPASS|NOAUTH|password).*") || System.nanoTime() > end) {
                    String todo = reason.contains("SPEAN_REDIS_URL") ? "." : ". Check SPEAN_REDIS_URL.";
                    throw StartException.refused("Redis at " + address + " cannot be used: " + reason + todo);
                }
                pause();
            }
        }
    }

    private static void pause() throws StartException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StartException.refused("Interrupted.");
        }
    }
}
