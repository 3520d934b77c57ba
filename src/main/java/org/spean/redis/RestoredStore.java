package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.spean.broadcast.Stop;
import org.spean.calls.CallNews;
import org.spean.model.ContactId;
import org.spean.outbox.MessageId;
import org.spean.rounds.Partitions;

/**
 * What a store from a backup must forget before anybody uses it: since the backup was made, what waited was sent, people were called, and
 * staff signed out. Nothing of that is in it, so nothing of that may happen again by itself.
 */
public final class RestoredStore {
    /** In place of a worker: nobody's id looks like it. */
    private static final String HAND = "restore";

    private static final int AT_ONCE = 8;

    /** What lets somebody in, or let them in once. */
    private static final List<String> WAYS_IN = List.of(
            SignInKeys.consoleSession("*"),
            SignInKeys.consoleSessionsOf("*"),
            SignInKeys.invitation("*"),
            SignInKeys.invited("*"),
            SignInKeys.recoveryCodes("*"),
            SignInKeys.RESETS_ASKED,
            SignInKeys.ROLES_ASKED,
            SignInKeys.EXPORTS_ASKED,
            Keys.apiToken("*"),
            Keys.apiTokensOf("*"));

    private final RedisLink link;
    private final RedisCallQueue calls;
    private final RedisStopStore stops;
    private final RedisScript unsure = RedisScript.load("restoreunsure");

    public RestoredStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.calls = new RedisCallQueue(link, crypto, () -> HAND);
        this.stops = new RedisStopStore(link, crypto);
    }

    /** Sessions, links, tokens of the API, recovery codes, and what was asked of a second colleague: some were ended or used up since. */
    public Future<Void> endWaysIn() {
        Future<Void> all = Future.succeededFuture();
        for (String pattern : WAYS_IN) {
            all = all.compose(v -> KeyScan.each(link, pattern, keys -> {
                Request drop = Request.cmd(Command.UNLINK);
                keys.forEach(key -> drop.arg(Buffer.buffer(key)));
                return link.send(drop);
            }));
        }
        return all;
    }

    /** Nothing goes out until two people start again. @param made when the backup was made */
    public Future<Stop> stopEverything(Instant made, Instant now) {
        return stops.stop(Stop.BY_RESTORE, made.toString(), now);
    }

    /**
     * Replies that waited or were being sent: perhaps sent. The gateway's list or a receipt settles them; else staff get a case.
     *
     * @return how many
     */
    public Future<Integer> doubtReplies(Instant made, Instant now) {
        return Partitions.all(AT_ONCE, partition -> doubtReplies(partition, made, now))
                .map(RestoredStore::sum);
    }

    private Future<Integer> doubtReplies(int partition, Instant made, Instant now) {
        return members(Keys.due(partition), Keys.leased(partition)).compose(ids -> {
            List<Future<Integer>> all = new ArrayList<>();
            for (String id : ids) {
                MessageId message = new MessageId(id);
                all.add(unsure.run(
                                link,
                                List.of(
                                        Keys.message(partition, message.value()),
                                        Keys.due(partition),
                                        Keys.leased(partition),
                                        Keys.unknown(partition)),
                                List.of(
                                        Arg.of(id),
                                        Arg.of(HAND),
                                        Arg.of(made.toEpochMilli()),
                                        Arg.of(now.toEpochMilli())))
                        .map(Response::toInteger));
            }
            return Future.all(all)
                    .map(done -> sum(all.stream().map(Future::result).toList()));
        });
    }

    /**
     * People who were to be called: perhaps they were. Nobody rings them again by itself; their cases say that they were not reached.
     *
     * @return how many
     */
    public Future<Integer> giveUpCalls() {
        return Partitions.all(
                        AT_ONCE,
                        partition -> members(Keys.callDue(partition), Keys.callsUnderWay(partition))
                                .compose(contacts -> Future.all(contacts.stream()
                                                .map(contact -> calls.giveUp(new ContactId(contact), CallNews.MISSED))
                                                .toList())
                                        .map(contacts.size())))
                .map(RestoredStore::sum);
    }

    /** Of two sorted sets, each once. */
    private Future<List<String>> members(String one, String other) {
        Request all = Request.cmd(Command.ZUNION).arg(2).arg(one).arg(other);
        return link.send(all).map(found -> {
            List<String> members = new ArrayList<>();
            found.forEach(member -> members.add(member.toString()));
            return members;
        });
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
