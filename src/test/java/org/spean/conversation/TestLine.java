package org.spean.conversation;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.WorkerExecutor;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spean.content.CaseKind;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Input;
import org.spean.dialogue.RealPack;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Turn;
import org.spean.metrics.Meters;
import org.spean.model.Channel;
import org.spean.model.EventId;
import org.spean.model.PhoneNumber;
import org.spean.outbox.OutboxWorker;
import org.spean.outbox.Outgoing;
import org.spean.outbox.Route;
import org.spean.outbox.SendOutcome;
import org.spean.redis.Answers;
import org.spean.redis.Crypto;
import org.spean.redis.Pseudonyms;
import org.spean.redis.RedisContactStore;
import org.spean.redis.RedisLink;
import org.spean.redis.RedisOutbox;
import org.spean.redis.RedisPaces;
import org.spean.redis.RedisSessionStore;
import org.spean.redis.TestRedis;
import org.spean.redis.ValueSeal;

/** The whole path of a text but the HTTP part, over a Redis of its own that may be frozen or killed. */
final class TestLine implements AutoCloseable {
    static final PhoneNumber SOKHA = number("+85512000001");

    final TestRedis redis = TestRedis.own();
    final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    final Meters meters = new Meters("test");
    final RedisLink link = redis.link(vertx, Duration.ofMillis(500));
    final Crypto crypto;
    final RedisContactStore contacts;
    final RedisSessionStore sessions;
    final Path folder;
    final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    final WorkerExecutor files = vertx.createSharedWorkerExecutor("files", 2);
    final Spool spool;
    final Conversations conversations;
    final OutboxWorker worker;
    private final AtomicInteger ids = new AtomicInteger();
    private Function<SessionStore, SessionStore> around = store -> store;

    TestLine() {
        this(() -> RealPack.DEMO);
    }

    TestLine(Supplier<Dialogue> dialogue) {
        SecureRandom random = new SecureRandom();
        byte[] index = new byte[32];
        byte[] key = new byte[32];
        random.nextBytes(index);
        random.nextBytes(key);
        crypto = new Crypto(new Pseudonyms(index), new ValueSeal(List.of(key), random));
        contacts = new RedisContactStore(link, crypto);
        try {
            folder = Files.createTempDirectory("spean-spool");
            spool = Spool.open(folder, crypto, files, 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        worker = new OutboxWorker(
                vertx,
                new RedisOutbox(link, crypto),
                Map.of("main", new Route(this::send, 100)),
                new RedisPaces(link),
                InstantSource.system(),
                "w1",
                (message, outcome, took) -> {});
        sessions = new RedisSessionStore(link, crypto, this::id, worker::ring);
        conversations = new Conversations(
                (play, fn) -> around.apply(sessions).update(play, fn), dialogue, spool, this::id, meters);
        Answers.of(link.ping());
        dialogue.get(); // read before the clock runs
    }

    /** How many cases have this kind. */
    long cases(CaseKind kind) {
        return keys("*:k:*").stream()
                .filter(key -> ask(Request.cmd(Command.HEXISTS).arg(key).arg("k:" + kind))
                                .toLong()
                        == 1)
                .count();
    }

    private Future<SendOutcome> send(Outgoing message) {
        sent.add(message);
        return Future.succeededFuture(new SendOutcome.Accepted("SM" + sent.size()));
    }

    private String id() {
        StringBuilder id = new StringBuilder();
        for (int n = ids.incrementAndGet() + (1 << 20); n > 0; n /= 26) {
            id.append((char) ('a' + n % 26));
        }
        return "id" + "a".repeat(10) + id;
    }

    /** The store from now on, seen through something that disturbs it. */
    void around(Function<SessionStore, SessionStore> disturbance) {
        around = disturbance;
    }

    /** Redis is frozen between reading and writing this turn. */
    static SessionStore freezingInTheMiddle(SessionStore store, TestRedis redis) {
        return (play, fn) -> store.update(play, known -> {
            Turn turn = fn.apply(known);
            redis.freeze();
            return turn;
        });
    }

    Replayer replayer() {
        return new Replayer(vertx, spool, conversations, link::ping, meters);
    }

    static PhoneNumber number(String e164) {
        return PhoneNumber.ofE164(e164).orElseThrow();
    }

    static Arrival text(String event, String words) {
        return text(SOKHA, event, words);
    }

    static Arrival text(PhoneNumber from, String event, String words) {
        return arrival(from, event, new Input.Words(words));
    }

    static Arrival arrival(PhoneNumber from, String event, Input input) {
        return new Arrival("main", "1234", new EventId("sms:" + event), from, Channel.SMS, input, Instant.now());
    }

    /** The same at another time. */
    static Arrival at(Arrival arrival, Instant at) {
        return new Arrival(
                arrival.gateway(),
                arrival.sender(),
                arrival.event(),
                arrival.from(),
                arrival.channel(),
                arrival.input(),
                at);
    }

    Answer answer(Arrival arrival) {
        return Answers.of(conversations.answer(arrival));
    }

    /** Everything said in an answer. */
    static String said(Answer answer) {
        return String.join(
                "\n",
                answer.replies().stream()
                        .map(reply -> ((Reply.Message) reply).body())
                        .toList());
    }

    List<String> sentBodies() {
        return sent.stream().map(Outgoing::body).toList();
    }

    Response ask(Request request) {
        return Answers.of(link.send(request));
    }

    List<String> keys(String pattern) {
        List<String> keys = new ArrayList<>();
        ask(Request.cmd(Command.KEYS).arg(pattern)).forEach(key -> keys.add(key.toString()));
        return keys;
    }

    /** As after 72 hours of silence. */
    void forgetSessions() {
        keys("*:s:*").forEach(key -> ask(Request.cmd(Command.DEL).arg(key)));
    }

    boolean optedOut(PhoneNumber number) {
        String id = contacts.idOf(number).value();
        return keys("*:optout").stream()
                .anyMatch(key ->
                        ask(Request.cmd(Command.SISMEMBER).arg(key).arg(id)).toLong() == 1);
    }

    /** What people wrote into cases, opened. */
    List<String> caseTexts() {
        List<String> texts = new ArrayList<>();
        for (String key : keys("*:kt:*")) {
            String label = "case/" + key.substring(key.lastIndexOf(':') + 1);
            ask(Request.cmd(Command.LRANGE).arg(key).arg(0).arg(-1))
                    .forEach(entry -> texts.add(
                            new String(crypto.open(label, entry.toBytes()), java.nio.charset.StandardCharsets.UTF_8)));
        }
        return texts;
    }

    double meter(String name) {
        return meters.scrape()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        Answers.of(vertx.close());
        meters.close();
        redis.close();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
