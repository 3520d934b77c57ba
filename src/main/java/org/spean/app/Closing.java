package org.spean.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, to be stopped in the reverse order, once, each part even if another fails. */
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<Part> parts = new ArrayDeque<>();

    private record Part(String name, AutoCloseable stop) {}

    synchronized void add(String name, AutoCloseable stop) {
        parts.push(new Part(name, stop));
    }

    synchronized void run() {
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                part.stop().close();
            } catch (Exception failed) {
                LOG.warn(
                        "{} did not stop cleanly: {}",
                        part.name(),
                        failed.getClass().getSimpleName());
            }
        }
    }
}
