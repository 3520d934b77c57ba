package org.spean.app;

import io.vertx.core.Future;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.spean.broadcast.Consent;
import org.spean.broadcast.Subscribers;
import org.spean.broadcast.Subscribers.Taken;

/** Takes in people a few hundred at once, so that a long list needs little memory and replies get in between. Blocks. */
final class ImportBatches {
    private static final int SIZE = 200;
    private static final int MOST_TRIES = 5;
    private static final int NEWS_EVERY = 100_000;

    private final Subscribers subscribers;
    private final boolean really;
    private final PrintWriter err;
    private final List<Consent> batch = new ArrayList<>();
    private final Map<Taken, Long> tally = new EnumMap<>(Taken.class);
    private long done;
    private @Nullable StartException failed;

    /** @param really see {@link Subscribers#take} */
    ImportBatches(Subscribers subscribers, boolean really, PrintWriter err) {
        this.subscribers = subscribers;
        this.really = really;
        this.err = err;
    }

    /** False when it failed, so that nobody reads on; {@link #end} says why. */
    boolean add(Consent consent) {
        batch.add(consent);
        if (batch.size() == SIZE) {
            flush();
        }
        return failed == null;
    }

    /** How many came to what. */
    Map<Taken, Long> end() throws StartException {
        flush();
        if (failed != null) {
            throw failed;
        }
        return tally;
    }

    private void flush() {
        if (failed != null) {
            return;
        }
        // All may be repeated: what did arrive is seen to be known.
        for (int attempt = 1; ; attempt++) {
            List<Future<Taken>> all =
                    batch.stream().map(one -> subscribers.take(one, really)).toList();
            Optional<StartException> failure = await(Future.join(all));
            if (failure.isEmpty()) {
                all.forEach(one -> tally.merge(one.result(), 1L, Long::sum));
                break;
            }
            if (attempt == MOST_TRIES) {
                err.println("Broken off after " + done + " rows; who was taken in stays. Repeat the command.");
                failed = failure.get();
                return;
            }
        }
        done += batch.size();
        if (done % NEWS_EVERY < batch.size() && done >= NEWS_EVERY) {
            err.println(done + " rows");
            err.flush();
        }
        batch.clear();
    }

    private static Optional<StartException> await(Future<?> future) {
        try {
            Staff.get(future);
            return Optional.empty();
        } catch (StartException failure) {
            return Optional.of(failure);
        }
    }
}
