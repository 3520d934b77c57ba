package org.spean.redis;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outbox.GivenBack;

/**
 * Gives back messages that were leased and not sent; those, too, of which Redis fell silent before their text reached the worker. They
 * were certainly not sent, and only this instance knows: without it their leases would end as unknown sends. Any thread.
 */
final class Unbegun {
    /** @param end of the lease, in ms */
    record Lease(String hand, long end) {}

    private record Held(MessageId id, Lease lease) {}

    private final RedisLink link;
    private final RedisScript release = RedisScript.load("release");
    private final ConcurrentLinkedQueue<Held> all = new ConcurrentLinkedQueue<>();

    Unbegun(RedisLink link) {
        this.link = link;
    }

    /** One that cannot be given back just now. */
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
        taken.forEach(held ->
                giveBack(held.id(), held.lease(), new GivenBack.Due(now)).onFailure(away -> all.add(held)));
    }

    /** See {@link org.spean.outbox.Outbox#giveBack}. */
    Future<Void> giveBack(MessageId id, Lease lease, GivenBack how) {
        int partition = id.partition();
        List<Arg> back = switch (how) {
            case GivenBack.Due due -> List.of(Arg.of("due"), Arg.of(due.due().toEpochMilli()));
            case GivenBack.Closed closed ->
                List.of(Arg.of("closed"), Arg.of(closed.due().toEpochMilli()));
            case GivenBack.Never never -> List.of(Arg.of("never"), Arg.of(never.code()));
        };
        List<Arg> arguments = new ArrayList<>(List.of(Arg.of(id.value()), Arg.of(lease.hand()), Arg.of(lease.end())));
        arguments.addAll(back);
        return release.run(
                        link,
                        List.of(
                                Keys.message(partition, id.value()),
                                Keys.due(partition),
                                Keys.leased(partition),
                                Keys.unknown(partition)),
                        arguments)
                .mapEmpty();
    }
}
