package org.spean.redis;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.spean.redis.AuditChain.End;
import org.spean.redis.AuditChain.Link;
import org.spean.redis.AuditPages.Ends;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** Drops entries of the audit trail by age, oldest first, a page at a time, and says so in the trail before it does. */
final class AuditAge {
    private static final int PAGE = 200;

    private final RedisLink link;
    private final AuditPages pages;
    private final AuditChain chain;
    private final Function<AuditEntry, Future<Void>> append;
    private final RedisScript trim = RedisScript.load("audittrim");

    /** Up to which entry all is old, and what the next one is bound to. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Old(long number, byte[] value) {}

    AuditAge(RedisLink link, AuditPages pages, AuditChain chain, Function<AuditEntry, Future<Void>> append) {
        this.link = link;
        this.pages = pages;
        this.chain = chain;
        this.append = append;
    }

    Future<Integer> forget(Instant now) {
        return forget(now, 0);
    }

    private Future<Integer> forget(Instant now, int before) {
        return pages.ends().compose(ends -> {
            long first = ends.anchor().number() + 1;
            long last = Math.min(first + PAGE - 1, ends.head().number());
            if (last < first || !ends.anchor().genuine()) {
                return Future.succeededFuture(before);
            }
            return pages.read(first, last).compose(stored -> {
                Old old = old(ends, stored, now.minus(AuditTrail.KEPT));
                int count = (int) (old.number() - first + 1);
                return count == 0
                        ? Future.succeededFuture(before)
                        : drop(ends, old, now)
                                .compose(done -> done && count == PAGE
                                        ? forget(now, before + count)
                                        : Future.succeededFuture(done ? before + count : before));
            });
        });
    }

    /** Never past a break: it must stay to be seen. */
    private Old old(Ends ends, List<Optional<byte[]>> stored, Instant limit) {
        Old old = new Old(ends.anchor().number(), ends.anchor().value());
        for (Optional<byte[]> one : stored) {
            long number = old.number() + 1;
            Optional<Link> link = chain.follows(old.value(), number, one.orElse(null));
            if (link.isEmpty()
                    || !AuditCodec.read(number, link.get().plain()).entry().at().isBefore(limit)) {
                return old;
            }
            old = new Old(number, link.get().value());
        }
        return old;
    }

    private Future<Boolean> drop(Ends ends, Old old, Instant now) {
        AuditEntry entry = new AuditEntry(
                now, AuditEntry.SYSTEM, AuditAction.AUDIT_FORGET, "", Map.of("through", Long.toString(old.number())));
        return append.apply(entry)
                .compose(told -> trim.run(
                        link,
                        Keys.audit(),
                        List.of(
                                Arg.of(ends.anchorText()),
                                Arg.of(chain.write(End.ANCHOR, old.number(), old.value())),
                                Arg.of(ends.anchor().number() + 1),
                                Arg.of(old.number()))))
                .map(done -> done.toInteger() == 1);
    }
}
