package org.spean.rounds;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.spean.model.ContactId;

/** The same work at every partition, a few at a time: all at once would stand before what people wrote. */
public final class Partitions {
    private Partitions() {}

    /** What came of it, in the order of the partitions; else as {@link #each}. */
    public static <T> Future<List<T>> all(int atOnce, IntFunction<Future<T>> work) {
        List<Future<T>> results = new ArrayList<>(Collections.nCopies(ContactId.PARTITIONS, Future.succeededFuture()));
        return each(atOnce, partition -> {
                    Future<T> one = work.apply(partition);
                    results.set(partition, one);
                    return one;
                })
                .map(done -> results.stream().map(Future::result).toList());
    }

    /**
     * Ends when all are done; fails with the first failure, and begins nothing after it.
     *
     * @param atOnce how many are under way at the most
     */
    public static Future<Void> each(int atOnce, IntFunction<Future<?>> work) {
        Iterator<Integer> rest = IntStream.range(0, ContactId.PARTITIONS).iterator();
        List<Future<Void>> lanes = new ArrayList<>();
        for (int lane = 0; lane < atOnce; lane++) {
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
