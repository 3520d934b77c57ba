package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.AudienceStore;
import org.spean.broadcast.BroadcastId;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.model.Language;

/**
 * Audiences over the bitmaps of subscribers. Counting only reads: Redis hands over the bitmaps of a partition (a few hundred bytes
 * for a thousand people) and is free again for replies; they are put together here.
 */
public final class RedisAudienceStore implements AudienceStore {
    /** Snapshot and ledger of a broadcast are kept so long. */
    static final Duration LEDGER_LIFE = Duration.ofDays(90);

    /** Partitions asked at once: some 200 KB of answers for a million people. */
    private static final int SLICE = 64;

    private final RedisLink link;
    private final AudienceStore derived;
    private final Set<Integer> allowed;
    private final RedisScript snapshot = RedisScript.load("snapshot");

    /** Alerts may go everywhere. @param derived answers for audiences that are made of another broadcast's ledger */
    public RedisAudienceStore(RedisLink link, AudienceStore derived) {
        this(link, derived, Set.of());
    }

    /** @param allowed calling codes that alerts may go to: nobody else is written down; empty: all */
    public RedisAudienceStore(RedisLink link, AudienceStore derived, Set<Integer> allowed) {
        this.link = link;
        this.derived = derived;
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    public Future<AudienceCount> count(Audience audience, Channel channel) {
        return switch (audience) {
            case Audience.Rule rule ->
                count(rule, channel, new AudienceTally(rule), 0).map(AudienceTally::count);
            case Audience.SameAs same -> derived.count(same, channel);
            case Audience.NotReachedBy missed -> derived.count(missed, channel);
        };
    }

    private Future<AudienceTally> count(Audience.Rule rule, Channel channel, AudienceTally tally, int from) {
        if (from >= ContactId.PARTITIONS) {
            return Future.succeededFuture(tally);
        }
        List<Future<Response>> slice = IntStream.range(from, Math.min(from + SLICE, ContactId.PARTITIONS))
                .mapToObj(partition -> link.send(bitmaps(rule, channel, partition)))
                .toList();
        return Future.all(slice).compose(done -> {
            slice.forEach(one -> tally.add(one.result()));
            return count(rule, channel, tally, from + SLICE);
        });
    }

    /** In the order {@link AudienceTally#add} reads them. */
    static Request bitmaps(Audience.Rule rule, Channel channel, int partition) {
        Request request = Request.cmd(Command.MGET)
                .arg(SubscriberKeys.codes(partition))
                .arg(SubscriberKeys.everybody(partition))
                .arg(SubscriberKeys.out(partition))
                .arg(SubscriberKeys.unreached(partition, channel));
        for (Language language : Language.values()) {
            request.arg(SubscriberKeys.language(partition, language.code()));
        }
        provinces(rule, partition).forEach(request::arg);
        topics(rule, partition).forEach(request::arg);
        return request;
    }

    @Override
    public Future<Integer> snapshot(
            BroadcastId broadcast, int round, Audience audience, Channel channel, int partition) {
        return switch (audience) {
            case Audience.Rule rule -> snapshot(broadcast, round, rule, channel, partition);
            case Audience.SameAs same -> derived.snapshot(broadcast, round, same, channel, partition);
            case Audience.NotReachedBy missed -> derived.snapshot(broadcast, round, missed, channel, partition);
        };
    }

    private Future<Integer> snapshot(
            BroadcastId broadcast, int round, Audience.Rule rule, Channel channel, int partition) {
        List<String> provinces = provinces(rule, partition);
        List<String> topics = topics(rule, partition);
        List<String> languages = rule.languages().stream()
                .map(language -> SubscriberKeys.language(partition, language.code()))
                .toList();
        List<String> keys = new ArrayList<>(List.of(
                Keys.snapshot(partition, broadcast.value()),
                Keys.ledgerCounts(partition, broadcast.value()),
                SubscriberKeys.ids(partition),
                SubscriberKeys.everybody(partition),
                SubscriberKeys.out(partition),
                SubscriberKeys.unreached(partition, channel),
                SubscriberKeys.codes(partition)));
        keys.addAll(provinces);
        keys.addAll(topics);
        keys.addAll(languages);
        List<Arg> arguments = new ArrayList<>(List.of(
                Arg.of(LEDGER_LIFE.toMillis()),
                Arg.of(round),
                Arg.of(provinces.size()),
                Arg.of(topics.size()),
                Arg.of(languages.size())));
        allowed.forEach(code -> arguments.add(Arg.of(code)));
        return snapshot.run(link, keys, arguments).map(Response::toInteger);
    }

    private static List<String> provinces(Audience.Rule rule, int partition) {
        return narrowing(rule.provinces(), partition, SubscriberKeys::province);
    }

    private static List<String> topics(Audience.Rule rule, int partition) {
        return narrowing(rule.topics(), partition, SubscriberKeys::topic);
    }

    /** Who asked for every one is in all of them; nothing asked for does not narrow. */
    private static List<String> narrowing(
            Set<String> asked, int partition, BiFunction<Integer, String, String> bitmap) {
        return asked.isEmpty()
                ? List.of()
                : Stream.concat(asked.stream(), Stream.of(SubscriberKeys.ALL))
                        .distinct()
                        .map(one -> bitmap.apply(partition, one))
                        .toList();
    }
}
