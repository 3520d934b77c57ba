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
        return link.send(Request.cmd(Command.HGETALL).arg(Keys.STAFF)).map(fields -> {
            List<StaffAccount> all = new ArrayList<>();
            for (String id : fields.getKeys()) {
                all.add(open(id, fields.get(id)));
            }
            all.sort(Comparator.comparing(StaffAccount::id));
            return all;
        });
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
                return attempt < MOST_TRIES
                        ? change(id, change, attempt + 1)
                        : Future.failedFuture(new RedisUnavailable("the account is being changed; try again"));
            });
        });
    }

    private Future<Response> read(String id) {
        return link.send(Request.cmd(Command.HGET).arg(Keys.STAFF).arg(Buffer.buffer(id)));
    }

    private Future<Boolean> write(StaffAccount account, byte[] before) {
        byte[] fresh = crypto.sealText(label(account.id()), StaffCodec.write(account));
        return put.run(link, List.of(Keys.STAFF), List.of(Arg.of(account.id()), Arg.of(before), Arg.of(fresh)))
                .map(done -> done.toInteger() == 1);
    }

    private StaffAccount open(String id, Response stored) {
        return StaffCodec.read(id, crypto.openText(label(id), stored.toBytes()));
    }

    private static String label(String id) {
        return "staff/" + id;
    }
}
