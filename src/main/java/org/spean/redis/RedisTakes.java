package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.content.PhoneRecording;

/**
 * The recordings that staff made by telephone, for every instance. The entries name people and are sealed; the sounds are for
 * callers and are not. One that waits and one that is approved lie side by side: the new take replaces the old one when it is
 * approved, not before.
 */
public final class RedisTakes {
    private static final Duration UNKEPT = Duration.ofHours(2);
    private static final Duration UNUSED = Duration.ofDays(30);
    private static final int HASH = 32;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript keep = RedisScript.load("takekeep");

    public RedisTakes(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    /** Keeps a sound for as long as its speaker needs to say whether it is good. */
    public Future<Void> offer(String hash, byte[] sound) {
        return link.send(Request.cmd(Command.SET)
                        .arg(Keys.takeSound(hash))
                        .arg(sound)
                        .arg("EX")
                        .arg(UNKEPT.toSeconds()))
                .mapEmpty();
    }

    /** Puts a recording among those that wait; false: its sound is gone. Twice is no harm. */
    public Future<Boolean> keep(PhoneRecording made) {
        return move(Keys.TAKES_WAITING, Keys.TAKES_WAITING, made);
    }

    /** Approves the one that waits; false: another one waits by now, or none. */
    public Future<Boolean> approve(PhoneRecording approved) {
        return move(Keys.TAKES_WAITING, Keys.TAKES_APPROVED, approved);
    }

    /** Takes an approved one out of use, because another recording was approved in the pack. */
    public Future<Void> retire(PhoneRecording approved) {
        return link.send(Request.cmd(Command.HDEL)
                        .arg(Keys.TAKES_APPROVED)
                        .arg(Buffer.buffer(TakeCodec.field(approved))))
                .compose(done -> link.send(Request.cmd(Command.INCR).arg(Keys.TAKES_VERSION)))
                .compose(done -> unused(approved.recording().hash()))
                .mapEmpty();
    }

    /** Grows with every change. */
    public Future<Long> version() {
        return link.send(Request.cmd(Command.GET).arg(Keys.TAKES_VERSION))
                .map(found -> found == null ? 0L : found.toLong());
    }

    /** Those that wait for a second person. */
    public Future<List<PhoneRecording>> waiting() {
        return all(Keys.TAKES_WAITING);
    }

    /** Those that a second person approved. */
    public Future<List<PhoneRecording>> approved() {
        return all(Keys.TAKES_APPROVED);
    }

    /** The sound of one, kept or not. */
    public Future<Optional<byte[]>> sound(String hash) {
        return link.send(Request.cmd(Command.GET).arg(Keys.takeSound(hash))).map(RedisTakes::bytes);
    }

    @SuppressWarnings("ConstantConditions") // nil is null
    private static Optional<byte[]> bytes(Response found) {
        return found == null ? Optional.empty() : Optional.of(found.toBytes());
    }

    private Future<Boolean> move(String from, String to, PhoneRecording made) {
        String hash = made.recording().hash();
        String field = TakeCodec.field(made);
        byte[] sealed = crypto.sealText(label(field), TakeCodec.write(made.recording()));
        Buffer entry = Buffer.buffer(hash).appendBytes(sealed);
        return keep.run(
                        link,
                        List.of(from, to, Keys.TAKES_VERSION, Keys.takeSound(hash)),
                        List.of(Arg.of(field), Arg.of(hash), Arg.of(entry.getBytes())))
                .compose(before -> before == null ? Future.succeededFuture(false) : unused(before.toString()));
    }

    /** Somebody may be hearing it just now. */
    private Future<Boolean> unused(String hash) {
        return hash.isEmpty()
                ? Future.succeededFuture(true)
                : link.send(Request.cmd(Command.EXPIRE)
                                .arg(Keys.takeSound(hash))
                                .arg(UNUSED.toSeconds()))
                        .map(true);
    }

    private Future<List<PhoneRecording>> all(String key) {
        return link.send(Request.cmd(Command.HGETALL).arg(key)).map(fields -> {
            List<PhoneRecording> all = new ArrayList<>();
            for (String field : fields.getKeys()) {
                byte[] entry = fields.get(field).toBytes();
                Buffer sealed = Buffer.buffer(entry).slice(HASH, entry.length);
                String hash = new String(entry, 0, HASH, StandardCharsets.US_ASCII);
                all.add(TakeCodec.read(field, hash, crypto.openText(label(field), sealed.getBytes())));
            }
            return List.copyOf(all);
        });
    }

    private static String label(String field) {
        return "take/" + field;
    }
}
