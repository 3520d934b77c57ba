package org.spean.console.people;

import io.vertx.core.Future;

/** How many sends there are of which nobody knows whether they went out. */
@FunctionalInterface
public interface UnknownCount {
    Future<Long> count();
}
