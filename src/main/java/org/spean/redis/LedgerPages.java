package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RecipientPage;
import org.spean.broadcast.RecipientPage.Recipient;
import org.spean.model.ContactId;

/** Reads people of a broadcast page by page, a hundred rows at a time; a cursor is {@code partition-row} of the next one. */
final class LedgerPages {
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,3})-([0-9]{1,7})");
    /** Hundreds of rows, and empty partitions, that one page looks at: no filter makes a page slow. */
    private static final int MOST_LOOKS = 300;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript read = RedisScript.load("rowpage");

    LedgerPages(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    /** A cursor that is none begins at the beginning. */
    Future<RecipientPage> page(BroadcastId broadcast, Optional<Outcome> outcome, Optional<String> cursor, int most) {
        Matcher place = CURSOR.matcher(cursor.orElse("0-0"));
        int partition = place.matches() ? Integer.parseInt(place.group(1)) : 0;
        int row = place.matches() ? Integer.parseInt(place.group(2)) : 0;
        return new Walk(broadcast.value(), outcome, most).from(partition, row, MOST_LOOKS);
    }

    /** Gathers one page. */
    private final class Walk {
        private final String broadcast;
        private final Optional<Outcome> wanted;
        private final int most;
        private final List<Future<Recipient>> found = new ArrayList<>();

        Walk(String broadcast, Optional<Outcome> wanted, int most) {
            this.broadcast = broadcast;
            this.wanted = wanted;
            this.most = most;
        }

        Future<RecipientPage> from(int partition, int row, int looks) {
            if (partition >= ContactId.PARTITIONS) {
                return page(Optional.empty());
            }
            if (found.size() >= most || looks == 0) {
                return page(Optional.of(partition + "-" + row));
            }
            LedgerKeys keys = new LedgerKeys(partition, broadcast);
            int chunk = row / LedgerKeys.CHUNK;
            return read.run(
                            link,
                            List.of(keys.snapshot(), keys.counts(), keys.hand(), keys.chunkOf(row)),
                            List.of(Arg.of(chunk)))
                    .compose(rows -> {
                        int first = chunk * LedgerKeys.CHUNK;
                        int there = rows.size() / 2;
                        int next = take(rows, first, row);
                        boolean over = there < LedgerKeys.CHUNK && next - first >= there;
                        return over ? from(partition + 1, 0, looks - 1) : from(partition, next, looks - 1);
                    });
        }

        /** Takes what fits on the page; returns the row after the last one it looked at. */
        private int take(Response rows, int first, int from) {
            int row = from;
            for (; row - first < rows.size() / 2 && found.size() < most; row++) {
                int at = (row - first) * 2;
                LedgerEntry entry = LedgerEntry.of(rows.get(at + 1).toString());
                if (wanted.isEmpty() || wanted.get() == entry.outcome()) {
                    found.add(recipient(new ContactId(rows.get(at).toString()), entry));
                }
            }
            return row;
        }

        private Future<RecipientPage> page(Optional<String> next) {
            return Future.all(found)
                    .map(all ->
                            new RecipientPage(found.stream().map(Future::result).toList(), next));
        }
    }

    private Future<Recipient> recipient(ContactId contact, LedgerEntry entry) {
        return link.send(Request.cmd(Command.HGET).arg(Keys.contact(contact)).arg("n"))
                .map(number -> {
                    if (number == null) {
                        return new Recipient(Optional.empty(), entry.outcome(), entry.code());
                    }
                    try {
                        return new Recipient(
                                Optional.of(crypto.openNumber(contact, number.toBytes())),
                                entry.outcome(),
                                entry.code());
                    } catch (UnreadableValueException lost) {
                        return new Recipient(Optional.empty(), entry.outcome(), entry.code());
                    }
                });
    }
}
