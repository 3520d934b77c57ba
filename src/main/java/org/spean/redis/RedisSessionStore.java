package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.spean.conversation.Answer;
import org.spean.conversation.SessionStore;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Reply;
import org.spean.dialogue.ReplyCodec;
import org.spean.dialogue.Session;
import org.spean.dialogue.SessionCodec;
import org.spean.dialogue.Turn;
import org.spean.model.ContactId;
import org.spean.model.Country;
import org.spean.model.EventId;
import org.spean.model.Language;
import org.spean.outbox.MessageId;

/** Sessions in Redis: {@code begin.lua} reads, the turn runs here, {@code commit.lua} writes if nobody wrote in between. */
public final class RedisSessionStore implements SessionStore {
    /** A conversation is forgotten after this silence. */
    public static final Duration SESSION_LIFE = Duration.ofHours(72);
    /** The same event gets the same bytes for a day ... */
    public static final Duration ANSWER_LIFE = Duration.ofDays(1);
    /** ... and is known as played for thirty (contract, public port). */
    public static final Duration EVENT_LIFE = Duration.ofDays(30);
    /** Silence after the flood notice. */
    public static final Duration MUTE = Duration.ofMinutes(10);

    private static final int MOST_IN_30_S = 15;
    private static final int MOST_IN_10_MIN = 40;
    private static final int MOST_IDENTICAL = 5;
    private static final int MOST_TRIES = 5;
    private static final int COMMIT_KEYS = 4;

    private final RedisLink link;
    private final Crypto crypto;
    private final Supplier<String> messageIds;
    private final IntConsumer doorbell;
    private final RedisScript begin = RedisScript.load("begin");
    private final RedisScript commit = RedisScript.load("commit");
    private final RedisScript sendLate = RedisScript.load("sendlate");

    /**
     * @param messageIds unused ids for messages that leave by the outbox
     * @param doorbell told the partition when something was put into its outbox
     */
    public RedisSessionStore(RedisLink link, Crypto crypto, Supplier<String> messageIds, IntConsumer doorbell) {
        this.link = link;
        this.crypto = crypto;
        this.messageIds = messageIds;
        this.doorbell = doorbell;
    }

    @Override
    public Future<Played> update(Play play, Function<Known, Turn> turn) {
        return attempt(play, crypto.contactId(play.arrival().from()), turn, 1);
    }

    private Future<Played> attempt(Play play, ContactId contact, Function<Known, Turn> turn, int number) {
        return begin(play, contact).compose(reply -> switch (reply.get(0).toString()) {
            case "again" -> repeated(play, contact, reply.get(1).toBytes());
            case "old" -> Future.succeededFuture(new Played.TooOld());
            case "muted" -> Future.succeededFuture(new Played.Muted());
            default -> commit(play, contact, turn, Begun.of(reply), number);
        });
    }

    private Future<Response> begin(Play play, ContactId contact) {
        EventId event = play.arrival().event();
        return begin.run(
                link,
                List.of(
                        Keys.session(contact),
                        Keys.contact(contact),
                        Keys.event(contact, event),
                        Keys.answer(contact, event),
                        Keys.flood(contact)),
                List.of(
                        Arg.of(millis(play.arrival().at())),
                        Arg.of(likeness(play)),
                        Arg.of(play.protectedWord().map(Enum::name).orElse("")),
                        Arg.of(millis(EVENT_LIFE)),
                        Arg.of(millis(ANSWER_LIFE)),
                        Arg.of(MOST_IN_30_S),
                        Arg.of(MOST_IN_10_MIN),
                        Arg.of(MOST_IDENTICAL),
                        Arg.of(ReplyCodec.encode(List.of()))));
    }

    private Future<Played> commit(Play play, ContactId contact, Function<Known, Turn> fn, Begun begun, int number) {
        Turn turn = fn.apply(begun.known());
        boolean erases = turn.effects().stream().anyMatch(Effect.Erase.class::isInstance);
        return (erases
                        ? erasure(contact, begun.contact())
                        : Future.<Optional<Erasure>>succeededFuture(Optional.empty()))
                .compose(erasure -> write(play, contact, turn, begun, erasure))
                .compose(reply -> switch (reply.get(0).toString()) {
                    case "done" -> answered(play, contact, turn);
                    case "again" -> repeated(play, contact, reply.get(1).toBytes());
                    case "old" -> Future.succeededFuture(new Played.TooOld());
                    default ->
                        number < MOST_TRIES
                                ? attempt(play, contact, fn, number + 1)
                                : Future.failedFuture(new RedisUnavailable("lost the race too often"));
                });
    }

