package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * One atomic operation in Lua, from {@code src/main/resources/org/spean/redis/NAME.lua}. Sent by its hash; a Redis that does
 * not know it yet (NOSCRIPT: fresh, restarted, failed over) gets the whole text once. A file begins with five comment lines:
 * purpose, KEYS, ARGV, returns, expiry. A line {@code -- include NAME} becomes the text of NAME.lua.
 */
public final class RedisScript {
    private static final String INCLUDE = "-- include ";

    private final byte[] text;
    private final byte[] sha1;

    private RedisScript(byte[] text) {
        this.text = text;
        this.sha1 = hexSha1(text);
    }

    /** Reads {@code NAME.lua} beside this class. Blocks on the class path: in constructors at start-up only. */
    public static RedisScript load(String name) {
        return new RedisScript(whole(name).getBytes(StandardCharsets.UTF_8));
    }

    private static String whole(String name) {
        StringBuilder whole = new StringBuilder();
        for (String line : read(name).split("\n", -1)) {
            String text = line.startsWith(INCLUDE)
                    ? whole(line.substring(INCLUDE.length()).strip())
                    : line;
            whole.append(text).append('\n');
        }
        return whole.toString();
    }

    private static String read(String name) {
        try (InputStream in = RedisScript.class.getResourceAsStream(name + ".lua")) {
            if (in == null) {
                throw new IllegalArgumentException("no script org/spean/redis/" + name + ".lua on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs it. At most two trips to Redis, each under the link's time limit.
     *
     * @param keys all keys it touches, all of one partition
     * @param args {@link Arg}s in the order of ARGV
     */
    public Future<Response> run(RedisLink link, List<String> keys, List<Arg> args) {
        return link.send(request(Command.EVALSHA, sha1, keys, args)).recover(failure -> {
            String message = failure.getMessage();
            return message != null && message.startsWith("NOSCRIPT")
                    ? link.send(request(Command.EVAL, text, keys, args))
                    : Future.failedFuture(failure);
        });
    }

    private static Request request(Command command, byte[] script, List<String> keys, List<Arg> args) {
        Request request = Request.cmd(command).arg(script).arg(keys.size());
        for (String key : keys) {
            request.arg(key);
        }
        for (Arg arg : args) {
            switch (arg) {
                case Arg.Text text -> request.arg(text.value());
                case Arg.Number number -> request.arg(number.value());
                case Arg.Bytes bytes -> request.arg(Buffer.buffer(bytes.value()));
            }
        }
        return request;
    }

    private static byte[] hexSha1(byte[] text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(text);
            return HexFormat.of().formatHex(hash).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
