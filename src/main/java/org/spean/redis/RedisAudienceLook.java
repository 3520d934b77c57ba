package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.spean.broadcast.AudienceLook;
import org.spean.model.ContactId;
import org.spean.model.PhoneNumber;

/** Reads the same bitmaps as a count, those of all provinces too, and the numbers of the few who were drawn. Changes nothing. */
public final class RedisAudienceLook implements AudienceLook {
    private static final int SLICE = 32;
    private static final int ID = 26;

    private final RedisLink link;
    private final Crypto crypto;
    private final Set<Integer> allowed;

    /** @param allowed calling codes that alerts may go to; empty: all */
    public RedisAudienceLook(RedisLink link, Crypto crypto, Set<Integer> allowed) {
        this.link = link;
        this.crypto = crypto;
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    public Future<Look> look(Question question) {
        List<String> provinces = new ArrayList<>(question.provinces());
        provinces.add(SubscriberKeys.ALL);
        LookTally tally = new LookTally(question, provinces, allowed);
        return add(question, provinces, tally, 0).compose(done -> seen(tally));
    }

    private Future<Void> add(Question question, List<String> provinces, LookTally tally, int from) {
        if (from >= ContactId.PARTITIONS) {
            return Future.succeededFuture();
        }
        List<Future<Response>> slice = IntStream.range(from, Math.min(from + SLICE, ContactId.PARTITIONS))
                .mapToObj(partition -> link.send(bitmaps(question, provinces, partition)))
                .toList();
        return Future.all(slice).compose(done -> {
            for (int i = 0; i < slice.size(); i++) {
                tally.add(from + i, slice.get(i).result());
            }
            return add(question, provinces, tally, from + SLICE);
        });
    }

    private static Request bitmaps(Question question, List<String> provinces, int partition) {
        Request request = RedisAudienceStore.bitmaps(question.rule(), question.channel(), partition);
        provinces.forEach(code -> request.arg(SubscriberKeys.province(partition, code)));
        return request;
    }

    private Future<Look> seen(LookTally tally) {
        Map<String, Long> byProvince = new HashMap<>(tally.byProvince());
        Long everywhere = byProvince.remove(SubscriberKeys.ALL);
        List<Future<Optional<PhoneNumber>>> numbers = tally.people() < FEWEST
                ? List.of()
                : tally.drawn().stream().map(this::number).toList();
        return Future.all(numbers)
                .map(read -> new Look(
                        tally.people(),
                        byProvince,
                        everywhere == null ? 0 : everywhere,
                        numbers.stream().flatMap(one -> one.result().stream()).toList()));
    }

    /** Empty for one who has left since, or whose number cannot be read. */
    private Future<Optional<PhoneNumber>> number(LookTally.Place place) {
        return link.send(Request.cmd(Command.GETRANGE)
                        .arg(SubscriberKeys.ids(place.partition()))
                        .arg(place.number() * ID)
                        .arg(place.number() * ID + ID - 1))
                .compose(id -> id.toString().matches("[a-z2-7]{26}")
                        ? number(new ContactId(id.toString()))
                        : Future.succeededFuture(Optional.empty()));
    }

    private Future<Optional<PhoneNumber>> number(ContactId contact) {
        return link.send(Request.cmd(Command.HGET).arg(Keys.contact(contact)).arg("n"))
                .map(kept -> {
                    try {
                        return kept == null
                                ? Optional.empty()
                                : Optional.of(crypto.openNumber(contact, kept.toBytes()));
                    } catch (UnreadableValueException lost) {
                        return Optional.empty();
                    }
                });
    }
}
