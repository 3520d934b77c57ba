package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.model.Mode;
import org.spean.staff.Credentials;
import org.spean.staff.InvitationStore;
import org.spean.staff.ResetAsked;

/** Links to set a password, and asked resets, in Redis: each sealed, links by keyed hash of their token. */
public final class RedisInvitationStore implements InvitationStore {
    private static final int LINES = 3;

    private final RedisLink link;
    private final Crypto crypto;
    private final Mode mode;
    private final RedisScript put = RedisScript.load("inviteput");
    private final RedisScript take = RedisScript.load("invitetake");

    /** @param mode in which credentials are made */
    public RedisInvitationStore(RedisLink link, Crypto crypto, Mode mode) {
        this.link = link;
        this.crypto = crypto;
        this.mode = mode;
    }

    @Override
    public Future<Void> put(String hash, Kept invitation, Instant now) {
        String text = String.join(
                "\n",
                invitation.account(),
                invitation.secret(),
                invitation.expires().toString());
        return put.run(
                        link,
                        keys(hash, invitation.account()),
                        List.of(
                                Arg.of(hash),
                                Arg.of(crypto.sealText(label(hash), text)),
                                Arg.of(Duration.between(now, invitation.expires())
                                        .toMillis())))
                .mapEmpty();
    }

    @Override
    public Future<Optional<Kept>> find(String hash) {
        return get(SignInKeys.invitation(hash))
                .map(stored -> open(hash, stored))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(found)
                        : get(SignInKeys.invited(found.get().account()))
                                .map(latest -> found.filter(kept -> hash.equals(String.valueOf(latest)))));
    }

    @Override
    public Future<Boolean> waits(String account) {
        return link.send(Request.cmd(Command.EXISTS).arg(SignInKeys.invited(account)))
                .map(found -> found.toInteger() == 1);
    }

    @Override
    public Future<Boolean> take(String hash, Credentials fresh, long step, List<String> recoveryHashes) {
        List<Arg> args = new ArrayList<>(List.of(
                Arg.of(hash),
                Arg.of(fresh.version()),
                Arg.of(RedisCredentialStore.seal(crypto, mode, fresh)),
                Arg.of(step)));
        recoveryHashes.forEach(code -> args.add(Arg.of(code)));
        return take.run(link, keys(hash, fresh.account()), args).map(done -> done.toInteger() == 1);
    }

    @Override
    public Future<Void> ask(ResetAsked asked) {
        byte[] sealed = crypto.sealText(resetLabel(asked.account()), asked.by() + "\n" + asked.at());
        return link.send(Request.cmd(Command.HSET)
                        .arg(SignInKeys.RESETS_ASKED)
                        .arg(asked.account())
                        .arg(Buffer.buffer(sealed)))
                .mapEmpty();
    }

    @Override
    public Future<List<ResetAsked>> asked() {
        return link.send(Request.cmd(Command.HGETALL).arg(SignInKeys.RESETS_ASKED))
                .map(fields -> fields.getKeys().stream()
                        .map(account -> reset(account, fields.get(account)))
                        .toList());
    }

    @Override
    public Future<Boolean> decide(String account) {
        return link.send(Request.cmd(Command.HDEL).arg(SignInKeys.RESETS_ASKED).arg(account))
                .map(gone -> gone.toInteger() == 1);
    }

    private Future<Response> get(String key) {
        return link.send(Request.cmd(Command.GET).arg(key));
    }

    @SuppressWarnings("ConstantConditions") // nil is null
    private Optional<Kept> open(String hash, Response stored) {
        if (stored == null) {
            return Optional.empty();
        }
        List<String> lines =
                crypto.openText(label(hash), stored.toBytes()).lines().toList();
        if (lines.size() != LINES) {
            throw new UnreadableValueException("an invitation has another form");
        }
        return Optional.of(new Kept(lines.get(0), lines.get(1), Instant.parse(lines.get(2))));
    }

    private ResetAsked reset(String account, Response stored) {
        List<String> lines =
                crypto.openText(resetLabel(account), stored.toBytes()).lines().toList();
        return new ResetAsked(account, lines.get(0), Instant.parse(lines.get(1)));
    }

    private static List<String> keys(String hash, String account) {
        return List.of(
                SignInKeys.invitation(hash),
                SignInKeys.invited(account),
                SignInKeys.credentials(account),
                SignInKeys.recoveryCodes(account));
    }

    private static String label(String hash) {
        return "invitation/" + hash;
    }

    private static String resetLabel(String account) {
        return "reset/" + account;
    }
}
