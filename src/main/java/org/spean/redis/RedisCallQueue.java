package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.spean.calls.CallHours;
import org.spean.calls.CallId;
import org.spean.calls.CallNews;
import org.spean.calls.CallQueue;
import org.spean.calls.OutgoingCall;
import org.spean.model.ContactId;

/** The wishes to be called in Redis: per partition a set of due ones and a set of those under way. */
public final class RedisCallQueue implements CallQueue {
    private static final Duration TRY_LIFE = Duration.ofHours(1);

    private final RedisLink link;
    private final Crypto crypto;
    private final Supplier<String> ids;
    private final RedisScript claim = RedisScript.load("callclaim");
    private final RedisScript begin = RedisScript.load("callbegin");
    private final RedisScript settle = RedisScript.load("callsettle");
    private final RedisScript putBack = RedisScript.load("callreturn");
    private final RedisScript giveUp = RedisScript.load("callgiveup");

    /** @param ids unused, see {@link CallId#of} */
    public RedisCallQueue(RedisLink link, Crypto crypto, Supplier<String> ids) {
        this.link = link;
        this.crypto = crypto;
        this.ids = ids;
    }

    @Override
    public Future<List<OutgoingCall>> claim(int partition, int most, Duration lease, Instant now) {
        long end = millis(now.plus(lease));
        return claim.run(
                        link,
                        List.of(Keys.callDue(partition), Keys.callsUnderWay(partition)),
                        List.of(Arg.of(millis(now)), Arg.of(end), Arg.of(most)))
                .compose(both -> settleLapsed(both.get(1), now).compose(v -> begin(both.get(0), end, now)));
    }

    /** One that cannot be begun is put back when its lease is over. */
    private Future<List<OutgoingCall>> begin(Response contacts, long end, Instant now) {
        List<Future<Optional<OutgoingCall>>> begun = new ArrayList<>();
        for (Response contact : contacts) {
            begun.add(begin(new ContactId(contact.toString()), end, now).otherwise(away -> Optional.empty()));
        }
        return Future.join(begun)
                .map(all -> begun.stream().flatMap(one -> one.result().stream()).toList());
    }

    private Future<Optional<OutgoingCall>> begin(ContactId contact, long end, Instant now) {
        int partition = contact.partition();
        CallId id = CallId.of(partition, ids.get());
        return link.send(Request.cmd(Command.HMGET)
                        .arg(Keys.callBack(contact))
                        .arg("id")
                        .arg("h"))
                .compose(known -> begin.run(
                        link,
                        List.of(
                                Keys.callBack(contact),
                                Keys.contact(contact),
                                Keys.callsUnderWay(partition),
                                Keys.callTry(partition, id.value()),
                                Keys.callTry(partition, text(known.get(0)).orElse("none")),
                                Keys.callDue(partition)),
                        List.of(
                                Arg.of(contact.value()),
                                Arg.of(id.value()),
                                Arg.of(end),
                                Arg.of(TRY_LIFE.toMillis()),
                                Arg.of(text(known.get(1)).orElse("")),
                                Arg.of(wait(text(known.get(1)), now)))))
                .map(reply -> outgoing(contact, id, reply));
    }

    private Optional<OutgoingCall> outgoing(ContactId contact, CallId id, Response reply) {
        if (reply.size() == 0) {
            return Optional.empty();
        }
        return Optional.of(new OutgoingCall(
                id,
                crypto.openNumber(contact, reply.get(2).toBytes()),
                reply.get(0).toString(),
                reply.get(1).toInteger()));
    }

    private Future<Void> settleLapsed(Response contacts, Instant now) {
        List<Future<Boolean>> all = new ArrayList<>();
        for (Response one : contacts) {
            all.add(settleLapsed(new ContactId(one.toString()), now));
        }
        return Future.all(all).mapEmpty();
    }

    private Future<Boolean> settleLapsed(ContactId contact, Instant now) {
        return link.send(Request.cmd(Command.HMGET)
                        .arg(Keys.callBack(contact))
                        .arg("id")
                        .arg("live"))
                .compose(call -> call.get(1) == null
                        ? putBack(contact, now)
                        : settle(contact, new CallId(call.get(0).toString()), CallNews.MISSED, now));
    }

