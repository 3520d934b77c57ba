package org.spean.redis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.spean.outbox.MessageId;

/**
 * Messages that were leased, but Redis fell silent before their text reached the worker. They were certainly not sent, and only
 * this instance knows: without it their leases would end as unknown sends. Any thread.
 */
final class Unbegun {
    /** @param end of the lease, in ms */
    record Lease(String worker, long end) {}

    private record Held(MessageId id, Lease lease) {}

    private final RedisLink link;
    private final RedisScript release = RedisScript.load("release");
    private final ConcurrentLinkedQueue<Held> all = new ConcurrentLinkedQueue<>();

    Unbegun(RedisLink link) {
        this.link = link;
    }

    void add(MessageId id, Lease lease) {
        all.add(new Held(id, lease));
    }

    /** Puts them back; what fails is tried again at the next call. Costs nothing when there are none, as nearly always. */
    void giveBack(Instant now) {
        // All are taken out before the first is tried: without Redis each fails on the spot and is here again, and a
        // loop
        // until none is left would never leave the event loop.
        List<Held> taken = new ArrayList<>();
        for (Held held = all.poll(); held != null; held = all.poll()) {
            taken.add(held);
        }
        taken.forEach(held -> giveBack(held, now));
    }

    private void giveBack(Held held, Instant now) {
        int partition = held.id().partition();
        release.run(
                        link,
                        List.of(
                                Keys.message(partition, held.id().value()),
                                Keys.due(partition),
                                Keys.leased(partition),
                                Keys.unknown(partition)),
                        List.of(
                                Arg.of(held.id().value()),
                                Arg.of(held.lease().worker()),
                                Arg.of(held.lease().end()),
                                Arg.of(now.toEpochMilli())))
                .onFailure(away -> all.add(held));
    }
}
