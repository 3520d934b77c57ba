package org.spean.redis;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.redis.AuditChain.End;
import org.spean.redis.AuditChain.Link;
import org.spean.redis.AuditChain.Mark;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/**
 * The audit trail in Redis: a hash of sealed entries by number, and its two ends. Instances write without a lock: an entry bound
 * to an end that moved on meanwhile is bound anew.
 */
public final class RedisAuditTrail implements AuditTrail {
    /** Each failed try is somebody else's success: this many only when as many write at the same instant. */
    private static final int MOST_TRIES = 200;

    private static final int LARGEST_PAGE = 1_000;

    private final RedisLink link;
    private final AuditChain chain;
    private final AuditPages pages;
    private final RedisScript append = RedisScript.load("auditappend");
    private volatile String lastHead = "";

    public RedisAuditTrail(RedisLink link, Crypto crypto) {
        this.link = link;
        this.chain = new AuditChain(crypto);
        this.pages = new AuditPages(link, chain);
    }

    @Override
    public Future<Void> append(AuditEntry entry) {
        return append(entry, lastHead, 1);
    }

    private Future<Void> append(AuditEntry entry, String seen, int attempt) {
        Mark last;
        try {
            last = chain.read(End.HEAD, seen);
        } catch (UnreadableValueException overwritten) {
            return Future.failedFuture(overwritten);
        }
        long number = last.number() + 1;
        Link fresh = chain.after(last, AuditCodec.write(number, entry));
        String head = chain.write(End.HEAD, number, fresh.value());
        return append.run(
                        link,
                        Keys.audit(),
                        List.of(Arg.of(seen), Arg.of(head), Arg.of(number), Arg.of(chain.stored(number, fresh))))
                .compose(answer -> {
                    lastHead = answer.get(1).toString();
                    if (answer.get(0).toInteger() == 1) {
                        return Future.succeededFuture();
                    }
                    return attempt < MOST_TRIES
                            ? append(entry, answer.get(1).toString(), attempt + 1)
                            : Future.failedFuture(new RedisUnavailable("too many write the audit trail; try again"));
                });
    }

    @Override
    public Future<Page> entries(Optional<Long> before, int most) {
        if (most < 1 || most > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " entries");
        }
        return pages.ends().compose(ends -> {
            long newest =
                    Math.min(before.orElse(Long.MAX_VALUE) - 1, ends.head().number());
            long oldest = Math.max(newest - most + 1, ends.anchor().number() + 1);
            if (newest < oldest) {
                return Future.succeededFuture(new Page(List.of(), Optional.empty()));
            }
            return pages.read(oldest, newest).map(stored -> {
                List<Kept> entries = new ArrayList<>();
                for (long number = newest; number >= oldest; number--) {
                    entries.add(kept(number, stored.get((int) (number - oldest))));
                }
                return new Page(
                        entries,
                        Optional.of(oldest).filter(last -> last > ends.anchor().number() + 1));
            });
        });
    }

    private Kept kept(long number, Optional<byte[]> stored) {
        try {
            return chain.open(number, stored.orElse(null))
                    .<Kept>map(link -> AuditCodec.read(number, link.plain()))
                    .orElseGet(() -> new Kept.Unreadable(number));
        } catch (UnreadableValueException other) {
            return new Kept.Unreadable(number);
        }
    }

    @Override
    public Future<Verdict> verify() {
        return new AuditCheck(pages, chain).run();
    }

    @Override
    public Future<Integer> forget(Instant now) {
        return new AuditAge(link, pages, chain, this::append).forget(now);
    }
}
