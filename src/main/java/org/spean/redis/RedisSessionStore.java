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
import org.spean.conversation.EventName;
import org.spean.conversation.FloodGuard;
import org.spean.conversation.SessionStore;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Reply;
import org.spean.dialogue.ReplyCodec;
import org.spean.dialogue.SessionCodec;
import org.spean.dialogue.Turn;
import org.spean.model.ContactId;

/** Sessions in Redis: {@code begin.lua} reads, the turn runs here, {@code commit.lua} writes if nobody wrote in between. */
public final class RedisSessionStore implements SessionStore {
    /** A conversation is forgotten after this silence. */
    public static final Duration SESSION_LIFE = Duration.ofHours(72);
    /** Where a caller stands in one call is forgotten so long after its last step: no call is silent for longer. */
    public static final Duration CALL_LIFE = Duration.ofMinutes(90);

    /** The same event gets the same bytes for a day ... */
    public static final Duration ANSWER_LIFE = Duration.ofDays(1);
    /** ... and is known as played for thirty (contract, public port). */
    public static final Duration EVENT_LIFE = Duration.ofDays(30);

    /** More than the flood guard lets through at once, so that of texts at the same instant none is lost to the race. */
    private static final int MOST_TRIES = 20;

    private static final int COMMIT_KEYS = 4;
    /** Instead of a version: the session stays as it is. */
    private static final String UNCHANGED = "*";

    private static final byte[] SILENCE = ReplyCodec.encode(List.of());

