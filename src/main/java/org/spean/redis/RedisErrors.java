package org.spean.redis;

import io.vertx.redis.client.Response;
import io.vertx.redis.client.ResponseType;
import java.util.Set;

/** What the client library's failures mean: not run, perhaps run, or an answer (vertx-redis-client 5.0.7). */
final class RedisErrors {
    /** First words of answers by which Redis says that it ran nothing. */
    private static final Set<String> NOT_RUN = Set.of(
            "LOADING",
            "OOM",
            "MISCONF",
            "READONLY",
            "CLUSTERDOWN",
            "MASTERDOWN",
            "TRYAGAIN",
            "BUSY",
            "NOAUTH",
            "NOREPLICAS",
            "WRONGPASS");

    private RedisErrors() {}

    /** The failure to hand on for a command that was given to the library. */
    static Throwable translate(Throwable failure) {
        if (isAnswer(failure)) {
            String word = firstWord(failure);
            return NOT_RUN.contains(word) ? new RedisUnavailable("Redis refuses: " + word) : failure;
        }
        if (isMalformed(failure)) {
            // The library's own message repeats all arguments.
            return new IllegalArgumentException("a Redis command with a wrong number of arguments");
        }
        return notSent(failure)
                ? new RedisUnavailable("Redis command not sent: " + failure.getMessage())
                : new RedisUnknownOutcome("Redis connection broke before the answer");
    }

    /** Redis answered, if only with an error. */
    static boolean isAnswer(Throwable failure) {
        return failure instanceof Response error
                && error.type() == ResponseType.ERROR
                && !"CONNECTION_CLOSED".equals(failure.getMessage());
    }

    /** The connection is of no more use. */
    static boolean isBroken(Throwable failure) {
        return !isAnswer(failure) && !isFull(failure) && !isMalformed(failure);
    }

    /** Redis wants another password: trying again at once only fills its log (and leaks sockets, upstream issue 555). */
    static boolean isRefusedSignIn(Throwable failure) {
        return isAnswer(failure) && Set.of("NOAUTH", "WRONGPASS", "NOPERM").contains(firstWord(failure));
    }

    private static boolean notSent(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return isFull(failure)
                || message.equals("Connection is closed")
                || message.startsWith("Failed obtaining connection to");
    }

    private static boolean isMalformed(Throwable failure) {
        return String.valueOf(failure.getMessage()).startsWith("Redis command is not valid");
    }

    private static boolean isFull(Throwable failure) {
        return "Redis waiting queue is full".equals(failure.getMessage());
    }

    private static String firstWord(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        int space = message.indexOf(' ');
        return space < 0 ? message : message.substring(0, space);
    }
}
