package org.spean.web;

import io.vertx.core.Future;
import java.util.function.Supplier;

/**
 * One reason to be ready or not.
 *
 * @param name shown in {@code /health/ready}; a word
 * @param healthy asked at each request, on the event loop; must not block. A failed future, or one that takes more than a
 *     second, counts as not healthy
 */
public record HealthCheck(String name, Supplier<Future<Boolean>> healthy) {}
