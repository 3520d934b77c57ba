package org.spean.app;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.spean.model.ContactId;
import org.spean.outbox.Outbox;

/** How full the whole outbox is. */
final class WholeOutbox {
    /** Asked one after the other: all at once would stand for half a second before what people wrote. */
    private static final int SLICE = 16;

    private final Outbox outbox;
    private final InstantSource clock;

    WholeOutbox(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    Future<Outbox.Depth> depth() {
        return from(0, Outbox.Depth.NONE);
    }

    private Future<Outbox.Depth> from(int first, Outbox.Depth before) {
        if (first >= ContactId.PARTITIONS) {
            return Future.succeededFuture(before);
        }
        List<Integer> slice = IntStream.range(first, first + SLICE).boxed().toList();
        return outbox.depth(slice, clock.instant()).compose(part -> from(first + SLICE, before.plus(part)));
    }
}
