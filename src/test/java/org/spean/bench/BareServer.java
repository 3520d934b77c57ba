package org.spean.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import org.spean.redis.EmbeddedRedis;
import org.spean.redis.RedisBinary;

/**
 * The measure: what a text must cost at least. It parses the form, checks Twilio's signature, runs two small scripts in the
 * same Redis with the same durability, and answers a constant. No content, no state machine, no encryption, no metrics, no
 * limits, no recovery.
 */
public final class BareServer extends AbstractVerticle {
    private static final String BEGIN = """
            local seen = redis.call('GET', KEYS[1])
            if seen then return {1, seen} end
            return {0, redis.call('GET', KEYS[2]) or ''}
            """;
    private static final String COMMIT = """
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
            redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[4])
            return 1
            """;

    private static final long A_DAY = TimeUnit.DAYS.toMillis(1);
    private static final String SESSION = "s".repeat(200);
    private static final String ANSWER = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Message>"
            + "ជ្រើសរើសលេខ។ 1 ឯកសារ 2 ការងារ 3 ជំនួយ 4 ភាសា ".repeat(3) + "</Message></Response>";

    private final int port;
    private final String redisUri;
    private final Mac mac = SignedTexts.mac("demo");
    private RedisConnection redis;
    private String begin;
    private String commit;

    private BareServer(int port, String redisUri) {
        this.port = port;
        this.redisUri = redisUri;
    }

    /** Arguments: port, data folder. Runs until SIGTERM. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[0]);
        EmbeddedRedis redis = EmbeddedRedis.start(data, RedisBinary.choose(data, Optional.empty(), ""));
        Runtime.getRuntime().addShutdownHook(new Thread(redis::close));
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(Bench.EVENT_LOOPS));
        vertx.deployVerticle(
                        () -> new BareServer(port, redis.uri().toString()),
                        new DeploymentOptions().setInstances(Bench.EVENT_LOOPS))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @Override
    public void start(Promise<Void> started) {
        Redis.createClient(vertx, new RedisOptions().setConnectionString(redisUri))
                .connect()
                .compose(connection -> {
                    redis = connection;
                    return Future.join(load(BEGIN), load(COMMIT));
                })
                .compose(loaded -> {
                    begin = loaded.resultAt(0);
                    commit = loaded.resultAt(1);
                    return vertx.createHttpServer().requestHandler(this::serve).listen(port, "127.0.0.1");
                })
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private Future<String> load(String script) {
        return redis.send(Request.cmd(Command.SCRIPT, "LOAD", script)).map(Response::toString);
    }

    private void serve(HttpServerRequest request) {
        if (request.method() != HttpMethod.POST || !request.path().equals("/hooks/main/sms")) {
            request.response().setStatusCode(404).end();
            return;
        }
        request.setExpectMultipart(true).endHandler(end -> {
            if (signed(request)) {
                answer(request);
            } else {
                request.response().setStatusCode(403).end();
            }
        });
    }

    private boolean signed(HttpServerRequest request) {
        StringBuilder text = new StringBuilder("http://127.0.0.1:").append(port).append(request.uri());
        TreeMap<String, String> sorted = new TreeMap<>();
        for (Map.Entry<String, String> field : request.formAttributes()) {
            sorted.put(field.getKey(), field.getValue());
        }
        sorted.forEach((name, value) -> text.append(name).append(value));
        byte[] right = Base64.getEncoder().encode(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        String given = request.getHeader("X-Twilio-Signature");
        return given != null && MessageDigest.isEqual(right, given.getBytes(StandardCharsets.US_ASCII));
    }

    private void answer(HttpServerRequest request) {
        String event = "e:" + request.getFormAttribute("MessageSid");
        String session = "s:" + request.getFormAttribute("From");
        redis.send(Request.cmd(Command.EVALSHA, begin, 2, event, session))
                .compose(known -> known.get(0).toInteger() == 1
                        ? Future.succeededFuture(known.get(1).toString())
                        : redis.send(Request.cmd(
                                        Command.EVALSHA, commit, 2, event, session, ANSWER, SESSION, A_DAY, A_DAY))
                                .map(ANSWER))
                .onSuccess(text -> request.response()
                        .putHeader("Content-Type", "text/xml; charset=utf-8")
                        .end(text))
                .onFailure(e -> request.response().setStatusCode(500).end());
    }
}
