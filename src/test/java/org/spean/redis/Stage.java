package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.spean.content.ProtectedWord;
import org.spean.conversation.Arrival;
import org.spean.conversation.EventName;
import org.spean.conversation.SessionStore.Delivery;
import org.spean.conversation.SessionStore.Known;
import org.spean.conversation.SessionStore.Play;
import org.spean.conversation.SessionStore.Played;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.model.EventId;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Claim;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outgoing;

/** The store over a real Redis, with keys and ids of its own, and short words for what tests do with it. */
final class Stage implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");
    static final PhoneNumber SOKHA = number(1);
    static final Duration LEASE = Duration.ofSeconds(60);

    final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    final TestRedis redis;
    final AtomicInteger commands = new AtomicInteger();
    final RedisLink link;
    final Crypto crypto;
    final RedisSessionStore store;
    final RedisContactStore contacts;
    final RedisOutbox outbox;
    final Dump dump;
    final List<Integer> rings = new ArrayList<>();
    private final AtomicInteger ids = new AtomicInteger();

    private Stage(TestRedis redis) {
        this.redis = redis;
        redis.flush();
        link = new RedisLink(
                vertx,
                RedisAddress.parse(redis.uri().toString()),
                Duration.ofSeconds(5),
                (nanos, ok) -> commands.incrementAndGet());
        KeyRing keys = KeyRing.random(new SecureRandom());
        crypto = new Crypto(new Pseudonyms(keys.index()), new ValueSeal(keys.encryption(), new SecureRandom()));
        store = new RedisSessionStore(link, crypto, this::nextId, rings::add);
        contacts = new RedisContactStore(link, crypto);
        outbox = new RedisOutbox(link, crypto);
        dump = new Dump(link);
    }

    /** Over the Redis of the whole test JVM, emptied. */
    static Stage open() {
        return new Stage(TestRedis.shared());
    }

    static PhoneNumber number(int n) {
        return PhoneNumber.ofE164("+85512000" + String.format("%03d", n)).orElseThrow();
    }

    /** Numbers whose contacts share Sokha's partition; Sokha's is the first. */
    List<PhoneNumber> neighbours(int most) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> PhoneNumber.ofE164("+8551200" + String.format("%04d", n))
                        .orElseThrow())
                .filter(one -> contact(one).partition() == contact().partition())
                .limit(most)
                .toList();
    }

    ContactId contact() {
        return contact(SOKHA);
    }

    ContactId contact(PhoneNumber number) {
        return crypto.contactId(number);
    }

    /** Of an event of Sokha's at the gateway main. */
    EventName name(EventId event) {
        return EventName.of(contact().value(), "main", event);
    }

    private synchronized String nextId() {
        return Base32.encode(
                java.nio.ByteBuffer.allocate(8).putInt(ids.incrementAndGet()).array(), 12);
    }

    static Arrival text(String event, String words, Instant at) {
        return text(SOKHA, event, words, at);
    }

    static Arrival text(PhoneNumber from, String event, String words, Instant at) {
        return new Arrival("main", "1234", new EventId(event), from, Channel.SMS, new Input.Words(words), at);
    }

    static Play usual(Arrival arrival) {
        return new Play(arrival, Optional.empty(), "", Delivery.IN_RESPONSE);
    }

    static Play late(Arrival arrival) {
        return new Play(arrival, Optional.empty(), "", Delivery.BY_OUTBOX);
    }

    static Play word(Arrival arrival, ProtectedWord word) {
        return new Play(arrival, Optional.of(word), "", Delivery.IN_RESPONSE);
    }

    Future<Played> start(Play play, Function<Known, Turn> turn) {
        return store.update(play, turn);
    }

    Played play(Play play, Function<Known, Turn> turn) {
        return Answers.of(start(play, turn));
    }

    /** Plays a usual text that causes these effects and is answered with "ok". */
    Played cause(Arrival arrival, Effect... effects) {
        return play(usual(arrival), known -> turn(known.session(), "ok", effects));
    }

    static Turn turn(Session session, String says, Effect... effects) {
        return new Turn(session, List.of(new Reply.Message("t", says)), List.of(effects));
    }

    /** A turn that counts itself in the session. */
    static Turn counting(Known known) {
        int next = known.session().page() + 1;
        return turn(page(known.session(), next), "turn " + next);
    }

    static Session page(Session s, int page) {
        return new Session(
                s.language(), s.country(), s.step(), s.back(), s.misses(), page, s.slots(), s.asked(), s.caseId());
    }

    List<Outgoing> claim(String worker, Instant now) {
        return claim(SOKHA, worker, now);
    }

    /** Claims and begins. */
    List<Outgoing> claim(PhoneNumber of, String hand, Instant now) {
        return Answers.of(outbox.claim(contact(of).partition(), hand, 16, LEASE, now)).stream()
                .flatMap(claim -> begin(claim, now).stream())
                .toList();
    }

    List<Claim> hold(String hand, Instant now) {
        return Answers.of(outbox.claim(contact().partition(), hand, 16, LEASE, now));
    }

    Optional<Outgoing> begin(Claim claim, Instant now) {
        return Answers.of(outbox.begin(claim, LEASE, now));
    }

    /** Queues one message to Sokha and returns its id. */
    MessageId queue(String event, String says, Instant at) {
        play(late(text(event, "x", at)), known -> turn(known.session(), says));
        return newest();
    }

    private MessageId newest() {
        return dump.keys().stream()
                .filter(key -> key.contains(":m:"))
                .map(key -> new MessageId(key.substring(key.lastIndexOf(':') + 1)))
                .max((a, b) -> a.value().compareTo(b.value()))
                .orElseThrow();
    }

    String state(MessageId id) {
        return dump.hash(Keys.message(id.partition(), id.value())).getOrDefault("st", "");
    }

    @Override
    public void close() {
        Answers.of(vertx.close());
    }
}
