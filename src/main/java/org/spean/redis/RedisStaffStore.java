package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.spean.staff.StaffAccount;
import org.spean.staff.StaffStore;

/** Accounts in Redis: one hash, each account sealed as a whole and bound to its id. */
public final class RedisStaffStore implements StaffStore {
    private static final int MOST_TRIES = 5;
    private static final byte[] NOTHING = new byte[0];

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript put = RedisScript.load("staffput");

    public RedisStaffStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<List<StaffAccount>> all() {
        return link.send(Request.cmd(Command.HGETALL).arg(Keys.STAFF)).map(this::open);
    }

    @Override
    public Future<Optional<StaffAccount>> find(String id) {
        return read(id).map(stored -> stored == null ? Optional.empty() : Optional.of(open(id, stored)));
    }

    @Override
    public Future<Boolean> add(StaffAccount account) {
        return write(account, NOTHING);
    }

    @Override
    public Future<Optional<StaffAccount>> change(String id, UnaryOperator<StaffAccount> change) {
        return change(id, change, 1);
    }

    private Future<Optional<StaffAccount>> change(String id, UnaryOperator<StaffAccount> change, int attempt) {
        return read(id).compose(stored -> {
            if (stored == null) {
                return Future.succeededFuture(Optional.empty());
            }
            StaffAccount changed = change.apply(open(id, stored));
            return write(changed, stored.toBytes()).compose(written -> {
                if (written) {
                    return Future.succeededFuture(Optional.of(changed));
                }
                return attempt < MOST_TRIES ? change(id, change, attempt + 1) : contended();
            });
        });
    }

    @Override
    public Future<Optional<StaffAccount>> put(String id, Function<List<StaffAccount>, Optional<StaffAccount>> decide) {
        return put(id, decide, 1);
    }

    private Future<Optional<StaffAccount>> put(
            String id, Function<List<StaffAccount>, Optional<StaffAccount>> decide, int attempt) {
        return link.send(Request.cmd(Command.HGETALL).arg(Keys.STAFF)).compose(fields -> {
            Optional<StaffAccount> decided = decide.apply(open(fields));
            if (decided.isEmpty()) {
                return Future.succeededFuture(decided);
            }
            return write(decided.get(), fields).compose(written -> {
                if (written) {
                    return Future.succeededFuture(decided);
                }
                return attempt < MOST_TRIES ? put(id, decide, attempt + 1) : contended();
            });
        });
    }

    private List<StaffAccount> open(Response fields) {
        List<StaffAccount> all = new ArrayList<>();
        for (String id : fields.getKeys()) {
            all.add(open(id, fields.get(id)));
        }
        all.sort(Comparator.comparing(StaffAccount::id));
        return all;
    }

    private static <T> Future<T> contended() {
        return Future.failedFuture(new RedisUnavailable("the account is being changed; try again"));
    }

    private Future<Response> read(String id) {
        return link.send(Request.cmd(Command.HGET).arg(Keys.STAFF).arg(Buffer.buffer(id)));
    }

    private Future<Boolean> write(StaffAccount account, byte[] before) {
        return run(List.of(Arg.of(account.id()), Arg.of(before), Arg.of(seal(account))));
    }

    /** Only if all accounts are still as they were read. */
    private Future<Boolean> write(StaffAccount account, Response fields) {
        List<Arg> args = new ArrayList<>();
        args.add(Arg.of(account.id()));
        args.add(Arg.of(
                fields.containsKey(account.id()) ? fields.get(account.id()).toBytes() : NOTHING));
        args.add(Arg.of(seal(account)));
        for (String id : fields.getKeys()) {
            args.add(Arg.of(id));
            args.add(Arg.of(fields.get(id).toBytes()));
        }
        args.add(3, Arg.of(fields.getKeys().size()));
        return run(args);
    }

    private Future<Boolean> run(List<Arg> args) {
        return put.run(link, List.of(Keys.STAFF), args).map(done -> done.toInteger() == 1);
    }

    private byte[] seal(StaffAccount account) {
        return crypto.sealText(label(account.id()), StaffCodec.write(account));
    }

    private StaffAccount open(String id, Response stored) {
        return StaffCodec.read(id, crypto.openText(label(id), stored.toBytes()));
    }

    private static String label(String id) {
        return "staff/" + id;
    }
}