    private Future<Boolean> putBack(ContactId contact, Instant now) {
        int partition = contact.partition();
        return putBack.run(
                        link,
                        List.of(Keys.callBack(contact), Keys.callDue(partition), Keys.callsUnderWay(partition)),
                        List.of(Arg.of(contact.value()), Arg.of(millis(now))))
                .map(done -> done.toInteger() == 1);
    }

    @Override
    public Future<Boolean> settle(CallId id, CallNews news, Instant now) {
        return link.send(Request.cmd(Command.GET).arg(Keys.callTry(id.partition(), id.value())))
                .compose(contact -> contact == null
                        ? Future.succeededFuture(false)
                        : settle(new ContactId(contact.toString()), id, news, now));
    }

    private Future<Boolean> settle(ContactId contact, CallId id, CallNews news, Instant now) {
        return cases(contact, news).compose(cases -> {
            int partition = contact.partition();
            List<String> keys = new ArrayList<>(List.of(
                    Keys.callBack(contact),
                    Keys.callDue(partition),
                    Keys.callsUnderWay(partition),
                    Keys.callTry(partition, id.value())));
            List<Arg> arguments = new ArrayList<>(List.of(
                    Arg.of(contact.value()),
                    Arg.of(id.value()),
                    Arg.of(news.name()),
                    Arg.of(millis(until(news, now))),
                    Arg.of(MOST_TRIES)));
            for (String one : cases) {
                keys.add(Keys.caseRecord(partition, one));
                arguments.add(Arg.of(crypto.sealText("case/" + one, notReached(news))));
            }
            return settle.run(link, keys, arguments).map(changed -> changed.toInteger() == 1);
        });
    }

    /** Whoever was to be called is not called any more; their cases say that they were not reached, as after the last try. */
    Future<Void> giveUp(ContactId contact, CallNews why) {
        return cases(contact, why).compose(cases -> {
            int partition = contact.partition();
            List<String> keys = new ArrayList<>(
                    List.of(Keys.callBack(contact), Keys.callDue(partition), Keys.callsUnderWay(partition)));
            List<Arg> arguments = new ArrayList<>(List.of(Arg.of(contact.value())));
            for (String one : cases) {
                keys.add(Keys.caseRecord(partition, one));
                arguments.add(Arg.of(crypto.sealText("case/" + one, notReached(why))));
            }
            return giveUp.run(link, keys, arguments).mapEmpty();
        });
    }

    private static Instant until(CallNews news, Instant now) {
        return news == CallNews.RINGING ? now.plus(NEWS_WITHIN) : CallHours.within(now.plus(CallHours.BETWEEN_TRIES));
    }

    /** A fact of a case like those a person gave: short value by name. */
    private static String notReached(CallNews news) {
        return new JsonObject()
                .put("call-back", news == CallNews.REFUSED ? "cannot-be-called" : "not-reached")
                .encode();
    }

    /** The cases that must know when the person could not be reached. */
    private Future<List<String>> cases(ContactId contact, CallNews news) {
        return switch (news) {
            case RINGING -> Future.succeededFuture(List.of());
            case MISSED, REFUSED ->
                link.send(Request.cmd(Command.SMEMBERS).arg(Keys.casesOf(contact)))
                        .map(found -> {
                            List<String> cases = new ArrayList<>();
                            found.forEach(one -> cases.add(one.toString()));
                            return cases;
                        });
        };
    }

    /** When the hour that was asked for allows a call next; 0 for now. */
    private static long wait(Optional<String> hour, Instant now) {
        OptionalInt asked = hour.filter(digits -> digits.matches("[0-9]{1,2}"))
                .map(digits -> OptionalInt.of(Integer.parseInt(digits)))
                .orElse(OptionalInt.empty());
        Instant next = asked.isEmpty() ? now : CallHours.within(asked, now);
        return next.equals(now) ? 0 : millis(next);
    }

    private static Optional<String> text(@Nullable Response value) {
        return Optional.ofNullable(value).map(Response::toString);
    }

    private static long millis(Instant instant) {
        return instant.toEpochMilli();
    }
}
