package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.model.Mode;
import org.spean.staff.CredentialStore;
import org.spean.staff.Credentials;

/** What signs staff in, in Redis: hash and secret sealed, recovery codes by keyed hash. */
public final class RedisCredentialStore implements CredentialStore {
    private static final int LINES = 3;

    private final RedisLink link;
    private final Crypto crypto;
    private final Mode mode;
    private final RedisScript step = RedisScript.load("signinstep");
    private final RedisScript replace = RedisScript.load("credentialput");
    private final RedisScript renew = RedisScript.load("recoveryput");

    /** @param mode in {@code live}, what was made in {@code demo} is not there */
    public RedisCredentialStore(RedisLink link, Crypto crypto, Mode mode) {
        this.link = link;
        this.crypto = crypto;
        this.mode = mode;
    }

    @Override
    public Future<Optional<Credentials>> find(String account) {
        return link.send(Request.cmd(Command.HMGET)
                        .arg(SignInKeys.credentials(account))
                        .arg("version")
                        .arg("sealed"))
                .map(found -> open(account, found.get(0), found.get(1)));
    }

    @Override
    public Future<Boolean> useStep(Credentials credentials, long used) {
        return step.run(
                        link,
                        List.of(SignInKeys.credentials(credentials.account())),
                        List.of(Arg.of(credentials.version()), Arg.of(used)))
                .map(done -> done.toInteger() == 1);
    }

    @Override
    public Future<Boolean> useRecoveryCode(String account, String hash) {
        return link.send(Request.cmd(Command.SREM)
                        .arg(SignInKeys.recoveryCodes(account))
                        .arg(hash))
                .map(gone -> gone.toInteger() == 1);
    }

    @Override
    public Future<Boolean> replace(Credentials before, Credentials after) {
        return replace.run(
                        link,
                        List.of(SignInKeys.credentials(before.account())),
                        List.of(Arg.of(before.version()), Arg.of(after.version()), Arg.of(seal(crypto, mode, after))))
                .map(done -> done.toInteger() == 1);
    }

    @Override
    public Future<Boolean> renewRecoveryCodes(Credentials credentials, List<String> hashes) {
        List<Arg> args = new ArrayList<>(List.of(Arg.of(credentials.version())));
        hashes.forEach(code -> args.add(Arg.of(code)));
        String account = credentials.account();
        return renew.run(link, List.of(SignInKeys.credentials(account), SignInKeys.recoveryCodes(account)), args)
                .map(done -> done.toInteger() == 1);
    }

    @Override
    public Future<Integer> recoveryCodesLeft(String account) {
        return link.send(Request.cmd(Command.SCARD).arg(SignInKeys.recoveryCodes(account)))
                .map(Response::toInteger);
    }

    @Override
    @SuppressWarnings("ConstantConditions") // nil is null
    public Future<Long> lastStep(String account) {
        return link.send(Request.cmd(Command.HGET)
                        .arg(SignInKeys.credentials(account))
                        .arg("step"))
                .map(found -> found == null ? 0L : found.toLong());
    }

    @Override
    public Future<Void> forget(String account) {
        return link.send(Request.cmd(Command.DEL)
                        .arg(SignInKeys.credentials(account))
                        .arg(SignInKeys.recoveryCodes(account))
                        .arg(SignInKeys.invited(account)))
                .mapEmpty();
    }

    /** As it is kept. */
    static byte[] seal(Crypto crypto, Mode mode, Credentials fresh) {
        return crypto.sealText(
                label(fresh.account(), fresh.version()),
                String.join("\n", mode.name(), fresh.passwordHash(), fresh.secret()));
    }

    @SuppressWarnings("ConstantConditions") // nil is null
    private Optional<Credentials> open(String account, Response version, Response sealed) {
        if (version == null || sealed == null) {
            return Optional.empty();
        }
        List<String> lines = crypto.openText(label(account, version.toString()), sealed.toBytes())
                .lines()
                .toList();
        if (lines.size() != LINES) {
            throw new UnreadableValueException("the credentials of an account have another form");
        }
        return mode == Mode.LIVE && !lines.getFirst().equals(Mode.LIVE.name())
                ? Optional.empty()
                : Optional.of(new Credentials(account, version.toString(), lines.get(1), lines.get(2)));
    }

    private static String label(String account, String version) {
        return "credentials/" + account + "/" + version;
    }
}