    private final RedisLink link;
    private final Crypto crypto;
    private final MessageWrites outbox;
    private final LateSteps lateSteps;
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
        this.lateSteps = new LateSteps(link);
        this.outbox = new MessageWrites(crypto, messageIds);
        this.doorbell = doorbell;
    }

    @Override
    public Future<Played> update(Play play, Function<Known, Turn> turn) {
        ContactId contact = crypto.contactId(play.arrival().from());
        EventName event = EventName.of(
                contact.value(), play.arrival().gateway(), play.arrival().event());
        Round round = new Round(play, contact, event, crypto.likeness(contact, play.likeness()), turn);
        if (!round.lateInCall()) {
            return attempt(round, 1);
        }
        return lateSteps
                .counts(contact, play.arrival())
                .compose(counts -> counts ? attempt(round, 1) : Future.succeededFuture(new Played.TooOld()));
    }

    /** What stays the same however often the race is lost. */
    private record Round(Play play, ContactId contact, EventName event, String likeness, Function<Known, Turn> turn) {
        String eventKey() {
            return Keys.event(contact, event);
        }

        String answerKey() {
            return Keys.answer(contact, event);
        }

        /** A call has a session of its own, which begins with the language of the contact. */
        String session() {
            return play.arrival().call().map(call -> Keys.call(contact, call)).orElseGet(() -> Keys.session(contact));
        }

        /** CallSid; empty for a text. */
        String call() {
            return play.arrival().call().orElse("");
        }

        Duration life() {
            return call().isEmpty() ? SESSION_LIFE : CALL_LIFE;
        }

        long now() {
            return play.arrival().at().toEpochMilli();
        }

        boolean late() {
            return play.delivery() == Delivery.BY_OUTBOX;
        }

        /** What it causes is written, but the call stays where its caller last heard a question. */
        boolean lateInCall() {
            return late() && !call().isEmpty();
        }
    }

    private Future<Played> attempt(Round round, int number) {
        return begin(round).compose(reply -> switch (reply.get(0).toString()) {
            case "again" -> repeated(round, reply.get(1).toBytes());
            case "old" -> Future.succeededFuture(new Played.TooOld());
            default -> judge(round, Begun.of(reply, round.late()), number);
        });
    }

    /**
     * What is to be written of a turn.
     *
     * @param guard what stands beside the session: the flood guard of texts, the {@link CallMarks} of a call
     * @param heard when the live calls are to have heard of its call; empty for a text and for a call that ends
     */
    private record Outcome(Turn turn, String guard, Optional<Instant> heard) {}

    private Future<Response> begin(Round round) {
        return begin.run(
                link,
                List.of(
                        round.session(),
                        Keys.contact(round.contact()),
                        round.eventKey(),
                        round.answerKey(),
                        Keys.live(round.contact()),
                        Keys.left(round.contact()),
                        Keys.session(round.contact())),
                List.of(
                        Arg.of(SILENCE),
                        Arg.of(round.call()),
                        Arg.of(LiveWrites.since(round.play().arrival())),
                        Arg.of(round.now()),
                        Arg.of(round.late() ? 0 : CallMarks.FRESH.toMillis())));
    }

    private Future<Played> judge(Round round, Begun begun, int number) {
        if (round.play().arrival().call().isPresent()) {
            Instant at = round.play().arrival().at();
            Turn turn = round.turn().apply(begun.known(at));
            CallMarks after = begun.marks().after(turn, at);
            return commit(round, begun, new Outcome(turn, after.encode(), after.heard()), number);
        }
        Optional<Guard> guard =
                begun.flood().judge(round.now(), round.likeness(), round.play().protectedWord());
        if (guard.isPresent()) {
            Turn turn = round.turn().apply(begun.known(guard.get()));
            FloodGuard after = begun.flood()
                    .after(
                            guard.get(),
                            round.now(),
                            round.likeness(),
                            round.play().protectedWord());
            return commit(round, begun, new Outcome(turn, after.encode(), Optional.empty()), number);
        }
        return mute(round);
    }

    /**
     * Marked as played all the same, so that the same webhook is met with silence also when the mute is over. Nothing else is
     * written, so there is no race to win or to make others lose: however many texts of one person come at once, what is
     * answered is told from what is not within {@link #MOST_TRIES}.
     */
    private Future<Played> mute(Round round) {
        return commit.run(link, keys(round, List.of()), arguments(round, UNCHANGED, "", SILENCE, 0, SILENCE, ""))
                .compose(reply -> ended(round, reply, new Played.Muted()));
    }

    private Future<Played> commit(Round round, Begun begun, Outcome outcome, int number) {
        Turn turn = outcome.turn();
        Played done = new Played.Answered(new Answer(Answer.Kind.NEW, turn.replies()));
        boolean erases = turn.effects().stream().anyMatch(Effect.Erase.class::isInstance);
        Future<Optional<Erasure>> erasure = erases
                ? Erasures.of(link, round.contact(), begun.contact()).map(Optional::of)
                : Future.succeededFuture(Optional.empty());
        return erasure.compose(known -> write(round, begun, outcome, known)).compose(reply -> {
            if (!reply.get(0).toString().equals("lost")) {
                return ended(round, reply, done).map(played -> {
                    if (played == done && !round.late() && queues(turn)) {
                        doorbell.accept(round.contact().partition());
                    }
                    return played;
                });
            }
            return number < MOST_TRIES
                    ? attempt(round, number + 1)
                    : Future.failedFuture(new RedisUnavailable("lost the race too often"));
        });
    }

    /** Whether a turn of a call put something into the outbox. */
    private static boolean queues(Turn turn) {
        return turn.effects().stream().anyMatch(Effect.SendCopy.class::isInstance);
    }

    /** What a commit that lost no race came to. */
    private Future<Played> ended(Round round, Response reply, Played done) {
        return switch (reply.get(0).toString()) {
            case "again" -> repeated(round, reply.get(1).toBytes());
            case "old" -> Future.succeededFuture(new Played.TooOld());
            default -> committed(round, done);
        };
    }

    private Future<Response> write(Round round, Begun begun, Outcome outcome, Optional<Erasure> erasure) {
        Turn turn = outcome.turn();
        Writes writes = new Writes(COMMIT_KEYS);
        if (erasure.isPresent()) {
            // Nothing may be queued either: it would hold the number of somebody we promised to forget.
            erasure.get().addTo(writes);
            if (round.play().arrival().call().isPresent()) {
                writes.add("DEL", Keys.session(round.contact()));
            }
        } else {
            new EffectWrites(crypto, outbox, round.contact(), round.play(), begun.contact())
                    .addTo(writes, turn.effects());
            new CaseLogWrites(crypto, round.contact(), round.play().arrival())
                    .addTo(writes, begun.contact().openCase(), turn);
            LeftWrites.add(writes, round.contact(), round.play(), turn);
            if (round.late()) {
                outbox.answer(writes, round.contact(), round.play().arrival(), turn.replies());
            } else if (!round.call().isEmpty()) {
                LiveWrites.step(
                        writes,
                        round.contact(),
                        round.play().arrival(),
                        round.call(),
                        begun.marks().heard(),
                        outcome.heard());
            }
        }
        List<Arg> arguments = arguments(
                round,
                round.lateInCall() ? UNCHANGED : begun.version(),
                outcome.guard(),
                SessionCodec.encode(turn.session()),
                erasure.isPresent() ? 0 : round.life().toMillis(),
                ReplyCodec.encode(turn.replies()),
                joins(round, begun, outcome) ? Integer.toString(begun.others()) : "");
        arguments.addAll(writes.arguments());
        return commit.run(link, keys(round, writes.keys()), arguments);
    }

    /** A call that is not counted yet, and will be: then nobody else may have come in between. */
    private static boolean joins(Round round, Begun begun, Outcome outcome) {
        return !round.late()
                && begun.marks().heard().isEmpty()
                && outcome.heard().isPresent();
    }

    private static List<String> keys(Round round, List<String> ofWrites) {
        List<String> keys = new ArrayList<>(COMMIT_KEYS + ofWrites.size());
        keys.add(round.session());
        keys.add(round.eventKey());
        keys.add(round.answerKey());
        keys.add(Keys.live(round.contact()));
        keys.addAll(ofWrites);
        return keys;
    }

    /** Those of commit.lua, without the writes. */
    private static List<Arg> arguments(
            Round round, String version, String guard, byte[] session, long life, byte[] answer, String others) {
        return new ArrayList<>(List.of(
                Arg.of(version),
                Arg.of(guard),
                Arg.of(session),
                Arg.of(life),
                Arg.of(answer),
                Arg.of(round.late() ? "o" : "a"),
                Arg.of(EVENT_LIFE.toMillis()),
                Arg.of(ANSWER_LIFE.toMillis()),
                Arg.of(SILENCE),
                Arg.of(others),
                Arg.of(round.call()),
                Arg.of(LiveWrites.since(round.play().arrival()))));
    }

    private Future<Played> committed(Round round, Played done) {
        if (round.late()) {
            doorbell.accept(round.contact().partition());
        }
        return Future.succeededFuture(done);
    }

    /**
     * The answer was committed before. In a replay that means: the commit went through although we gave up waiting, the person
     * only got the safety answer, and the real one must still be sent, once.
     */
    private Future<Played> repeated(Round round, byte[] stored) {
        List<Reply> replies = ReplyCodec.decode(stored).orElse(List.of());
        Played played = new Played.Repeated(new Answer(Answer.Kind.REPEATED, replies));
        if (!round.late() || replies.isEmpty()) {
            return Future.succeededFuture(played);
        }
        Writes writes = new Writes(1);
        outbox.answer(writes, round.contact(), round.play().arrival(), replies);
        List<String> keys = new ArrayList<>();
        keys.add(round.eventKey());
        keys.addAll(writes.keys());
        return sendLate.run(link, keys, writes.arguments()).map(done -> {
            doorbell.accept(round.contact().partition());
            return played;
        });
    }
}
