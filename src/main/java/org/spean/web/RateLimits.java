package org.spean.web;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts requests over all instances. Every future has a time limit and fails only when the store does. */
public interface RateLimits {
    /**
     * How often is fine.
     *
     * @param most so many at once, and so many in {@code window} over time; at least 1
     * @param window at least {@code most} milliseconds
     */
    record Rate(int most, Duration window) {}

    /**
     * Counts one request if it is allowed.
     *
     * @param who never shown and kept only hashed, e.g. {@code address/127.0.0.1}
     * @return empty: allowed; else how long to wait, at least a millisecond
     */
    Future<Optional<Duration>> ask(String who, Rate rate, Instant now);
}