    private Future<Response> write(Play play, ContactId contact, Turn turn, Begun begun, Optional<Erasure> erasure) {
        EventId event = play.arrival().event();
        Writes writes = new Writes(COMMIT_KEYS);
        EffectWrites effects = new EffectWrites(crypto, contact, play.arrival(), begun.contact());
        if (erasure.isPresent()) {
            erasure.get().addTo(writes);
        } else {
            effects.addTo(writes, turn.effects());
        }
        if (play.delivery() == Delivery.BY_OUTBOX) {
            queue(effects, writes, contact, turn.replies(), play.arrival().at());
        }
        List<String> keys = new ArrayList<>(COMMIT_KEYS + 8);
        keys.add(Keys.session(contact));
        keys.add(Keys.event(contact, event));
        keys.add(Keys.answer(contact, event));
        keys.add(Keys.flood(contact));
        keys.addAll(writes.keys());
        List<Arg> arguments = new ArrayList<>(10 + writes.arguments().size());
        arguments.add(Arg.of(begun.version()));
        arguments.add(Arg.of(erasure.isPresent() ? new byte[0] : SessionCodec.encode(turn.session())));
        arguments.add(Arg.of(millis(SESSION_LIFE)));
        arguments.add(Arg.of(ReplyCodec.encode(turn.replies())));
        arguments.add(Arg.of(millis(EVENT_LIFE)));
        arguments.add(Arg.of(millis(ANSWER_LIFE)));
        arguments.add(Arg.of(millis(play.arrival().at())));
        arguments.add(Arg.of(likeness(play)));
        arguments.add(Arg.of(play.protectedWord().map(Enum::name).orElse("")));
        arguments.add(Arg.of(begun.known().flooding() ? millis(MUTE) : 0L));
        arguments.addAll(writes.arguments());
        return commit.run(link, keys, arguments);
    }

    private void queue(EffectWrites effects, Writes writes, ContactId contact, List<Reply> replies, Instant due) {
        for (Reply reply : replies) {
            switch (reply) {
                case Reply.Message message ->
                    effects.send(writes, MessageId.of(contact.partition(), messageIds.get()), message.body(), due);
            }
        }
    }

    private Future<Played> answered(Play play, ContactId contact, Turn turn) {
        if (play.delivery() == Delivery.BY_OUTBOX) {
            doorbell.accept(contact.partition());
        }
        return Future.succeededFuture(new Played.Answered(new Answer(Answer.Kind.NEW, turn.replies())));
    }

    /**
     * The answer was committed before. In a replay that means: the commit went through although we gave up waiting, the person
     * only got the safety answer, and the real one must still be sent, once.
     */
    private Future<Played> repeated(Play play, ContactId contact, byte[] stored) {
        List<Reply> replies = ReplyCodec.decode(stored).orElse(List.of());
        Played played = new Played.Repeated(new Answer(Answer.Kind.REPEATED, replies));
        if (play.delivery() == Delivery.IN_RESPONSE || replies.isEmpty()) {
            return Future.succeededFuture(played);
        }
        Writes writes = new Writes(1);
        EffectWrites effects =
                new EffectWrites(crypto, contact, play.arrival(), new StoredContact(true, false, "", ""));
        queue(effects, writes, contact, replies, play.arrival().at());
        EventId event = play.arrival().event();
        List<String> keys = new ArrayList<>();
        keys.add(Keys.sentLate(contact, event));
        keys.addAll(writes.keys());
        List<Arg> arguments = new ArrayList<>();
        arguments.add(Arg.of(millis(EVENT_LIFE)));
        arguments.addAll(writes.arguments());
        return sendLate.run(link, keys, arguments).map(done -> {
            doorbell.accept(contact.partition());
            return played;
        });
    }

    private Future<Optional<Erasure>> erasure(ContactId contact, StoredContact stored) {
        return Erasures.of(link, contact, stored).map(Optional::of);
    }

    private static String likeness(Play play) {
        return play.likeness().isEmpty()
                ? ""
                : Integer.toHexString(play.likeness().hashCode());
    }

    private static long millis(Duration duration) {
        return duration.toMillis();
    }

    private static long millis(Instant instant) {
        return instant.toEpochMilli();
    }

    /** The answer of {@code begin.lua} when the turn may run. */
    private record Begun(String version, Known known, StoredContact contact) {
        static Begun of(Response reply) {
            boolean flooding = reply.get(0).toString().equals("flood");
            Optional<Language> language = Language.ofCode(reply.get(3).toString());
            String code = reply.get(4).toString();
            Optional<Country> country = code.isEmpty() ? Optional.empty() : Optional.of(new Country(code));
            byte[] stored = reply.get(2).toBytes();
            Session session = stored.length == 0 ? Session.fresh(language, country) : SessionCodec.decode(stored);
            boolean optedOut = reply.get(5).toString().equals("1");
            return new Begun(
                    reply.get(1).toString(),
                    new Known(session, optedOut, flooding),
                    new StoredContact(
                            reply.get(8).toString().equals("1"),
                            optedOut,
                            reply.get(6).toString(),
                            reply.get(7).toString()));
        }
    }
}
