package org.spean.app;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.spean.redis.RedisAddress;
import org.spean.redis.RedisLink;

/** Blocking on futures, allowed at start-up and in the command line only (design section 5, Futures). */
final class Waiting {
    private static final long PAUSE_MILLIS = 50;
    private static final Pattern FOR_GOOD = Pattern.compile("WRONGPASS|NOAUTH|NOPERM|password");

    private Waiting() {}

    /** The result, or a one-line refusal. */
    static <T> T get(Future<T> future, Duration limit) throws StartException {
        try {
            return future.toCompletionStage().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw StartException.refused(reason(failed));
        } catch (TimeoutException late) {
            throw StartException.refused("No answer within " + limit.toSeconds() + " s.");
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /**
     * Pings until Redis answers, says for good that it will not (a wrong or missing password), or the limit is over.
     */
    static void untilRedisAnswers(RedisLink link, RedisAddress address, Duration limit) throws StartException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                link.ping().toCompletionStage().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (ExecutionException | TimeoutException failed) {
                String reason = reason(failed);
                if (FOR_GOOD.matcher(reason).find() || System.nanoTime() > end) {
                    String sentence = reason.endsWith(".") ? reason : reason + ".";
                    boolean says = sentence.contains("SPEAN_REDIS_URL");
                    throw StartException.refused("Redis at " + address + " cannot be used: " + sentence
                            + (says ? "" : " Check SPEAN_REDIS_URL."));
                }
                pause();
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    private static String reason(Exception failed) {
        Throwable cause = failed.getCause();
        return Lines.oneLine(cause == null ? failed : cause);
    }

    private static StartException interrupted() {
        Thread.currentThread().interrupt();
        return StartException.refused("Interrupted.");
    }

    private static void pause() throws StartException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }
}
