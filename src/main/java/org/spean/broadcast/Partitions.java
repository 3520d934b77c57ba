package org.spean.broadcast;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.spean.model.ContactId;

/** The same work at every partition, a few at a time. */
final class Partitions {
    private static final int AT_ONCE = 8;

    private Partitions() {}

    /** Ends when all are done; fails with the first failure, and begins nothing after it. */
    static Future<Void> each(IntFunction<Future<?>> work) {
        Iterator<Integer> rest = IntStream.range(0, ContactId.PARTITIONS).iterator();
        List<Future<Void>> lanes = new ArrayList<>();
        for (int lane = 0; lane < AT_ONCE; lane++) {
            lanes.add(next(rest, work));
        }
        return Future.all(lanes).mapEmpty();
    }

    private static Future<Void> next(Iterator<Integer> rest, IntFunction<Future<?>> work) {
        int partition;
        synchronized (rest) {
            if (!rest.hasNext()) {
                return Future.succeededFuture();
            }
            partition = rest.next();
        }
        return work.apply(partition).compose(done -> next(rest, work)).onFailure(failure -> drain(rest));
    }

    private static void drain(Iterator<Integer> rest) {
        synchronized (rest) {
            rest.forEachRemaining(left -> {});
        }
    }
}
