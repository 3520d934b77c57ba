package org.spean.redis;

import io.vertx.core.Future;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.spean.redis.AuditChain.Link;
import org.spean.redis.AuditPages.Ends;
import org.spean.staff.AuditTrail.Verdict;

/** One walk along the audit trail, from its oldest entry to the one that was the newest when it began. */
final class AuditCheck {
    private static final int PAGE = 500;

    private final AuditPages pages;
    private final AuditChain chain;

    AuditCheck(AuditPages pages, AuditChain chain) {
        this.pages = pages;
        this.chain = chain;
    }

    Future<Verdict> run() {
        return pages.ends()
                .compose(this::between)
                .recover(failure -> failure instanceof UnreadableValueException
                        ? Future.succeededFuture(new Verdict.Broken(1, "an end of the chain was overwritten"))
                        : Future.failedFuture(failure));
    }

    private Future<Verdict> between(Ends ends) {
        long first = ends.anchor().number() + 1;
        if (!ends.anchor().genuine()) {
            return broken(first, "the oldest entries were cut off");
        }
        return walk(ends, first, ends.anchor().value());
    }

    private Future<Verdict> walk(Ends ends, long from, byte[] before) {
        long last = ends.head().number();
        if (from > last) {
            return end(ends, before);
        }
        return pages.read(from, Math.min(from + PAGE - 1, last)).compose(stored -> follow(ends, from, before, stored));
    }

    private Future<Verdict> follow(Ends ends, long from, byte[] before, List<Optional<byte[]>> stored) {
        byte[] value = before;
        long number = from;
        for (Optional<byte[]> one : stored) {
            Optional<Link> link = chain.follows(value, number, one.orElse(null));
            if (link.isEmpty()) {
                return one.isPresent()
                        ? broken(number, "the entry was altered, or does not belong here")
                        : gone(ends, number);
            }
            value = link.get().value();
            number++;
        }
        return walk(ends, number, value);
    }

    /** By hand, or by its age while we walked: then once more from the new beginning. */
    private Future<Verdict> gone(Ends seen, long number) {
        return pages.ends()
                .compose(now -> now.anchor().genuine()
                                && now.anchor().number() > seen.anchor().number()
                        ? between(now)
                        : broken(number, "the entry is gone"));
    }

    private Future<Verdict> end(Ends ends, byte[] last) {
        long newest = ends.head().number();
        long first = ends.anchor().number() + 1;
        if (!ends.head().genuine() || !MessageDigest.isEqual(last, ends.head().value())) {
            return broken(newest + 1, "the newest entries were cut off");
        }
        if (ends.entries() != newest - ends.anchor().number()) {
            return broken(newest + 1, "there are entries that the chain does not know");
        }
        return Future.succeededFuture(
                new Verdict.Intact(first, newest, ends.head().hex()));
    }

    private static Future<Verdict> broken(long number, String what) {
        return Future.succeededFuture(new Verdict.Broken(number, what));
    }
}
